import { readFacts } from "../../src/catalog/read-facts.ts";
import { readFlowBook, readFlowPlaces } from "../../src/catalog/read-flows.ts";
import { readSeaLanes } from "../../src/catalog/read-sea-lanes.ts";
import type { FlowBook, FlowFile, FlowPlace } from "../../src/domain/flow.ts";
import { FLOW_ALTERNATIVES, FLOW_FILES } from "../../src/domain/flow.ts";
import type { Layer } from "../../src/domain/layer.ts";
import type { Problem } from "../../src/domain/problem.ts";
import type { Result } from "../../src/domain/result.ts";
import { checkBook } from "./check-flow-book.ts";
import { checkLanes } from "./check-sea-lanes.ts";
import type { Finding } from "./finding.ts";
import { type FlowGround, fileOf, unknownFacts } from "./flow-ground.ts";

const FOLDERS = ["data/flows/", "data/sea-lanes/"];

/** Flows, their places and the sea lanes: readable, naming what exists, joined from end to end, and with no metal lost. */
export function checkFlows(
  files: ReadonlyMap<string, string>,
  layers: readonly Layer[] | null,
): { readonly counts: ReadonlyMap<FlowFile, number>; readonly findings: readonly Finding[] } {
  const known = FLOW_FILES.map(fileOf);
  const findings: Finding[] = [...files.keys()]
    .filter((path) => FOLDERS.some((folder) => path.startsWith(folder)) && !known.includes(path))
    .map((file) => ({ file, path: "", detail: `expected ${FLOW_FILES.join(", ")}` }));
  const read = <Value>(
    name: FlowFile,
    reader: (text: string, file: string) => Result<Value, Problem>,
  ): Value | null => {
    const file = fileOf(name);
    const text = files.get(file);
    const value = text === undefined ? null : reader(text, file);
    if (value === null) findings.push({ file, path: "", detail: "is missing" });
    else if (!value.ok) findings.push(value.problem);
    return value?.ok ? value.value : null;
  };
  const places = read("flow-map", readFlowPlaces);
  const lanes = read("sea-lanes", readSeaLanes);
  const books = FLOW_ALTERNATIVES.flatMap((name): readonly FlowBook[] => {
    const book = read(name, readFlowBook);
    if (book !== null && book.alternative !== name)
      findings.push({ file: fileOf(name), path: "alternative", detail: `expected ${name}, the name of the file` });
    return book === null ? [] : [book];
  });
  // The check of facts tells of a book of facts that cannot be read.
  const facts = readFacts(files.get("data/facts.json") ?? "", "data/facts.json");
  if (places !== null && lanes !== null && facts.ok) {
    const ground: FlowGround = {
      places: new Map(places.map((place) => [place.id, place])),
      lanes,
      facts: new Map(facts.value.facts.map((fact) => [fact.key, fact])),
      layers,
    };
    findings.push(...checkPlaces(places, books, ground), ...checkLanes(ground));
    findings.push(...books.flatMap((book) => checkBook(book, ground)));
  }
  const counts = new Map<FlowFile, number>(books.map(({ alternative, flows }) => [alternative, flows.length]));
  if (places !== null) counts.set("flow-map", places.length);
  if (lanes !== null) counts.set("sea-lanes", lanes.length);
  return { counts, findings };
}

function checkPlaces(
  places: readonly FlowPlace[],
  books: readonly FlowBook[],
  { facts, layers }: FlowGround,
): readonly Finding[] {
  const file = fileOf("flow-map");
  const named = new Set(
    books.flatMap(({ flows }) =>
      flows.flatMap(({ farEnds, stages }) => [...farEnds, ...stages.flatMap(({ from, to }) => [from, to])]),
    ),
  );
  return places.flatMap((place, index) => {
    const path = `places[${index}]`;
    const findings = unknownFacts(place.facts, facts, file, path);
    if (books.length === FLOW_ALTERNATIVES.length && !named.has(place.id))
      findings.push({ file, path: `${path}.id`, detail: `no flow names ${place.id}` });
    if (place.at === null || "layer" in place.at) {
      const { layer, feature } = place.at ?? {};
      const found = layers?.find(({ meta }) => meta.id === layer)?.features.some(({ id }) => id === feature);
      if (place.at !== null && layers !== null && found !== true)
        findings.push({ file, path: `${path}.at`, detail: `${layer} has no feature ${feature}` });
    }
    // What stands nowhere, or at a town's point, needs a word on why.
    if (place.note === null && (place.at === null || "position" in place.at))
      findings.push({
        file,
        path: `${path}.note`,
        detail: "expected a note on where the place is, or why nobody knows",
      });
    return findings;
  });
}
