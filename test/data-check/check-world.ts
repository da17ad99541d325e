import { gzipSync } from "node:zlib";
import { readFacts } from "../../src/catalog/read-facts.ts";
import { readClusters, readOutline } from "../../src/catalog/read-world.ts";
import type { Fact } from "../../src/domain/fact.ts";
import type { Cluster } from "../../src/domain/world.ts";
import type { Finding } from "./finding.ts";

const OUTLINE = "data/world/outline.json";
const CLUSTERS = "data/world/clusters.json";
/** Gzipped: a picture beside the map must not weigh more than a layer. */
const MOST_BYTES = 12 * 1024;

/** The outline can be drawn and is light; clusters say nothing that no fact says. */
export function checkWorld(files: ReadonlyMap<string, string>): readonly Finding[] {
  return [...checkOutline(files.get(OUTLINE)), ...checkClusters(files)];
}

function checkOutline(text: string | undefined): readonly Finding[] {
  if (text === undefined) return [{ file: OUTLINE, path: "", detail: "is missing" }];
  const read = readOutline(text, OUTLINE);
  if (!read.ok) return [read.problem];
  const empty = (["world", "near"] as const).filter((part) => read.value[part].length === 0);
  const bytes = gzipSync(text, { level: 9 }).byteLength;
  return [
    ...empty.map((path) => ({ file: OUTLINE, path, detail: "expected a ring" })),
    ...(bytes > MOST_BYTES
      ? [{ file: OUTLINE, path: "", detail: `${bytes} bytes gzipped, at most ${MOST_BYTES}` }]
      : []),
  ];
}

function checkClusters(files: ReadonlyMap<string, string>): readonly Finding[] {
  const text = files.get(CLUSTERS);
  if (text === undefined) return [{ file: CLUSTERS, path: "", detail: "is missing" }];
  const read = readClusters(text, CLUSTERS);
  if (!read.ok) return [read.problem];
  // A book that cannot be read is told of by its own check.
  const book = readFacts(files.get("data/facts.json") ?? "", "data/facts.json");
  const facts = book.ok ? new Map(book.value.facts.map((fact) => [fact.key, fact])) : null;
  const findings: Finding[] = [];
  read.value.forEach((cluster, index) => {
    const report = (at: string, detail: string): void =>
      void findings.push({ file: CLUSTERS, path: `clusters[${index}].${at}`, detail });
    if (read.value.slice(0, index).some(({ id }) => id === cluster.id)) report("id", `${cluster.id} is used twice`);
    if (cluster.capacity.length === 0) report("capacity", "expected a fact");
    if ((cluster.site === null) !== (cluster.ask !== null)) report("ask", "stands where no source gives the area");
    if (facts !== null) checkGrounds(cluster, facts, report);
  });
  return findings;
}

function checkGrounds(
  { capacity, beside, site, land }: Cluster,
  facts: ReadonlyMap<string, Fact>,
  report: (at: string, detail: string) => void,
): void {
  for (const [name, keys] of Object.entries({ capacity, beside, land }))
    keys.forEach((key, at) => {
      if (!facts.has(key)) report(`${name}[${at}]`, `${key} is no fact`);
    });
  const area = site === null ? null : facts.get(site);
  if (area === undefined) report("site", `${site} is no fact`);
  else if (area !== null && (area.unit !== "ha" || typeof area.value !== "number"))
    report("site", `${site} is no number of hectares`);
}
