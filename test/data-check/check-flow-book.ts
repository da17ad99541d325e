import type { Fact } from "../../src/domain/fact.ts";
import {
  CHOSEN_QUAY,
  FAR_END,
  type FlowBook,
  type Material,
  type MaterialFlow,
  type Range,
} from "../../src/domain/flow.ts";
import { plus, sumOf, ZERO } from "../../src/domain/range.ts";
import type { Finding } from "./finding.ts";
import { type FlowGround, fileOf, unknownFacts } from "./flow-ground.ts";

/** The plant: every chain begins or ends there. */
const SITE = "kruunuportti";
/** Which way each material goes, seen from the plant. */
const DIRECTION: Readonly<Record<Material, MaterialFlow["direction"]>> = {
  alumina: "in",
  anodes: "in",
  "anode-raw-materials": "in",
  "natural-gas": "in",
  scrap: "in",
  electricity: "in",
  "cast-products": "out",
  "rolled-products": "out",
};
/** No plant takes or gives more in a year, tonnes or terawatt-hours. */
const MOST_A_YEAR = { tonnes: 10_000_000, terawattHours: 100 } as const;
/** How many tonnes or terawatt-hours a unit of a fact is. */
const UNITS: Readonly<Record<string, number>> = { "t/a": 1, "Mt/a": 1_000_000, "TWh/a": 1 };

/** One alternative: it names what exists, its chains join, its amounts come from facts and its metal balances. */
export function checkBook(book: FlowBook, ground: FlowGround): readonly Finding[] {
  const file = fileOf(book.alternative);
  return [
    ...book.flows.flatMap((flow, index) => checkFlow(flow, file, `flows[${index}]`, ground)),
    ...(book.flows.some(({ material }) => material === "electricity")
      ? []
      : [{ file, path: "flows", detail: "a flow of electricity expected" }]),
    ...checkAnodes(book).map((detail) => ({ file, path: "flows", detail })),
    ...checkMetal(book, ground.facts).map((detail) => ({ file, path: "flows", detail })),
  ];
}

function checkFlow(flow: MaterialFlow, file: string, path: string, ground: FlowGround): readonly Finding[] {
  const { places, lanes, facts } = ground;
  const findings = unknownFacts(flow.facts, facts, file, path);
  const report = (at: string, detail: string) => findings.push({ file, path: `${path}.${at}`, detail });
  const { farEnds, stages, direction, amount, basis } = flow;
  farEnds.forEach((id, at) => {
    if (!places.has(id)) report(`farEnds[${at}]`, `${id} is no place of flow-map`);
  });
  if (direction !== DIRECTION[flow.material]) report("direction", `expected ${DIRECTION[flow.material]}`);
  const most = flow.material === "electricity" ? MOST_A_YEAR.terawattHours : MOST_A_YEAR.tonnes;
  if (amount !== null && (amount.min <= 0 || amount.max > most))
    report("amount", `expected more than 0, at most ${most}`);
  if ((flow.material === "electricity") !== stages.every(({ by }) => by.every((mode) => mode === "line")))
    report("stages", "electricity goes by line, and nothing else does");
  const start = direction === "in" ? FAR_END : SITE;
  const end = direction === "in" ? SITE : FAR_END;
  stages.forEach(({ from, to, by }, at) => {
    const before = at === 0 ? start : stages[at - 1]?.to;
    if (from !== before) report(`stages[${at}].from`, `does not join: expected ${before}`);
    if (at === stages.length - 1 && to !== end) report(`stages[${at}].to`, `does not arrive: expected ${end}`);
    const ends = [from, to];
    if (from === to) report(`stages[${at}]`, "goes from a place to the same place");
    if (by.includes("sea") && stages.findIndex((stage) => stage.by.includes("sea")) < at)
      report(`stages[${at}].by`, "a second voyage of the same tonnes");
    for (const id of ends)
      if (id !== FAR_END && id !== CHOSEN_QUAY && !places.has(id))
        report(`stages[${at}]`, `${id} is no place of flow-map`);
    if (by.includes("sea") && !(ends.includes(FAR_END) && ends.includes(CHOSEN_QUAY)))
      report(`stages[${at}].by`, "a ship sails between the far end and the quay only");
    if (by.includes("sea"))
      farEnds.forEach((id, end) => {
        const isNamed = (places.get(id)?.at ?? null) !== null;
        if (isNamed && !lanes.some((lane) => [lane.from, lane.to].includes(id)))
          report(`farEnds[${end}]`, `no sea lane leads to ${id}`);
      });
  });
  const stated = flow.facts.flatMap((key) => numbersOf(facts.get(key)));
  if (basis === "company" && amount !== null && ![amount.min, amount.max].every((value) => stated.includes(value)))
    report("amount", "no fact that it names states this number");
  return findings;
}

/** In tonnes or terawatt-hours a year. */
function numbersOf(fact: Fact | undefined): readonly number[] {
  const scale = UNITS[fact?.unit ?? ""];
  const value = fact?.value;
  if (scale === undefined || value === null || value === undefined) return [];
  if (typeof value === "number") return [value * scale];
  return "min" in value ? [value.min * scale, value.max * scale] : [];
}

/** Anodes are made on the site or bought, never both: gas and raw materials come with the making. */
function checkAnodes({ alternative, flows }: FlowBook): readonly string[] {
  const has = (material: Material): boolean => flows.some((flow) => flow.material === material);
  const made = alternative === "ve1";
  return [
    ...(has("anodes") === made ? [`${made ? "no" : "a"} flow of bought anodes expected`] : []),
    ...(["anode-raw-materials", "natural-gas"] as const)
      .filter((material) => has(material) !== made)
      .map((material) => `${made ? "a" : "no"} flow of ${material} expected`),
  ];
}

/** Of the metal that comes in every tonne leaves, with the rolling mill and without it. */
function checkMetal({ capacityTonnes, flows }: FlowBook, facts: ReadonlyMap<string, Fact>): readonly string[] {
  const findings: string[] = [];
  const ratio = facts.get("arctial.alumina.ratio")?.value;
  const capacity = facts.get("arctial.ve1.capacity")?.value;
  if (capacityTonnes !== capacity) findings.push(`a capacity of ${capacityTonnes} t/a, the fact says ${capacity}`);
  for (const rollingMill of [false, true]) {
    const state = rollingMill ? "with the rolling mill" : "without the rolling mill";
    const of = (...materials: readonly Material[]): Range =>
      sumOf(
        flows
          .filter((flow) => materials.includes(flow.material) && (flow.rollingMill ?? rollingMill) === rollingMill)
          .map(({ amount }) => amount ?? ZERO),
      );
    const alumina = of("alumina");
    if (typeof ratio !== "number" || alumina.min !== capacityTonnes * ratio || alumina.max !== alumina.min)
      findings.push(`${state} ${alumina.min}–${alumina.max} t/a of alumina do not make ${capacityTonnes} t/a of metal`);
    const enters = plus({ min: capacityTonnes, max: capacityTonnes }, of("scrap"));
    const leaves = of("cast-products", "rolled-products");
    if (enters.min !== leaves.min || enters.max !== leaves.max)
      findings.push(
        `${state} ${enters.min}–${enters.max} t/a of metal come in and ${leaves.min}–${leaves.max} t/a leave`,
      );
  }
  return findings;
}
