import type { Figure } from "../domain/figure.ts";
import type { LandAnswer } from "../domain/land-balance.ts";
import type { Language } from "../domain/language.ts";
import type { ShownLogistics } from "../domain/logistics.ts";
import type { ToldPicture } from "../domain/map-picture.ts";
import { foundText } from "../domain/problem.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { StageCard, StagePosition, Wall } from "../domain/stage-position.ts";
import type { Chapter, QuestionCard, Scene, Story } from "../domain/story.ts";
import type { Camera } from "../domain/view.ts";
import type { Answer, AtlasState } from "./atlas-state.ts";
import { layerEntry } from "./layers.ts";
import { withScene } from "./shown-scene.ts";
import { toldStage } from "./told-stage.ts";
import { withPanels, withViewRequested } from "./view.ts";

/** The name under which windows keep in step, and what this one is. */
export interface StageLink {
  readonly name: string;
  readonly role: "audience" | "presenter";
}

export type ToldFigures = Readonly<Record<string, Figure | null>>;

/** A story on the stage. */
export interface StageState extends Omit<StagePosition, "chapter" | "wall"> {
  readonly story: Story;
  readonly questions: readonly QuestionCard[];
  /** Index of the chapter that is told, or where the story waits. */
  readonly chapter: number;
  /** What the audience sees of it. */
  readonly scene: Scene;
  /** What the audience looks at: measured by its own window, heard by the presenter's. */
  readonly wall: Wall;
  /** When the presenter's window last heard of one, milliseconds since 1970; null: not yet. */
  readonly wallHeard: number | null;
  /** What of it stands in the address: short enough for a QR code, for what a chapter shows stands in the story. */
  readonly address: string;
  /** Null while no other window belongs to it. */
  readonly link: StageLink | null;
  /** The scenario of the chapter, once it is read; drawn while the chapter is told. */
  readonly scenario: Scenario | null;
  /** Of that scenario. */
  readonly balance: { readonly of: Scenario; readonly answer: Answer<LandAnswer> } | null;
  /** What figures of land in the audience's questions are of, once it is read. */
  readonly cardScenario: Scenario | null;
  /** With the inputs that facts give, whatever an investor asks elsewhere. */
  readonly logistics: Answer<ShownLogistics>;
  /** Figures of the chapter by their keys; null where one cannot be had, absent while it is worked out. */
  readonly figures: ToldFigures;
  /** Figures of the question that lies over it, of Arctial VE1. */
  readonly cardFigures: ToldFigures;
  /** What the presenter left when jumping out. */
  readonly left: { readonly camera: Camera | null; readonly language: Language } | null;
}

/** A figure by its key, which may be any word of an author: none that an object has by itself. */
export const figureOf = (figures: ToldFigures, key: string): Figure | null | undefined =>
  Object.hasOwn(figures, key) ? figures[key] : undefined;

export const chapterOf = ({ story, chapter }: StageState): Chapter => {
  const found = story.chapters[chapter];
  if (found === undefined) throw new Error(`no chapter ${chapter} of ${story.chapters.length}`);
  return found;
};

type OpenedStory = Pick<StageState, "id" | "story" | "questions" | "since">;

/** Begins a story at a chapter; the picture follows with `withChapter`. */
export const withStory = (state: AtlasState, opened: OpenedStory, animate: boolean, chapter = 0): AtlasState =>
  withChapter(onStage(state, opened, chapter), chapter, animate);

/** A story that waits at a chapter, as after a jump out: the live map stays as it is. */
export const withWaitingStory = (state: AtlasState, opened: OpenedStory, chapter: number): AtlasState =>
  withStage(onStage(state, opened, chapter), {
    at: "live",
    left: { camera: null, language: state.awaited.language ?? state.language },
  });

function onStage(state: AtlasState, opened: OpenedStory, chapter: number): AtlasState {
  const [first] = opened.story.chapters;
  if (first === undefined) throw new Error("a story without chapters");
  const stage: StageState = {
    ...opened,
    scene: first.scene,
    chapter: Math.min(chapter, opened.story.chapters.length - 1),
    at: "chapter",
    isBlack: false,
    card: null,
    ...{ part: 0, wall: { parts: 1, isMapLost: false }, wallHeard: null },
    pace: "by-hand",
    address: "",
    // Another story goes on in the same windows; one's own, which they do not have, would be led away by them.
    link: opened.id === "own" ? null : (state.stage?.link ?? null),
    ...NOTHING_WORKED_OUT,
    cardScenario: null,
    left: null,
  };
  return { ...state, stage };
}

const NOTHING_WORKED_OUT = {
  scenario: null,
  balance: null,
  logistics: { status: "none" },
  figures: {},
  cardFigures: {},
} as const;

/** Changes what stands on the stage; without a story nothing. */
export function withStage(state: AtlasState, change: Partial<StageState>): AtlasState {
  if (state.stage === undefined) return state;
  const stage = { ...state.stage, ...change };
  return { ...state, stage: { ...stage, address: addressOf(stage), scene: chapterOf(stage).scene } };
}

/**
 * Empty for a story that no other machine could open.
 *
 * @example addressOf(stage) // "story=phases&chapter=building"
 */
function addressOf({ id, story, chapter, link }: StageState): string {
  if (id === "own") return "";
  const linked = link === null ? "" : `&link=${link.name}${link.role === "presenter" ? "&window=notes" : ""}`;
  return `story=${id}&chapter=${story.chapters[chapter]?.key ?? ""}${linked}`;
}

/** Tells a chapter: its layers, its framing, its switches; what lay over it is put away. */
export function withChapter(state: AtlasState, index: number, animate: boolean): AtlasState {
  const { stage } = state;
  if (stage === undefined) return state;
  const chapter = Math.min(Math.max(0, index), stage.story.chapters.length - 1);
  const before = stage.story.chapters[stage.chapter]?.scene.scenario;
  const scene = stage.story.chapters[chapter]?.scene;
  if (scene === undefined) return state;
  const isOther = scene.scenario !== before;
  const told = withStage(chapter === stage.chapter && stage.card === null ? state : withReadAnew(state), {
    chapter,
    at: "chapter",
    card: null,
    left: null,
    ...(isOther && NOTHING_WORKED_OUT),
    ...(chapter !== stage.chapter && { figures: {} }),
  });
  const target = { kind: "bounds", bounds: scene.bounds } as const;
  return withViewRequested(withPanels(withScene(told, scene), NO_PANELS), target, animate);
}

/** Lays a card over the chapter, or puts it away: what comes is read from its beginning. */
export function withCard(state: AtlasState, card: StageCard | null): AtlasState {
  const told = withStage(state, { card });
  return JSON.stringify(card) === JSON.stringify(state.stage?.card) ? told : withReadAnew(told);
}

/** Until the wall has measured them words are of one part. */
const withReadAnew = (state: AtlasState): AtlasState =>
  state.stage === undefined ? state : withStage(state, { part: 0, wall: { ...state.stage.wall, parts: 1 } });

const NO_PANELS = {
  ...{ layers: false, decided: false, settings: false, table: null },
  ...{ measure: false, ways: false, tool: null, sheet: false },
} as const;

/** The page as the audience of a chapter would see it, with what was worked out for its picture. */
export function withToldPicture(state: AtlasState, told: ToldPicture): AtlasState {
  const { id, story, chapter, scenario, balance, logistics } = told;
  const opened = withStory(state, { id, story, questions: [], since: 0 }, false, chapter);
  return withStage(opened, {
    scenario,
    balance:
      scenario === null || balance === null
        ? null
        : { of: scenario, answer: { status: "ready", value: balance, without: [] } },
    logistics: logistics === null ? { status: "none" } : { status: "ready", value: logistics, without: [] },
  });
}

/** Out into the live map: everything works, the chapter waits with its camera and language. */
export function withLiveMap(state: AtlasState): AtlasState {
  const stage = toldStage(state);
  if (stage === null) return state;
  const { mode, topic } = stage.scene;
  const left = { camera: state.view.actual, language: state.language };
  // A stand that is left here begins anew; a talk goes on by hand.
  const pace = stage.pace === "loop" ? "loop" : "by-hand";
  const live = withStage(withCard(state, null), { at: "live", isBlack: false, pace, left });
  // A time that was chosen before the talk would hide what the chapter showed.
  return {
    ...live,
    phase: undefined,
    compared: undefined,
    mode: mode === "invest" && topic !== null ? { kind: mode, topic } : { kind: mode },
  };
}

/** Back to the chapter as it was left. */
export function withChapterAgain(state: AtlasState, animate: boolean): AtlasState {
  const { stage } = state;
  if (stage === undefined || stage.at !== "live") return state;
  const camera = stage.left?.camera ?? null;
  const told = withChapter(state, stage.chapter, animate);
  return camera === null ? told : withViewRequested(told, { kind: "camera", camera }, animate);
}

/** The story is put away; the live map stands where the chapter left it. */
export function withoutStory({ stage: _, ...state }: AtlasState): AtlasState {
  return state;
}

/** What a chapter names and this publication lacks: for the presenter alone. */
export function missingOf(state: AtlasState, { scene }: Chapter): readonly string[] {
  const layers = [...scene.shown, ...scene.hidden].filter((id) => layerEntry(state, id) === null);
  const things = scene.highlighted.flatMap(({ layer, feature }) => {
    const entry = layerEntry(state, layer);
    const isThere =
      entry !== null && (entry.status !== "ready" || entry.layer.features.some(({ id }) => id === feature));
    return isThere ? [] : [`${layer}/${feature}`];
  });
  return [...layers, ...things].map((name) => foundText(name, 80));
}
