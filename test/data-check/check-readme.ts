import type { Layer } from "../../src/domain/layer.ts";
import type { Finding } from "./finding.ts";

const FILE = "data/README.md";

/** The table of layers names each one with the number of its features: `| \`quays\` | … | 12 | …`. */
export function checkReadme(files: ReadonlyMap<string, string>, layers: readonly Layer[]): readonly Finding[] {
  const text = files.get(FILE);
  if (text === undefined) return [{ file: FILE, path: "", detail: "is missing" }];
  const rows = text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const stated = new Map(
    rows.filter((cells) => /^\d+$/.test(cells[3] ?? "")).map((cells) => [cells[1], Number(cells[3])]),
  );
  return layers.flatMap(({ meta, features }) => {
    const count = stated.get(`\`${meta.id}\``);
    if (count === undefined) return [{ file: FILE, path: meta.id, detail: "is not in the table of layers" }];
    if (count === features.length) return [];
    return [{ file: FILE, path: meta.id, detail: `says ${count} features, the file has ${features.length}` }];
  });
}
