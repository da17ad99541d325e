import {
  FLOW_ALTERNATIVES,
  type FlowAlternative,
  type FlowBook,
  type FlowPlaceId,
  MATERIALS,
  type Material,
  type Range,
} from "../domain/flow.ts";
import { CARRIERS, type Carrier, type CarrierFactors, type LogisticsInputs } from "../domain/logistics.ts";
import { checkInputs, type InputField, OPEN_FIELDS } from "../domain/logistics-inputs.ts";
import { isId } from "./address-words.ts";
import { type AskWord, askText, followWords, type RefusedWords, readNumber } from "./ask-words.ts";

/** What a part of the address can name, beside numbers. */
export interface FlowsGround {
  /** What the reader begins with, in the first alternative. */
  readonly first: LogisticsInputs;
  readonly books: Readonly<Record<FlowAlternative, FlowBook>>;
  /** Null where the layer of quays could not be had: then any is taken at its word. */
  readonly quays: readonly string[] | null;
}

/**
 * The inputs that differ from those that the reader begins with; null where none does.
 *
 * @example flowsText({ ...first, alternative: "ve2", sizePercent: 50 }, ground) // "ve2,size:50"
 */
export function flowsText(inputs: LogisticsInputs, { first, books }: FlowsGround): string | null {
  const usual = (material: Material): FlowPlaceId | undefined =>
    books[inputs.alternative].flows.find((flow) => flow.material === material)?.farEnds[0];
  return askText([
    inputs.alternative === first.alternative ? null : inputs.alternative,
    inputs.rollingMill ? MILL : null,
    ...Object.entries(NUMBERS).map(([name, field]) =>
      inputs[field] === first[field] ? null : `${name}:${inputs[field] ?? UNKNOWN}`,
    ),
    inputs.quay === first.quay ? null : `quay:${inputs.quay}`,
    ...MATERIALS.map((material) => {
      const end = inputs.farEnds[material];
      return end === undefined || end === usual(material) ? null : `${material}:${end}`;
    }),
    ...FACTORS.map(({ name, carrier, factor }) => {
      const [now, before] = [inputs, first].map(({ factors }) => rangeText(factors[carrier][factor]));
      return now === before ? null : `${name}:${now}`;
    }),
  ]);
}

/**
 * What the reader begins with, changed word by word; a word that cannot be followed, or that makes an input impossible,
 * changes nothing and is given back, as is one that tells anew what was told before it.
 *
 * @example readFlows("ve2,size:500", ground) // { inputs: { …, alternative: "ve2", sizePercent: 100 }, refused: ["size:500"], twice: [] }
 */
export function readFlows(text: string, ground: FlowsGround): RefusedWords & { readonly inputs: LogisticsInputs } {
  let inputs = ground.first;
  const words = followWords(text, thingOf, (word) => {
    const change = changeOf(word, inputs, ground);
    const next = { ...inputs, ...change };
    if (change === null || checkInputs(next).length > 0) return false;
    inputs = next;
    return true;
  });
  return { inputs, ...words };
}

/** The alternatives are one thing. */
const thingOf = ({ name }: AskWord): string => (FLOW_ALTERNATIVES.some((one) => one === name) ? "alternative" : name);

const MILL = "mill";
/** What a source gave and the reader took back. */
const UNKNOWN = "none";

type NumberField = Exclude<InputField & keyof LogisticsInputs, "quay">;

const NUMBERS = {
  size: "sizePercent",
  rail: "railPercent",
  truck: "truckPayloadTonnes",
  train: "trainNetTonnes",
  "ship-in": "shipInTonnes",
  "ship-out": "shipOutTonnes",
  days: "daysAYear",
  hours: "hoursADay",
  knots: "knotsAtSea",
} as const satisfies Readonly<Record<string, NumberField>>;

interface Factor {
  /** `co2-road`: grams a tonne-kilometre; `kwh-rail`: kilowatt-hours. */
  readonly name: string;
  readonly carrier: Carrier;
  readonly factor: keyof CarrierFactors;
}
const FACTORS: readonly Factor[] = CARRIERS.flatMap((carrier) => [
  { name: `co2-${carrier}`, carrier, factor: "gramsPerTonneKilometre" as const },
  { name: `kwh-${carrier}`, carrier, factor: "kilowattHoursPerTonneKilometre" as const },
]);

function changeOf(
  { name, value }: AskWord,
  { factors, farEnds }: LogisticsInputs,
  { books, quays }: FlowsGround,
): Partial<LogisticsInputs> | null {
  if (value === "") {
    const alternative = FLOW_ALTERNATIVES.find((one) => one === name);
    if (alternative !== undefined) return { alternative };
    return name === MILL ? { rollingMill: true } : null;
  }
  if (Object.hasOwn(NUMBERS, name)) {
    const field = NUMBERS[name as keyof typeof NUMBERS];
    if (value === UNKNOWN) return OPEN_FIELDS.has(field) ? { [field]: null } : null;
    const number = readNumber(value);
    return number === null ? null : { [field]: number };
  }
  if (name === "quay") return isId(value) && quays?.includes(value) !== false ? { quay: value } : null;
  const material = MATERIALS.find((one) => one === name);
  if (material !== undefined) {
    const ends = Object.values(books).flatMap(({ flows }) => flows.filter((flow) => flow.material === material));
    const isEnd = ends.some((flow) => flow.farEnds.includes(value));
    return isEnd ? { farEnds: { ...farEnds, [material]: value } } : null;
  }
  const found = FACTORS.find((one) => one.name === name);
  const range = readRange(value);
  if (found === undefined || range === undefined) return null;
  const { carrier, factor } = found;
  return { factors: { ...factors, [carrier]: { ...factors[carrier], [factor]: range } } };
}

/** @example rangeText({ min: 80, max: 180 }) // "80..180" */
function rangeText(range: Range | null): string {
  if (range === null) return UNKNOWN;
  return range.min === range.max ? String(range.min) : `${range.min}..${range.max}`;
}

/** Undefined for what is no range. */
function readRange(raw: string): Range | null | undefined {
  if (raw === UNKNOWN) return null;
  const [first = "", last = first, ...more] = raw.split("..");
  const [min, max] = [readNumber(first), readNumber(last)];
  return min === null || max === null || more.length > 0 ? undefined : { min, max };
}
