import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readParks } from "../../../src/catalog/read-parks.ts";
import { readSymbiosis } from "../../../src/catalog/read-symbiosis.ts";
import { readValueChain } from "../../../src/catalog/read-value-chain.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import type { Result } from "../../../src/domain/result.ts";

type Reader = (text: string, file: string) => Result<unknown, Problem>;
type Raw = Record<string, unknown>;

const three = { fi: "a", sv: "b", en: "c" };
const says = { text: three, sources: ["S0"], date: "2025" };
const good = (name: string): Raw => JSON.parse(readFileSync(`data/${name}.json`, "utf8"));

/** The shipped book with one of its things changed. */
function changed(name: string, list: string, change: Raw): Raw {
  const book = good(name);
  const [first, ...others] = book[list] as Raw[];
  return { ...book, [list]: [{ ...first, ...change }, ...others] };
}

describe("the books of topics", () => {
  test("are read as they ship", () => {
    const symbiosis = readSymbiosis(readFileSync("data/symbiosis.json", "utf8"), "s");
    const chain = readValueChain(readFileSync("data/value-chain.json", "utf8"), "v");
    const parks = readParks(readFileSync("data/parks.json", "utf8"), "p");
    if (!symbiosis.ok || !chain.ok || !parks.ok) throw new Error(JSON.stringify([symbiosis, chain, parks]));
    expect(symbiosis.value.links.find(({ key }) => key === "carbon-dioxide")).toMatchObject({
      from: "plant",
      to: "hydrogen",
      status: "possible",
      says: { companyClaim: true },
    });
    expect(symbiosis.value.kinds.find(({ key }) => key === "hydrogen")?.place).toBeNull();
    expect(chain.value.stages.map(({ chain: of, number }) => `${of} ${number}`)).toEqual([
      ...[1, 2, 3, 4].map((number) => `production ${number}`),
      ...[0, 1, 2, 3].map((number) => `research ${number}`),
    ]);
    expect(chain.value.phases.map(({ key }) => key)).toEqual(["feasibility", "construction", "operation"]);
    expect(chain.value.projects).toHaveLength(8);
    expect(chain.value.cities.towns.map(({ name }) => name.sv)).toContain("Villmanstrand");
    expect(parks.value.parks.map(({ key }) => key)).toContain("kip");
  });

  test.each<[string, Reader, Raw, string]>([
    ["a known status", readSymbiosis, changed("symbiosis", "links", { status: "planned" }), "links[0].status"],
    ["a known side", readSymbiosis, changed("symbiosis", "kinds", { side: "sea" }), "kinds[0].side"],
    ["no firm", readSymbiosis, changed("symbiosis", "links", { firm: "A" }), "links[0].firm"],
    [
      "a whole place",
      readSymbiosis,
      changed("symbiosis", "kinds", { place: { layer: "plants" } }),
      "kinds[0].place.activities",
    ],
    [
      "a source",
      readSymbiosis,
      changed("symbiosis", "links", { says: { ...says, sources: [] } }),
      "links[0].says.sources",
    ],
    ["a date", readSymbiosis, changed("symbiosis", "links", { says: { ...says, date: "soon" } }), "links[0].says.date"],
    ["a known chain", readValueChain, changed("value-chain", "stages", { chain: "food" }), "stages[0].chain"],
    [
      "days forwards",
      readValueChain,
      changed("value-chain", "projects", { when: "2026-01-01/2025-01-01" }),
      "projects[0].when",
    ],
    ["three languages", readValueChain, changed("value-chain", "phases", { title: { fi: "a" } }), "phases[0].title.sv"],
    ["a town", readParks, changed("parks", "parks", { towns: [] }), "parks[0].towns"],
    [
      "a town on the Earth",
      readParks,
      changed("parks", "parks", { towns: [{ name: three, position: [25, 100] }] }),
      "parks[0].towns[0].position",
    ],
  ])("want %s and name the path", (_, read, book, path) => {
    expect(read(JSON.stringify(book), "b.json")).toMatchObject({ ok: false, problem: { file: "b.json", path } });
  });
});
