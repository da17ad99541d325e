import { readFacts } from "../../src/catalog/read-facts.ts";
import type { Fact } from "../../src/domain/fact.ts";
import type { Layer } from "../../src/domain/layer.ts";
import type { Finding } from "./finding.ts";

const FILE = "data/facts.json";
/** A book thinner than this has lost a part. */
const FEWEST = 150;

/** Without layers, which could not all be read, it is not asked whether the things exist that facts are about. */
export function checkFacts(
  files: ReadonlyMap<string, string>,
  layers: readonly Layer[] | null,
): { readonly count: number; readonly findings: readonly Finding[] } {
  const text = files.get(FILE);
  if (text === undefined) return { count: 0, findings: [{ file: FILE, path: "", detail: "is missing" }] };
  const book = readFacts(text, FILE);
  if (!book.ok) return { count: 0, findings: [book.problem] };
  const { facts, sources } = book.value;
  const ids = layers && new Set(layers.flatMap(({ meta, features }) => [meta.id, ...features.map(({ id }) => id)]));
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  const findings = facts.flatMap((fact, index) => checkFact(fact, `facts[${index}]`, ids, byKey));
  const keys = facts.map(({ key }) => key);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twice >= 0) findings.push({ file: FILE, path: `facts[${twice}].key`, detail: `${keys[twice]} is used twice` });
  if (facts.length < FEWEST)
    findings.push({ file: FILE, path: "facts", detail: `${facts.length} facts, expected at least ${FEWEST}` });
  findings.push(...(layers ?? []).flatMap((layer) => checkYears(layer, byKey)));
  const used = new Set(facts.flatMap((fact) => fact.sources));
  const idle = Object.keys(sources).filter((key) => !used.has(key));
  findings.push(...idle.map((key) => ({ file: FILE, path: `sources.${key}`, detail: "no fact names it" })));
  return { count: facts.length, findings };
}

/** A year of something that does not exist stands in the fact that is named for it. */
function checkYears({ meta, features }: Layer, byKey: ReadonlyMap<string, Fact>): readonly Finding[] {
  return features.flatMap(({ time }, index): readonly Finding[] => {
    if (!time?.years) return [];
    const [from = "", to = ""] = time.years.split("–");
    const said = JSON.stringify(byKey.get(time.fact ?? "")?.value ?? null);
    if (/^\d{4}–\d{2}$/.test(time.years) && said.includes(`${from}–${from.slice(0, 2)}${to}`)) return [];
    const place = { file: `data/layers/${meta.id}.geojson`, path: `features[${index}].properties.time.years` };
    return [{ ...place, detail: `${time.fact} is no fact that tells of ${time.years}` }];
  });
}

function checkFact(
  fact: Fact,
  path: string,
  ids: ReadonlySet<string> | null,
  byKey: ReadonlyMap<string, Fact>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (at: string, detail: string) => findings.push({ file: FILE, path: `${path}.${at}`, detail });
  // What nobody knows has no source, and an inference is stated by none.
  if (fact.sources.length === 0 && fact.unknown === undefined && fact.confidence !== "INF")
    report("sources", "expected a source");
  fact.about.forEach((id, at) => {
    if (ids && !ids.has(id)) report(`about[${at}]`, `${id} is neither a feature nor a layer`);
  });
  fact.conflictsWith.forEach((key, at) => {
    const other = byKey.get(key);
    if (other === undefined || key === fact.key) report(`conflictsWith[${at}]`, `${key} is no other fact`);
    else if (!other.conflictsWith.includes(fact.key))
      report(`conflictsWith[${at}]`, `${key} does not name ${fact.key} in return`);
  });
  return findings;
}
