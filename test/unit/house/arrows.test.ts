import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FOLDERS, HOUSE } from "./house.ts";

/** A piece of code put where it may or may not stand, and what the linter must say to it. */
interface Probe {
  readonly file: string;
  readonly code: string;
  readonly says: RegExp | null;
}

const ROOT = join(import.meta.dirname, "../../..");

const arrows: readonly Probe[] = FOLDERS.flatMap((from) =>
  FOLDERS.filter((to) => to !== from).map((to) => ({
    file: `src/${from}/to-${to}.ts`,
    code:
      to === "analysis" ? `export const thing = () => import("../analysis/thing.ts");` : imports(`../${to}/thing.ts`),
    says: HOUSE[from]?.includes(to)
      ? null
      : /belongs|never import|serve ui|ports|Analysis is asked|meet in state|above/,
  })),
);

const lessons: readonly Probe[] = [
  { file: "src/domain/library.ts", code: imports("zustand"), says: /domain imports nothing/ },
  {
    file: "src/state/type-only.ts",
    code: `import type { T } from "../map/t.ts";\nexport type U = T;`,
    says: /state imports only domain/,
  },
  {
    file: "src/state/lazy.ts",
    code: `export const lazy = () => import("../analysis/thing.ts");`,
    says: /state imports only domain/,
  },
  { file: "src/state/again.ts", code: `export * from "../ui/thing.ts";`, says: /state imports only domain/ },
  { file: "src/ui/layers/deep.ts", code: imports("../../map/engine.ts"), says: /meet in state/ },
  { file: "src/map/layers/deep.ts", code: imports("../../ui/parts/button.tsx"), says: /meet in state/ },
  {
    file: "src/ui/asks.ts",
    code: `export const lazy = () => import("../analysis/thing.ts");`,
    says: /Analysis is asked/,
  },
  {
    file: "src/map/asks.ts",
    code: `export const lazy = () => import("../analysis/thing.ts");`,
    says: /Analysis is asked/,
  },
  { file: "src/map/editing/asks.ts", code: `export const lazy = () => import("../../analysis/thing.ts");`, says: null },
  { file: "src/map/editing/static.ts", code: imports("../../analysis/thing.ts"), says: /loaded when first used/ },
  { file: "src/figures/static.ts", code: imports("../analysis/thing.ts"), says: /loaded when first used/ },
  { file: "src/commands/static.ts", code: imports("../analysis/thing.ts"), says: /loaded when first used/ },
  { file: "src/commands/again.ts", code: `export * from "../analysis/thing.ts";`, says: /loaded when first used/ },
  { file: "src/commands/type.ts", code: `import type { T } from "../analysis/t.ts";\nexport type U = T;`, says: null },
  { file: "src/ui/gl.ts", code: imports("maplibre-gl"), says: /src\/map alone/ },
  {
    file: "src/theme/gl.ts",
    code: `import type { T } from "maplibre-gl";\nexport type U = T;`,
    says: /src\/map alone/,
  },
  { file: "src/analysis/deck.ts", code: imports("@deck.gl/core"), says: /src\/map alone/ },
  { file: "src/map/gl.ts", code: imports("maplibre-gl"), says: null },
  { file: "src/map/layers/deck.ts", code: imports("@deck.gl/layers"), says: null },
  { file: "src/main.tsx", code: imports("maplibre-gl"), says: /main\.tsx wires/ },
  { file: "src/figures/turf.ts", code: imports("@turf/turf"), says: /Turf lives in src\/analysis/ },
  { file: "src/map/turf.ts", code: imports("@turf/along"), says: /Turf lives in src\/analysis/ },
  { file: "src/analysis/land/along.ts", code: `export { along } from "@turf/turf";`, says: null },
  ...["area", "length", "distance", "buffer"].flatMap((name) => [
    {
      file: `src/analysis/turf-${name}.ts`,
      code: `import { ${name} } from "@turf/turf";\n${name}();`,
      says: /measures on a sphere/,
    },
    { file: `src/analysis/own-${name}.ts`, code: imports(`@turf/${name}`), says: /measures on a sphere/ },
  ]),
  { file: "src/analysis/whole.ts", code: `import * as turf from "@turf/turf";\nturf.along();`, says: /by name/ },
  { file: "src/commands/screen.ts", code: imports("preact/hooks"), says: /Preact lives in src\/ui/ },
  { file: "src/ui/screen.ts", code: imports("preact/hooks"), says: null },
  {
    file: "src/ui/html.ts",
    code: `export const put = (at: Element) => {\n  at.innerHTML = "x";\n};`,
    says: /never becomes markup/,
  },
  {
    file: "src/map/html.ts",
    code: `export const put = (at: { setHTML(x: string): void }) => at.setHTML("x");`,
    says: /never becomes markup/,
  },
  {
    file: "src/ui/adjacent.ts",
    code: `export const put = (at: Element) => at.insertAdjacentHTML("beforeend", "x");`,
    says: /never becomes markup/,
  },
  {
    file: "src/ui/danger.tsx",
    code: `export const Danger = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;`,
    says: /never becomes markup/,
  },
  { file: "src/ui/any.ts", code: "export const thing: any = 1;", says: /any/ },
  { file: "src/ui/fallback.ts", code: "export default 1;", says: /default exports/i },
];

describe("the linter keeps the arrows", () => {
  const folder = mkdtempSync(join(tmpdir(), "arrows-"));
  const probes = [...arrows, ...lessons];
  let said: ReadonlyMap<string, readonly string[]> = new Map();

  beforeAll(() => {
    cpSync(join(ROOT, "biome.json"), join(folder, "biome.json"));
    cpSync(join(ROOT, "test/lint"), join(folder, "test/lint"), { recursive: true });
    for (const { file, code } of probes) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${code}\n`);
    }
    said = lint(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(arrows)("$file", (probe) => check(probe, said));
  test.each(lessons)("$file", (probe) => check(probe, said));
  test("every probe stands in a file of its own", () => {
    expect(new Set(probes.map((probe) => probe.file)).size).toBe(probes.length);
  });
});

function imports(source: string): string {
  return `import { thing } from "${source}";\n\nexport const again = thing;`;
}

function check({ file, says }: Probe, said: ReadonlyMap<string, readonly string[]>): void {
  const messages = said.get(file) ?? [];
  if (says === null) expect(messages).toEqual([]);
  else expect(messages.join("\n")).toMatch(says);
}

/** What the linter says, by file. */
function lint(folder: string): Map<string, string[]> {
  const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "src"];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 26 });
  const start = run.stdout.indexOf("{");
  if (start < 0) throw new Error(`the linter did not run: ${run.stderr}`);
  const report = JSON.parse(run.stdout.slice(start)) as {
    diagnostics: { message: unknown; location: { path: string | { file: string } } }[];
  };
  const byFile = new Map<string, string[]>();
  for (const { message, location } of report.diagnostics) {
    const path = typeof location.path === "string" ? location.path : location.path.file;
    const file = path.slice(path.indexOf("src/"));
    byFile.set(file, [...(byFile.get(file) ?? []), JSON.stringify(message)]);
  }
  return byFile;
}
