import type { Layer } from "../../src/domain/layer.ts";
import type { Finding } from "./finding.ts";

const FILE = "data/README.md";

/** The tables of layers and flows name each file with the number of things in it: `| \`quays\` | … | 12 | …`. */
export function checkReadme(
  files: ReadonlyMap<string, string>,
  layers: readonly Layer[],
  flows: ReadonlyMap<string, number>,
): readonly Finding[] {
  const text = files.get(FILE);
  if (text === undefined) return [{ file: FILE, path: "", detail: "is missing" }];
  const rows = text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const stated = new Map(
    rows.filter((cells) => /^\d+$/.test(cells[3] ?? "")).map((cells) => [cells[1], Number(cells[3])]),
  );
  const things = [
    ...layers.map(({ meta, features }) => [meta.id, features.length, "layers", "features"] as const),
    ...[...flows].map(([name, count]) => [name, count, "flows", "entries"] as const),
  ];
  return things.flatMap(([name, count, table, unit]) => {
    const said = stated.get(`\`${name}\``);
    if (said === undefined) return [{ file: FILE, path: name, detail: `is not in the table of ${table}` }];
    return said === count ? [] : [{ file: FILE, path: name, detail: `says ${said} ${unit}, the file has ${count}` }];
  });
}
