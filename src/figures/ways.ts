import type { Figure } from "../domain/figure.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { Layer, LayerId, Source } from "../domain/layer.ts";
import { REALISATIONS, type Realisation } from "../domain/status.ts";
import { type Metres, metres } from "../domain/units.ts";
import type { Gap, TravelMode, Way, WayAnswer, WayLeg } from "../domain/way.ts";
import type { WayQuestion } from "../state/ways.ts";
import { APPROXIMATE_FROM, carried } from "./decimals.ts";
import { fetched } from "./unavailable.ts";

/** The layer that border crossings are told from. */
export const MUNICIPALITIES: LayerId = "municipalities";

/** A question of the state that names both its ends. */
export type AskedWay = { readonly [Part in keyof WayQuestion]: NonNullable<WayQuestion[Part]> };

/**
 * The shortest way between two places and those nearly as short. `layers` are those that `neededForWay` names, as far as
 * they are at hand: the networks are built from them once and kept as long as they stay the same. Null where a place names a thing that no layer has
 * (an old link). Rejects with `Unavailable` when the analysis cannot be fetched.
 *
 * @example await answerWay(layers, { from: quay12, to: kruunuportti, by: "road", spurBuilt: false }) // kind "found"
 */
export async function answerWay(layers: readonly Layer[], question: AskedWay): Promise<WayAnswer | null> {
  const [{ findWays }, { networkOf }, { shapeOf }] = await fetched(
    Promise.all([
      import("../analysis/network/ways.ts"),
      import("../analysis/network/search-network.ts"),
      import("../analysis/network/anchors.ts"),
    ]),
  );
  const from = shapeOf(question.from, layers);
  const to = shapeOf(question.to, layers);
  if (from === null || to === null) return null;
  const municipalities = layers.find(({ meta }) => meta.id === MUNICIPALITIES)?.features ?? null;
  return findWays(networkOf(question.by, layers), from, to, { spurBuilt: question.spurBuilt, municipalities });
}

const LABELS = {
  road: { fi: "Matka tietä pitkin", sv: "Avstånd längs väg", en: "Distance by road" },
  rail: { fi: "Matka rautatietä pitkin", sv: "Avstånd längs järnväg", en: "Distance by rail" },
  declared: {
    fi: "Siitä oletettuja yhteyksiä ja suoria liityntöjä",
    sv: "Därav antagna förbindelser och raka anslutningar",
    en: "Of it on declared links and straight accesses",
  },
  existing: { fi: "Siitä nykyistä", sv: "Därav befintligt", en: "Of it existing" },
  decided: { fi: "Siitä päätettyä", sv: "Därav beslutat", en: "Of it decided" },
  planned: { fi: "Siitä suunniteltua", sv: "Därav planerat", en: "Of it planned" },
  proposed: {
    fi: "Siitä esillä, ei varmistettua",
    sv: "Därav aktuellt, inte säkrat",
    en: "Of it proposed, not secured",
  },
  concept: { fi: "Siitä hahmotelmaa", sv: "Därav idéskiss", en: "Of it concept" },
  piece: { fi: "Osuus reitistä", sv: "Sträcka av rutten", en: "Piece of the way" },
  gap: { fi: "Lähimpään kohtaan, johon pääsee", sv: "Till närmaste punkt som nås", en: "To the nearest point reached" },
} as const satisfies Record<TravelMode | "declared" | "piece" | "gap" | Realisation, LocalizedText>;

export interface WayFigures {
  readonly length: Figure;
  /** Metres on declared links and accesses; null where the way has none. */
  readonly declared: Figure | null;
  /** Roads and tracks by realisation, only those that the way has. */
  readonly byRealisation: readonly { readonly realisation: Realisation; readonly figure: Figure }[];
}

/**
 * A way in figures: its length with ±, the share of declared links, and the parts by realisation, all rounded alike, so
 * that the reader can add them up to the last digit but for rounding. `layers` give the sources.
 */
export function wayFigures(way: Way, layers: readonly Layer[]): WayFigures {
  const origin = originOf(way.legs, layers);
  const figure = (key: string, label: LocalizedText, length: Metres): Figure => ({
    ...networkLength(length, way.plusMinusMetres),
    key: `way.${way.travelMode}.${key}`,
    label,
    // Where an end or a connector is known to hundreds of metres the number is no survey.
    approximate: way.plusMinusMetres >= APPROXIMATE_FROM,
    ...origin,
  });
  return {
    length: figure("length", LABELS[way.travelMode], way.metres),
    declared: way.declaredMetres > 0 ? part(figure("declared", LABELS.declared, way.declaredMetres)) : null,
    byRealisation: REALISATIONS.flatMap((realisation) => {
      const length = way.byRealisation[realisation];
      if (length === undefined) return [];
      return [{ realisation, figure: part(figure(realisation, LABELS[realisation], length)) }];
    }),
  };
}

/**
 * The length of a piece of a way with its own ±: of a declared link as stated, of a straight access by the same rule, of
 * a road or track from its survey. `layers` give the source. What is drawn on the way is not rounded away where its ± is
 * greater.
 *
 * @example legFigure(gateLink, layers) // 40 m ± 1 000 m, stated as 950 m
 */
export function legFigure(leg: WayLeg, layers: readonly Layer[]): Figure {
  const length = networkLength(leg.metres, leg.plusMinusMetres);
  return {
    ...length,
    value: length.value === 0 ? Math.max(1, Math.round(leg.metres / FINEST_METRES)) * FINEST_METRES : length.value,
    key: `way.piece.${leg.kind}`,
    label: LABELS.piece,
    approximate: leg.plusMinusMetres >= APPROXIMATE_FROM,
    ...originOf([leg], layers),
  };
}

/**
 * The straight rest that no way leads over, metres, rounded up. It is what is asked for: where its ± is greater it is not
 * rounded away. Null where there is none to tell of.
 *
 * @example gapFigure({ nearest, gapMetres: metres(37.2), gapPlusMinusMetres: metres(300) }) // 38 m ± 300 m
 * @example gapFigure({ nearest, gapMetres: metres(2_431), gapPlusMinusMetres: metres(300) }) // 2 440 m ± 300 m
 */
export function gapFigure({ gapMetres, gapPlusMinusMetres }: Gap): Figure | null {
  if (gapMetres === null) return null;
  const uncertainty = gapPlusMinusMetres ?? metres(0);
  const { plusMinus, step } = carried(Math.max(1, uncertainty), 0);
  const finest = gapMetres > plusMinus ? step : 1;
  return {
    key: "gap",
    label: LABELS.gap,
    value: Math.ceil(gapMetres / finest) * finest,
    unit: "m",
    plusMinus,
    decimals: 0,
    approximate: uncertainty >= APPROXIMATE_FROM,
    method: "plane-length",
    sources: [],
    asOf: null,
  };
}

/** The ± belongs to the whole way; how it divides among the parts is not known. */
const part = (figure: Figure): Figure => ({ ...figure, plusMinus: null });

/** No length along a network is printed finer than this, metres: the lines are generalised between their ends. */
const FINEST_METRES = 10;

/**
 * Value, unit, ± and digits of a length along a network: kilometres from 1,000 m on, else metres; rounded to what its ±
 * can carry and never finer than 10 m.
 *
 * @example networkLength(metres(14_872), metres(42)) // 14.87 km, plusMinus 0.05
 */
export function networkLength(
  length: Metres,
  plusMinusMetres: Metres,
): Pick<Figure, "value" | "unit" | "plusMinus" | "decimals" | "method"> {
  const uncertainty = Math.max(plusMinusMetres, FINEST_METRES);
  const inKilometres = length >= 1_000;
  const { plusMinus, decimals, step } = inKilometres ? carried(uncertainty / 1_000, 2) : carried(uncertainty, -1);
  const exact = inKilometres ? length / 1_000 : length;
  return {
    value: Number((Math.round(exact / step) * step).toFixed(decimals)),
    unit: inKilometres ? "km" : "m",
    plusMinus,
    decimals,
    method: "network",
  };
}

/** Sources of the things a way runs on, each once, and the oldest of their dates. */
function originOf(
  legs: readonly WayLeg[],
  layers: readonly Layer[],
): { readonly sources: readonly Source[]; readonly asOf: string | null } {
  const sources = new Map<string, Source>();
  let oldest: string | null = null;
  for (const { feature: ref } of legs) {
    if (ref === null) continue;
    const layer = layers.find(({ meta }) => meta.id === ref.layer);
    const feature = layer?.features.find(({ id }) => id === ref.feature);
    if (feature === undefined) continue;
    sources.set(JSON.stringify(feature.source), feature.source);
    if (oldest === null || feature.asOf < oldest) oldest = feature.asOf;
  }
  return { sources: [...sources.values()], asOf: oldest };
}
