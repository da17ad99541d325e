import type { Fact, FactBook, FactKey } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { Feature, Layer } from "../domain/layer.ts";
import type { QuayFit, QuayRow, ShipQuestion } from "../domain/quay-fit.ts";
import { type Metres, metres } from "../domain/units.ts";
import { decimalsOf } from "./decimals.ts";
import { factFigure } from "./fact-figures.ts";

/** What is known of a quay, as its source gives it; the reference level of the depth is not given. */
export interface Quay {
  readonly lengthMetres: Metres;
  readonly depthMetres: Metres;
}

/**
 * Whether a ship can lie at a quay: its draught is at most the smaller of the fairway's draught and the depth at the quay
 * less the clearance, and it is no longer than the quay. Where both are against it, both are told. All in metres, compared
 * in whole millimetres.
 *
 * @example quayFit({ lengthMetres: 228, draughtMetres: 14.1, clearanceMetres: 1 }, quay10, 14) // { kind: "too-deep", allowedDraughtMetres: 14, limitedBy: "fairway" }
 * @example quayFit({ lengthMetres: 228, draughtMetres: 14.1, clearanceMetres: 1 }, quay10, 14.2) // { kind: "fits", allowedDraughtMetres: 14.2, limitedBy: "fairway" }
 */
export function quayFit(ship: ShipQuestion, quay: Quay, fairwayMetres: Metres): QuayFit {
  const { lengthMetres, draughtMetres, clearanceMetres } = ship;
  if (lengthMetres === null || draughtMetres === null || clearanceMetres === null)
    return { kind: "asked", lacking: SHIP_FIELDS.filter((field) => ship[field] === null) };
  const atQuay = millimetresOf(quay.depthMetres) - millimetresOf(clearanceMetres);
  const fairway = millimetresOf(fairwayMetres);
  // More clearance than water leaves no draught at all.
  const allowed = Math.max(0, Math.min(fairway, atQuay));
  const isTooDeep = millimetresOf(draughtMetres) > allowed;
  const isTooLong = millimetresOf(lengthMetres) > millimetresOf(quay.lengthMetres);
  return {
    kind: isTooDeep ? (isTooLong ? "too-deep-and-long" : "too-deep") : isTooLong ? "too-long" : "fits",
    allowedDraughtMetres: metres(allowed / 1_000),
    limitedBy: fairway <= atQuay ? "fairway" : "quay",
  };
}

/**
 * What is against a ship at a quay, by what is given of it: it is longer than the quay, or needs more water than there is,
 * its clearance with it where one is given. What is not given is against nothing, and empty does not mean that it fits.
 * Metres, compared in whole millimetres.
 *
 * @example quayFaults({ lengthMetres: 228, draughtMetres: null, clearanceMetres: null }, quay12) // ["too-long"]
 */
export function quayFaults(ship: ShipQuestion, quay: Quay): readonly ("too-long" | "too-deep")[] {
  const { lengthMetres, draughtMetres, clearanceMetres } = ship;
  const needed = millimetresOf(draughtMetres ?? 0) + millimetresOf(clearanceMetres ?? 0);
  const isTooLong = lengthMetres !== null && millimetresOf(lengthMetres) > millimetresOf(quay.lengthMetres);
  const isTooDeep = draughtMetres !== null && needed > millimetresOf(quay.depthMetres);
  return [...(isTooLong ? (["too-long"] as const) : []), ...(isTooDeep ? (["too-deep"] as const) : [])];
}

export const SHIP_FIELDS = [
  "lengthMetres",
  "draughtMetres",
  "clearanceMetres",
] as const satisfies readonly (keyof ShipQuestion)[];

/** 15.7 − 1.5 is 14.2 and not a hair less. */
const millimetresOf = (length: number): number => Math.round(length * 1_000);

/** The two draughts that are given for the fairway: the official design draught and what the port itself says. */
export const FAIRWAYS = ["official", "port"] as const satisfies readonly Exclude<keyof QuayRow, "quay">[];
export type Fairway = (typeof FAIRWAYS)[number];
export type FairwayFacts = Readonly<Record<Fairway, Fact & { readonly value: number }>>;

/** Numbers of the quays that the fairway cards lack: fact `port.quays.missing`. */
export const MISSING_QUAYS = [3, 4, 6] as const;

/** Null where the book does not give both in numbers. */
export function fairwayFacts(book: FactBook): FairwayFacts | null {
  const [official, port] = FAIRWAYS.map((by) => numberFact(book, `port.fairway.draught.${by}`));
  return official === null || official === undefined || port === null || port === undefined ? null : { official, port };
}

/** A fact that is a number; null where the book has none under this key. */
export function numberFact(book: FactBook, key: FactKey): (Fact & { readonly value: number }) | null {
  const fact = book.facts.find((one) => one.key === key);
  return fact !== undefined && typeof fact.value === "number" ? { ...fact, value: fact.value } : null;
}

/** Every quay with known length and depth, in the order of the layer, by both draughts. */
export function quayRows(ship: ShipQuestion, { features }: Layer, fairways: FairwayFacts): readonly QuayRow[] {
  return features.flatMap((feature) => {
    const quay = quayOf(feature);
    if (quay === null) return [];
    const fitBy = (by: Fairway): QuayFit => quayFit(ship, quay, metres(fairways[by].value));
    return [{ quay: feature.id, official: fitBy("official"), port: fitBy("port") }];
  });
}

/** Null where the layer does not give both in numbers. */
export function quayOf({ fields }: Feature): Quay | null {
  const { lengthMetres, depthMetres } = fields;
  return typeof lengthMetres === "number" && typeof depthMetres === "number"
    ? { lengthMetres: metres(lengthMetres), depthMetres: metres(depthMetres) }
    : null;
}

const GREATEST_DRAUGHT: LocalizedText = {
  fi: "Suurin syväys näillä luvuilla",
  sv: "Största djupgående med dessa tal",
  en: "Greatest draught by these numbers",
};

/** What a fit allows, as a figure: worked out from the fairway's fact, the quay and the reader's clearance. */
export function allowedDraught(fit: QuayFit, quay: Feature, fairway: Fact, book: FactBook): Figure | null {
  if (fit.kind === "asked") return null;
  const { sources, asOf } = factFigure(fairway, book);
  return {
    key: `quay-fit.${quay.id}.${fairway.key}`,
    label: GREATEST_DRAUGHT,
    value: fit.allowedDraughtMetres,
    unit: "m",
    plusMinus: null,
    decimals: Math.max(1, decimalsOf(fit.allowedDraughtMetres)),
    approximate: false,
    method: "derived",
    sources: [...sources, quay.source],
    // As old as the older of the two.
    asOf: asOf !== null && asOf < quay.asOf ? asOf : quay.asOf,
  };
}
