import type { Range } from "./flow.ts";
import { CARRIERS, type Carrier, type CarrierFactors, type LogisticsInputs } from "./logistics.ts";

/** A number that the reader may change, one field each. */
export type InputField =
  | Exclude<keyof LogisticsInputs, "alternative" | "rollingMill" | "farEnds" | "factors">
  | `factors.${Carrier}.${keyof CarrierFactors}`;

/** Why a field is refused. `too-little` and `too-much` come with the limit. */
export const INPUT_REFUSALS = [
  "not-a-number",
  "not-positive",
  "negative",
  "too-little",
  "too-much",
  "min-above-max",
] as const;
export type InputRefusal = (typeof INPUT_REFUSALS)[number];

export interface InputFault {
  readonly field: InputField;
  readonly why: InputRefusal;
  /** The least or the most that the field takes, with `too-little` and `too-much`. */
  readonly limit?: number;
}

/** A change to some of the inputs: of far ends and factors it names those that change. */
export interface InputsChange extends Partial<Omit<LogisticsInputs, "factors">> {
  readonly factors?: { readonly [By in Carrier]?: Partial<CarrierFactors> };
}

/**
 * The inputs after a change; what it does not name stays.
 *
 * @example changedInputs(inputs, { farEnds: { alumina: "kwinana" } }).farEnds["cast-products"] // as it was
 */
export function changedInputs(inputs: LogisticsInputs, { farEnds, factors, ...rest }: InputsChange): LogisticsInputs {
  const factorsBy = (by: Carrier): CarrierFactors => ({ ...inputs.factors[by], ...factors?.[by] });
  return {
    ...inputs,
    ...rest,
    farEnds: { ...inputs.farEnds, ...farEnds },
    factors: { sea: factorsBy("sea"), road: factorsBy("road"), rail: factorsBy("rail") },
  };
}

/** What the reader may leave open. */
export const OPEN_FIELDS: ReadonlySet<InputField> = new Set([
  "shipInTonnes",
  "shipOutTonnes",
  "hoursADay",
  "knotsAtSea",
]);

/** Larger is none: far beyond any vehicle, train, ship or factor that there is. */
const MOST = {
  truckPayloadTonnes: 1_000,
  trainNetTonnes: 100_000,
  shipTonnes: 1_000_000,
  knots: 100,
  factor: 100_000,
} as const;
/** Smaller is none: what is divided by it would grow beyond every number that can be printed or drawn. */
const LEAST = {
  truckPayloadTonnes: 1,
  trainNetTonnes: 10,
  shipTonnes: 100,
  daysAYear: 1,
  hoursADay: 1,
  knots: 1,
} as const;
const HOURS_OF_A_DAY = 24;
const DAYS_OF_A_LEAP_YEAR = 366;

/**
 * What is impossible about the inputs, in the order of the fields; empty where all can be reckoned with. What the reader
 * has not given (null) is no fault.
 *
 * @example checkInputs({ ...inputs, truckPayloadTonnes: 0 }) // [{ field: "truckPayloadTonnes", why: "not-positive" }]
 * @example checkInputs({ ...inputs, truckPayloadTonnes: 0.5 }) // [{ field: "truckPayloadTonnes", why: "too-little", limit: 1 }]
 * @example checkInputs({ ...inputs, hoursADay: 25 }) // [{ field: "hoursADay", why: "too-much", limit: 24 }]
 */
export function checkInputs(inputs: LogisticsInputs): readonly InputFault[] {
  const positive = (field: keyof LogisticsInputs & InputField, least: number, most: number): readonly InputFault[] => {
    const value = inputs[field];
    if (typeof value !== "number") return [];
    if (value > 0 && value < least) return [{ field, why: "too-little", limit: least }];
    return fault(field, value, value <= 0 ? "not-positive" : null, most);
  };
  const percent = (field: "sizePercent" | "railPercent"): readonly InputFault[] =>
    fault(field, inputs[field], inputs[field] < 0 ? "negative" : null, 100);
  return [
    ...percent("sizePercent"),
    ...percent("railPercent"),
    ...positive("truckPayloadTonnes", LEAST.truckPayloadTonnes, MOST.truckPayloadTonnes),
    ...positive("trainNetTonnes", LEAST.trainNetTonnes, MOST.trainNetTonnes),
    ...positive("shipInTonnes", LEAST.shipTonnes, MOST.shipTonnes),
    ...positive("shipOutTonnes", LEAST.shipTonnes, MOST.shipTonnes),
    ...positive("daysAYear", LEAST.daysAYear, DAYS_OF_A_LEAP_YEAR),
    ...positive("hoursADay", LEAST.hoursADay, HOURS_OF_A_DAY),
    ...positive("knotsAtSea", LEAST.knots, MOST.knots),
    ...CARRIERS.flatMap((carrier) => {
      const { gramsPerTonneKilometre, kilowattHoursPerTonneKilometre } = inputs.factors[carrier];
      return [
        ...factor(`factors.${carrier}.gramsPerTonneKilometre`, gramsPerTonneKilometre),
        ...factor(`factors.${carrier}.kilowattHoursPerTonneKilometre`, kilowattHoursPerTonneKilometre),
      ];
    }),
  ];
}

function factor(field: InputField, value: Range | null): readonly InputFault[] {
  if (value === null) return [];
  const { min, max } = value;
  if (!Number.isFinite(min) || !Number.isFinite(max)) return [{ field, why: "not-a-number" }];
  if (min < 0) return [{ field, why: "negative" }];
  if (max > MOST.factor) return [{ field, why: "too-much", limit: MOST.factor }];
  return min > max ? [{ field, why: "min-above-max" }] : [];
}

function fault(field: InputField, value: number, tooLittle: InputRefusal | null, limit: number): readonly InputFault[] {
  if (!Number.isFinite(value)) return [{ field, why: "not-a-number" }];
  if (tooLittle !== null) return [{ field, why: tooLittle }];
  return value > limit ? [{ field, why: "too-much", limit }] : [];
}
