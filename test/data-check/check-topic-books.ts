import { readParks } from "../../src/catalog/read-parks.ts";
import { readSymbiosis } from "../../src/catalog/read-symbiosis.ts";
import { readValueChain } from "../../src/catalog/read-value-chain.ts";
import type { FactBook } from "../../src/domain/fact.ts";
import type { Layer } from "../../src/domain/layer.ts";
import type { Problem } from "../../src/domain/problem.ts";
import type { Result } from "../../src/domain/result.ts";
import { isOfKind, type Symbiosis } from "../../src/domain/symbiosis.ts";
import { checkFactKeys, checkKeys, checkPlace, checkStatement, factBookOf } from "./book-keys.ts";
import type { Finding } from "./finding.ts";

type Report = (path: string, detail: string) => void;

/** Side streams, value chain and parks: what they name is there. */
export function checkTopicBooks(
  files: ReadonlyMap<string, string>,
  layers: readonly Layer[] | null,
): readonly Finding[] {
  const book = factBookOf(files);
  return [
    ...checkBook(files, "data/symbiosis.json", readSymbiosis, (symbiosis, report) =>
      checkSymbiosis(symbiosis, book, layers, report),
    ),
    ...checkBook(files, "data/value-chain.json", readValueChain, ({ stages, phases, projects, cities }, report) => {
      checkKeys(stages, "stages", report);
      checkKeys(phases, "phases", report);
      stages.forEach(({ actors }, at) => {
        actors.forEach(({ role, place }, index) => {
          const path = `stages[${at}].actors[${index}]`;
          checkPlace(place, layers, `${path}.place`, report);
          if (book !== null) checkStatement(role, book, `${path}.role`, report);
        });
      });
      projects.forEach(({ about, place }, at) => {
        checkPlace(place, layers, `projects[${at}].place`, report);
        if (book !== null) checkStatement(about, book, `projects[${at}].about`, report);
      });
      if (book === null) return;
      phases.forEach(({ aim }, at) => {
        checkStatement(aim, book, `phases[${at}].aim`, report);
      });
      checkStatement(cities.says, book, "cities.says", report);
    }),
    ...checkBook(files, "data/parks.json", readParks, ({ facts, parks }, report) => {
      checkKeys(parks, "parks", report);
      if (book === null) return;
      checkFactKeys(facts, book, "facts", report);
      parks.forEach((park, at) => {
        checkFactKeys(park.facts, book, `parks[${at}].facts`, report);
        checkStatement(park.says, book, `parks[${at}].says`, report);
      });
    }),
  ];
}

function checkBook<Value>(
  files: ReadonlyMap<string, string>,
  file: string,
  read: (text: string, file: string) => Result<Value, Problem>,
  check: (value: Value, report: Report) => void,
): readonly Finding[] {
  const text = files.get(file);
  if (text === undefined) return [{ file, path: "", detail: "is missing" }];
  const result = read(text, file);
  if (!result.ok) return [result.problem];
  const findings: Finding[] = [];
  check(result.value, (path, detail) => void findings.push({ file, path, detail }));
  return findings;
}

function checkSymbiosis(
  { offered, kinds, links }: Symbiosis,
  book: FactBook | null,
  layers: readonly Layer[] | null,
  report: Report,
): void {
  checkKeys(kinds, "kinds", report);
  checkKeys(links, "links", report);
  kinds.forEach(({ key, place }, at) => {
    const features = layers?.flatMap((layer) => layer.features) ?? null;
    if (place !== null && features !== null && !features.some((feature) => isOfKind(feature, place)))
      report(`kinds[${at}].place`, `${key} is not on the map`);
    if (!links.some(({ from, to }) => from === key || to === key)) report(`kinds[${at}]`, `${key} has no link`);
  });
  links.forEach(({ from, to, facts, says, status }, at) => {
    const sides = (["from", "to"] as const).map((end) => {
      const name = { from, to }[end];
      const kind = kinds.find(({ key }) => key === name);
      if (kind === undefined) report(`links[${at}].${end}`, `${name} is no kind`);
      return kind?.side;
    });
    if (sides[0] !== undefined && sides[0] === sides[1]) report(`links[${at}]`, "does not cross to Kruunuportti");
    if (status === "on-tap" && !facts.some((key) => offered.includes(key)))
      report(`links[${at}].facts`, "expected one of what is on tap");
    if (book === null) return;
    checkFactKeys(facts, book, `links[${at}].facts`, report);
    checkStatement(says, book, `links[${at}].says`, report);
  });
  if (book !== null) checkFactKeys(offered, book, "offered", report);
}
