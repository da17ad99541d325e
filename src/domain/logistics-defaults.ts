import type { FactBook, FactKey, FactValue } from "./fact.ts";
import type { FlowAlternative, Range } from "./flow.ts";
import { CARRIERS, type LogisticsInputs } from "./logistics.ts";
import type { InputField } from "./logistics-inputs.ts";
import { exactly } from "./range.ts";

/** Where a first value comes from: a fact, an assumption of this tool, or nowhere, so that the reader is asked. */
export type InputOrigin =
  | { readonly kind: "fact"; readonly fact: FactKey }
  | { readonly kind: "assumption" }
  | { readonly kind: "asked" };

const ASSUMPTION: InputOrigin = { kind: "assumption" };
const ASKED: InputOrigin = { kind: "asked" };
const fact = (key: FactKey): InputOrigin => ({ kind: "fact", fact: key });

/**
 * The ship is the average one of the Deep Port in deadweight, which is more than its cargo. Factors are orders of
 * magnitude (2014); the rail energy is that of an electric mixed freight train.
 */
export const INPUT_ORIGINS: Readonly<Record<InputField, InputOrigin>> = {
  sizePercent: ASSUMPTION,
  railPercent: ASSUMPTION,
  quay: ASSUMPTION,
  truckPayloadTonnes: fact("road.truck.payload"),
  trainNetTonnes: fact("rail.mixed-train.net"),
  shipInTonnes: fact("port.ships.average"),
  shipOutTonnes: ASKED,
  daysAYear: ASSUMPTION,
  hoursADay: ASKED,
  knotsAtSea: ASKED,
  "factors.sea.gramsPerTonneKilometre": fact("emissions.range.ship"),
  "factors.road.gramsPerTonneKilometre": fact("emissions.range.road"),
  "factors.rail.gramsPerTonneKilometre": fact("emissions.range.rail"),
  "factors.sea.kilowattHoursPerTonneKilometre": ASKED,
  "factors.road.kilowattHoursPerTonneKilometre": ASKED,
  "factors.rail.kilowattHoursPerTonneKilometre": fact("emissions.train.energy"),
};

/**
 * What the reader begins with: full size, no rolling mill, all by rail once there is a spur, the deepest quay's number 12.
 * A fact that the book does not give as a number throws: the shipped book has them all.
 *
 * @example logisticsDefaults(facts, "ve1").truckPayloadTonnes // 46.5
 */
export function logisticsDefaults(book: FactBook, alternative: FlowAlternative): LogisticsInputs {
  const stated = (field: InputField): Range => rangeOf(book, INPUT_ORIGINS[field]);
  return {
    alternative,
    sizePercent: 100,
    rollingMill: false,
    railPercent: 100,
    farEnds: {},
    quay: "quay-deep-port-11",
    truckPayloadTonnes: stated("truckPayloadTonnes").min,
    trainNetTonnes: stated("trainNetTonnes").min,
    shipInTonnes: stated("shipInTonnes").min,
    shipOutTonnes: null,
    daysAYear: 365,
    hoursADay: null,
    knotsAtSea: null,
    factors: {
      sea: {
        gramsPerTonneKilometre: stated("factors.sea.gramsPerTonneKilometre"),
        kilowattHoursPerTonneKilometre: null,
      },
      road: {
        gramsPerTonneKilometre: stated("factors.road.gramsPerTonneKilometre"),
        kilowattHoursPerTonneKilometre: null,
      },
      rail: {
        gramsPerTonneKilometre: stated("factors.rail.gramsPerTonneKilometre"),
        kilowattHoursPerTonneKilometre: stated("factors.rail.kilowattHoursPerTonneKilometre"),
      },
    },
  };
}

function rangeOf({ facts }: FactBook, origin: InputOrigin): Range {
  const key = origin.kind === "fact" ? origin.fact : null;
  const value: FactValue = facts.find((one) => one.key === key)?.value ?? null;
  if (typeof value === "number") return exactly(value);
  if (value !== null && "min" in value) return value;
  throw new Error(`no number in the facts: ${key}`);
}

/** @example inputValue(inputs, "factors.road.gramsPerTonneKilometre") // { min: 80, max: 180 } */
export function inputValue(inputs: LogisticsInputs, field: InputField): string | number | Range | null {
  for (const carrier of CARRIERS) {
    if (field === `factors.${carrier}.gramsPerTonneKilometre`) return inputs.factors[carrier].gramsPerTonneKilometre;
    if (field === `factors.${carrier}.kilowattHoursPerTonneKilometre`) {
      return inputs.factors[carrier].kilowattHoursPerTonneKilometre;
    }
  }
  return inputs[field as Exclude<InputField, `factors.${string}`>];
}
