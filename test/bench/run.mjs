import process from "node:process";
import { autosaveRows } from "./autosave.mjs";
import { chapterRows } from "./chapter.mjs";
import { firstLoadRows } from "./first-load.mjs";
import { firstMapRows } from "./first-map.mjs";
import { flowRows } from "./flows.mjs";
import { flowFrameRows, flowMapRows } from "./flows-map.mjs";
import { ledgerRows } from "./land.mjs";
import { nearestRows } from "./nearest.mjs";
import { offlineRows, precacheRows } from "./offline.mjs";
import { paperRows } from "./paper.mjs";
import { layerLoadRows, searchRows, tableFilterRows } from "./pure.mjs";
import { siteSheetRows } from "./site-sheet.mjs";
import { sheetRows, wayRows } from "./ways.mjs";

/** In order of cost. A bench prints rows whose names start with its own name. */
const BENCHES = [
  { name: "layer-load", rows: layerLoadRows },
  { name: "search", rows: searchRows },
  { name: "table-filter", rows: tableFilterRows },
  { name: "nearest", rows: nearestRows },
  { name: "sheet", rows: sheetRows },
  { name: "way", rows: wayRows },
  { name: "flows", rows: flowRows },
  { name: "ledger", rows: ledgerRows },
  { name: "autosave", rows: autosaveRows },
  { name: "flows.frame", rows: flowFrameRows },
  { name: "first-load", rows: firstLoadRows },
  { name: "precache", rows: precacheRows },
  { name: "first-map", rows: firstMapRows },
  { name: "offline", rows: offlineRows },
  { name: "flows.map", rows: flowMapRows },
  { name: "sheet.pdf", rows: siteSheetRows },
  { name: "chapter", rows: chapterRows },
  { name: "print.a3", rows: paperRows },
];

const wished = process.argv[2] ?? "";
const isWhole = BENCHES.some(({ name }) => name === wished);
const chosen = BENCHES.filter(({ name }) => name.startsWith(wished) || (!isWhole && wished.startsWith(name)));
let printed = 0;
for (const bench of chosen) {
  for (const row of await bench.rows()) {
    if (row.name.startsWith(wished)) print(row);
  }
}
if (printed === 0) {
  process.stderr.write(
    `No bench row starts with "${wished}"; there are ${BENCHES.map(({ name }) => name).join(", ")}.\n`,
  );
  process.exitCode = 1;
}

/** `against` says what the reference is: a rival measured in the same run, or a limit. A row may carry more. */
function print({ name, value, unit, reference, against, ...more }) {
  printed++;
  const row = {
    name,
    value: rounded(value),
    unit,
    reference: rounded(reference),
    ratio: rounded(value / reference),
    against,
    ...Object.fromEntries(
      Object.entries(more).map(([key, one]) => [key, typeof one === "number" ? rounded(one) : one]),
    ),
  };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

function rounded(value) {
  return Number(value.toPrecision(4));
}
