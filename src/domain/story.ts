import type { FactKey } from "./fact.ts";
import type { LocalizedText } from "./language.ts";
import type { Bounds, FeatureId, LayerId } from "./layer.ts";
import type { ModeKind } from "./mode.ts";
import { RESERVE_LINES, type ReserveLineKey } from "./reserve.ts";
import type { ArctialAlternative } from "./scenario.ts";
import type { PlanningMunicipality } from "./status.ts";
import type { TimePhase } from "./time-phase.ts";
import type { Topic } from "./topic.ts";

/** The stories that come with the atlas, in the order in which they are offered: `data/stories/<id>.json`. */
export const SHIPPED_STORIES = ["ten-minutes", "quay-to-potline", "small-firms", "phases"] as const;
export type ShippedStory = (typeof SHIPPED_STORIES)[number];
/** A file of stories, or the cards with questions. */
export type StoryFile = ShippedStory | "questions";

export const isShippedStory = (text: string): text is ShippedStory => SHIPPED_STORIES.some((id) => id === text);

/** What the audience sees while a chapter is told. */
export interface Scene {
  /** West, south, east, north: framed clear of the words, whatever the screen. */
  readonly bounds: Bounds;
  /** Where the live map opens when the presenter jumps out. */
  readonly mode: ModeKind;
  /** What an investor reads there; with `flows` they are drawn in the chapter as well. */
  readonly topic: Topic | null;
  /** Layers beside those that Present shows, and those of them that are left out. */
  readonly shown: readonly LayerId[];
  readonly hidden: readonly LayerId[];
  /** The scenario that is drawn, and that figures of the land and of the flows are of. */
  readonly scenario: ArctialAlternative | null;
  readonly spurBuilt: boolean;
  /** Null where the author chose none: everything is drawn as on the map, and the picture tells of no time. */
  readonly phase: TimePhase | null;
  /** The present stands beside it in the same picture, left of a line. */
  readonly compare?: boolean;
  readonly highlighted: readonly { readonly layer: LayerId; readonly feature: FeatureId }[];
}

export interface Chapter {
  readonly key: string;
  /** Whose names come first while both are shown: Swedish on Kruunupyy's side. */
  readonly side: PlanningMunicipality;
  readonly title: LocalizedText;
  /** What the audience reads; figures stand in it by key: `{grid.hirvisuo.distance}`. */
  readonly text: LocalizedText;
  /** What the presenter reads; figures by key as well. */
  readonly notes: LocalizedText;
  /** The picture in words. */
  readonly seen: LocalizedText;
  /** What the words rest on without giving a figure of it: the sources of these facts stand at their end. */
  readonly facts?: readonly FactKey[];
  readonly scene: Scene;
}

export interface Story {
  readonly title: LocalizedText;
  /** For whom it is told. */
  readonly audience: LocalizedText;
  /** How long it takes to tell. */
  readonly minutes: number;
  readonly chapters: readonly Chapter[];
}

/** What people ask, and what can be said. */
export interface QuestionCard {
  readonly key: string;
  readonly question: LocalizedText;
  /** What is known; figures by key. */
  readonly known: LocalizedText;
  /** Facts without a value: each says why it is not known and whom to ask. */
  readonly unknown: readonly FactKey[];
}

const LIVE_LINKS = [
  "branch",
  "spur",
  "rail-to-quay",
  "turns",
  "line-1",
  "line-2",
  "road-to-quay",
  "road-to-13",
  "road-to-28",
  "road-to-airport",
] as const;
const LIVE_TRIPS = ["vehiclesADay", "truckLoads", "trainsADay", "trainLoads", "shipCallsIn", "shipCallsOut"] as const;

export type LiveLink = (typeof LIVE_LINKS)[number];
export type LiveTrip = (typeof LIVE_TRIPS)[number];

/** A figure that is worked out while the story is told, of the scene's alternative and scenario. */
export type LiveFigureKey =
  | `live.link.${LiveLink}`
  | `live.flows.${LiveTrip}.${"without" | "with"}`
  | `live.land.${ReserveLineKey}.${"gross" | "net"}`;

/** All keys that a story can name beside facts. */
export const LIVE_FIGURES: readonly LiveFigureKey[] = [
  ...LIVE_LINKS.map((key) => `live.link.${key}` as const),
  ...LIVE_TRIPS.flatMap((key) => (["without", "with"] as const).map((side) => `live.flows.${key}.${side}` as const)),
  ...RESERVE_LINES.flatMap((key) => (["gross", "net"] as const).map((part) => `live.land.${key}.${part}` as const)),
];

export const isLiveFigure = (key: string): key is LiveFigureKey => LIVE_FIGURES.some((one) => one === key);

/** The alternative that questions of the audience are answered for. */
export const CARDS_OF = "ve1" satisfies ArctialAlternative;

/** A text as it is written, cut at its figures: words and keys by turns, words first and last. */
export interface ToldText {
  readonly words: readonly string[];
  readonly keys: readonly string[];
}

/**
 * A text of a story with its figures taken out.
 *
 * @example toldText("About {arctial.land} of land.") // { words: ["About ", " of land."], keys: ["arctial.land"] }
 */
export function toldText(text: string): ToldText {
  const parts = text.split(/\{([^{}]*)\}/);
  return { words: parts.filter((_, at) => at % 2 === 0), keys: parts.filter((_, at) => at % 2 === 1) };
}
