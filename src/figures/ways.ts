import type { Figure } from "../domain/figure.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { Layer, Source } from "../domain/layer.ts";
import { MUNICIPALITY_LAYER } from "../domain/municipality-layer.ts";
import { REALISATIONS, type Realisation } from "../domain/status.ts";
import { type Metres, metres } from "../domain/units.ts";
import type { Gap, TravelMode, Way, WayAnswer, WayLeg } from "../domain/way.ts";
import type { WayQuestion } from "../state/ways.ts";
import { APPROXIMATE_FROM, carried } from "./decimals.ts";
import { roundedToSum } from "./rounded-to-sum.ts";
import { fetched } from "./unavailable.ts";

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
  const [{ findWays }, { networkOf }, { shapeOf }] = await fetched(wayParts());
  const from = shapeOf(question.from, layers);
  const to = shapeOf(question.to, layers);
  if (from === null || to === null) return null;
  const municipalities = layers.find(({ meta }) => meta.id === MUNICIPALITY_LAYER)?.features ?? null;
  return findWays(networkOf(question.by, layers), from, to, { spurBuilt: question.spurBuilt, municipalities });
}

/** What ways are found with; the browser keeps what has come. */
export const wayParts = () =>
  Promise.all([
    import("../analysis/network/ways.ts"),
    import("../analysis/network/search-network.ts"),
    import("../analysis/network/anchors.ts"),
  ]);

const LABELS = {
  road: { fi: "Matka tietä pitkin", sv: "Avstånd längs väg", en: "Distance by road" },
  rail: { fi: "Matka rautatietä pitkin", sv: "Avstånd längs järnväg", en: "Distance by rail" },
  declared: {
    fi: "Siitä oletettuja yhteyksiä ja suoria yhdysviivoja",
    sv: "Därav antagna förbindelser och raka förbindelselinjer",
    en: "Of it on declared links and straight accesses",
  },
  existing: { fi: "Siitä nykyistä", sv: "Därav befintligt", en: "Of it existing" },
  decided: { fi: "Siitä päätettyä", sv: "Därav beslutat", en: "Of it decided" },
  planned: { fi: "Siitä suunniteltua", sv: "Därav planerat", en: "Of it planned" },
  proposed: {
    fi: "Siitä esillä olevaa, ei varmistettua",
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
 * A way in figures: its length with ±, the share of declared links, and the parts by realisation. All are rounded alike,
 * so that the parts add up to the whole as printed; only a part smaller than that is said by what is drawn. `layers` give
 * the sources.
 *
 * @example wayFigures(way, []) // of 14 872 m ± 42: 14.87 km = 12.00 + 1.00 + 1.87 on declared links
 */
export function wayFigures(way: Way, layers: readonly Layer[]): WayFigures {
  const common = {
    method: "network",
    // Where an end or a connector is known to hundreds of metres the number is no survey.
    approximate: way.plusMinusMetres >= APPROXIMATE_FROM,
    ...originOf(way.legs, layers),
  } as const;
  const { step } = carriedAlong(way.metres, way.plusMinusMetres);
  const lengths = [way.declaredMetres, ...REALISATIONS.map((realisation) => way.byRealisation[realisation] ?? 0)];
  const [declared = 0, ...byRealisation] = roundedToSum(
    lengths.map((length) => length / step),
    0,
    Math.round(way.metres / step),
  );
  // The ± belongs to the whole way; how it divides among the parts is not known.
  const part = (key: "declared" | Realisation, steps: number, drawn: Metres): Figure => ({
    ...common,
    ...(steps === 0 ? inUnit(drawnLength(drawn), FINEST_METRES) : inUnit(steps * step, step)),
    plusMinus: null,
    key: `way.${way.travelMode}.${key}`,
    label: LABELS[key],
  });
  return {
    length: {
      ...common,
      ...networkLength(way.metres, way.plusMinusMetres),
      key: `way.${way.travelMode}.length`,
      label: LABELS[way.travelMode],
    },
    declared: way.declaredMetres > 0 ? part("declared", declared, way.declaredMetres) : null,
    byRealisation: REALISATIONS.flatMap((realisation, index) => {
      const length = way.byRealisation[realisation];
      if (length === undefined) return [];
      return [{ realisation, figure: part(realisation, byRealisation[index] ?? 0, length) }];
    }),
  };
}

/**
 * The length of a piece of a way with its own ±: of a declared link as stated, of a straight access by the same rule, of
 * a road or track from its survey. `layers` give the source.
 *
 * @example legFigure(gateLink, layers) // 40 m ± 1 000 m, stated as 950 m
 */
export function legFigure(leg: WayLeg, layers: readonly Layer[]): Figure {
  return {
    ...networkLength(leg.metres, leg.plusMinusMetres),
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

/**
 * A straight rest that its ± exceeds, as what it is at most: "40 m ± 310" would be read as nearly touching.
 *
 * @example mostOf({ ...gap, value: 38, plusMinus: 310 }) // less than 350 m
 */
export function mostOf(gap: Figure): Figure {
  const { value, plusMinus } = gap;
  if (typeof value !== "number" || plusMinus === null || plusMinus < value) return gap;
  const { step } = carried(plusMinus, 0);
  return { ...gap, value: Math.ceil((value + plusMinus) / step) * step, plusMinus: null, qualifier: "less-than" };
}

/** No length along a network is printed finer than this, metres: the lines are generalised between their ends. */
const FINEST_METRES = 10;

/**
 * Value, unit, ± and digits of a length along a network: rounded to what its ± can carry and never finer than 10 m;
 * kilometres where that makes 1,000 m or more, else metres. Metres that are fewer than their ± are rounded to tens and not
 * away: they are drawn on the map and counted in the sum.
 *
 * @example networkLength(metres(14_872), metres(42)) // 14.87 km, plusMinus 0.05
 * @example networkLength(metres(40.1), metres(950)) // 40 m, plusMinus 1 000
 */
export function networkLength(
  length: Metres,
  plusMinusMetres: Metres,
): Pick<Figure, "value" | "unit" | "plusMinus" | "decimals" | "method"> {
  const { plusMinus, step } = carriedAlong(length, plusMinusMetres);
  const rounded = Math.round(length / step) * step;
  const said = inUnit(length > 0 && rounded === 0 ? drawnLength(length) : rounded, step);
  const inSameUnit = said.unit === "km" ? plusMinus / 1_000 : plusMinus;
  return { ...said, plusMinus: Number(inSameUnit.toFixed(said.decimals)), method: "network" };
}

/** The ± of a length along a network, metres, and to what multiple of metres the length is rounded. */
function carriedAlong(length: Metres, plusMinusMetres: Metres) {
  const { plusMinus, step } = carried(Math.max(plusMinusMetres, FINEST_METRES), -1);
  return { plusMinus, step: length < Math.min(plusMinusMetres, 1_000) ? FINEST_METRES : step };
}

/** What is there at all is at least 10 m. */
const drawnLength = (length: Metres): number => Math.max(1, Math.round(length / FINEST_METRES)) * FINEST_METRES;

/** A multiple of `step` metres, a power of ten, in metres or kilometres. */
function inUnit(rounded: number, step: number): Pick<Figure, "value" | "unit" | "decimals"> {
  if (rounded < 1_000) return { value: rounded, unit: "m", decimals: 0 };
  const decimals = Math.max(0, 3 - Math.round(Math.log10(step)));
  return { value: Number((rounded / 1_000).toFixed(decimals)), unit: "km", decimals };
}

/** Sources of the things a way runs on, each once, and the oldest of their dates. */
export function originOf(
  legs: readonly Pick<WayLeg, "feature">[],
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
