import { MOST_CHANGES, readStageMessage, type StagePosition, type Wall } from "../domain/stage-position.ts";
import { writeAddress } from "../state/address.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { withNotice } from "../state/notices.ts";
import { chapterOf, type StageLink, withCard, withStage } from "../state/stage.ts";
import { type AtlasStore, update } from "../state/store.ts";
import { type CommandContext, command } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { bringCard, goToChapter, jumpBack, jumpOut, openStory } from "./stage.ts";

// Loaded with the first story, never before.

/** Opens the presenter's own window, which shows the notes and leads this one. */
export const openNotes = command(
  "open-notes",
  async (context) => {
    const { store, ports } = context;
    const windows = await fetchedPart(context, ports.loadStageWindows());
    if (windows === null || store.getState().stage === undefined) return;
    const name = store.getState().stage?.link?.name ?? windows.randomName();
    await linkStage(context, { name, role: "audience" });
    const address = writeAddress(withStage(store.getState(), { at: "chapter", link: { name, role: "presenter" } }));
    if (!windows.openWindow(`#${address}`))
      update(store, (state) => withNotice(state, "notice.window-forbidden", {}, "warning"));
  },
  // Another window would have to open it by its address.
  ({ stage }) => (stage?.id === "own" ? "stage.own-here-alone" : null),
);

/** The windows that a window is in step with. */
interface Joined {
  readonly name: string;
  readonly ask: () => void;
  readonly close: () => void;
}
const joined = new WeakMap<AtlasStore, Joined>();

/** The presenter's window asks whether an audience is there: one that is answers at once, and `wallHeard` tells when. */
export const askAudience = command("ask-audience", ({ store }) => joined.get(store)?.ask());

/** Keeps this window in step with others of the name, from now on. */
export async function linkStage(context: CommandContext, link: StageLink): Promise<void> {
  const { store, ports } = context;
  const windows = await fetchedPart(context, ports.loadStageWindows());
  if (windows === null) return;
  update(store, (state) => withStage(state, { link }));
  if (joined.get(store)?.name === link.name) return;
  joined.get(store)?.close();
  /** What the others know, and how many changes it is old: of two the newer counts, of two as new the presenter's. */
  let known = saidOf(store.getState());
  let serial = 0;
  /** A presenter's window that has come, perhaps anew, leads nobody before it has heard where the story is, or is asked. */
  let leads = link.role === "audience";
  let turn: Promise<void> = Promise.resolve();
  const channel = windows.openChannel(link.name, (heard) => {
    const message = readStageMessage(heard, ports.now().getTime());
    if (message === null) return;
    const isNewer = !leads || (message.kind === "at" && message.serial > serial);
    leads = true;
    if (message.kind === "at" && link.role === "presenter")
      update(store, (state) => withWallHeard(state, message.position, ports.now().getTime()));
    if (message.kind === "hello") tell();
    else if (isNewer || (message.serial === serial && link.role === "audience")) {
      serial = message.serial;
      // One that fails holds up none that comes after it.
      turn = turn.catch(() => undefined).then(() => follow(message.position));
    }
  });
  /** A window whose story was left leads nobody and answers nobody, until it is told to them again. */
  const isIn = (): boolean => store.getState().stage?.link?.name === link.name;
  const tell = (): void => {
    const position = positionOf(store.getState());
    if (position !== null && isIn()) channel.send({ kind: "at", serial, position });
  };
  const tellChange = (state: AtlasState): void => {
    const said = saidOf(state);
    const isStep = said.step !== known.step;
    if (isFollowing || !isIn() || !(isStep || said.wall !== known.wall)) return;
    known = said;
    // What a wall measures is no step: it takes none back that was made meanwhile. At the end of counting the presenter's
    // still counts.
    if (isStep) serial = Math.min(serial + 1, MOST_CHANGES);
    if (leads) tell();
  };
  const follow = async (position: StagePosition): Promise<void> => {
    // A window whose story was left, or that tells another, is led by nobody any more.
    if (!isIn()) return;
    // What is followed is not told again: the two would never come to rest.
    isFollowing = true;
    await followed(context, position).finally(() => {
      isFollowing = false;
    });
    known = { ...known, step: stepOf(position) };
    // What a hand did here meanwhile is, and what the wall has measured.
    tellChange(store.getState());
  };
  let isFollowing = false;
  const ask = (): void => channel.send({ kind: "hello" });
  const stop = store.subscribe(tellChange);
  const close = (): void => {
    stop();
    channel.close();
  };
  joined.set(store, { name: link.name, ask, close });
  ask();
  if (link.role === "presenter") return;
  serial++;
  tell();
}

/** What an audience's wall says: in how many parts words stand there is of those words alone. */
function withWallHeard(state: AtlasState, told: StagePosition, wallHeard: number): AtlasState {
  const [own, { wall }] = [positionOf(state), told];
  if (state.stage === undefined || own === null || wall === null) return state;
  const isOfSame = wordsOf(own) === wordsOf(told);
  return withStage(state, { wall: isOfSame ? wall : { ...wall, parts: state.stage.wall.parts }, wallHeard });
}

/** Which words stand on the wall. */
const wordsOf = ({ chapter, card }: StagePosition): string => JSON.stringify([chapter, card]);

/** What a window says of the story, and what of the words that stand on its wall, each as a text to tell changes by. */
interface Said {
  readonly step: string;
  readonly wall: string;
}

function saidOf(state: AtlasState): Said {
  const position = positionOf(state);
  const wall = position?.wall ? wordsOf(position) + JSON.stringify(position.wall) : "";
  return { step: stepOf(position), wall };
}

const stepOf = (position: StagePosition | null): string => JSON.stringify({ ...position, wall: null });

async function followed(context: CommandContext, position: StagePosition): Promise<void> {
  const { store } = context;
  const { id, chapter, at, isBlack, card, part, wall, pace, since } = position;
  if (id !== "own" && store.getState().stage?.id !== id) await openStory.run(context, { id, chapter });
  const { stage } = store.getState();
  if (stage === undefined) return;
  const index = stage.story.chapters.findIndex(({ key }) => key === chapter);
  if (index >= 0 && index !== stage.chapter) void goToChapter.run(context, index);
  const isNotes = stage.link?.role === "presenter";
  if (at !== store.getState().stage?.at) {
    if (isNotes) update(store, (state) => withStage(state, { at }));
    else await (at === "live" ? jumpOut : jumpBack).run(context);
  }
  update(store, (state) =>
    withStage(withCard(state, card), { isBlack, part, pace, since, ...(isNotes && wall && { wall }) }),
  );
  // What it is answered with comes when it comes: the next step does not wait for it.
  void bringCard(context);
}

function positionOf(state: AtlasState): StagePosition | null {
  const { stage } = state;
  if (stage === undefined || stage.id === "own") return null;
  const { id, at, isBlack, card, part, pace, since } = stage;
  return { id, chapter: chapterOf(stage).key, at, isBlack, card, part, wall: wallOf(state), pace, since };
}

/** What this window's audience looks at; the presenter's own shows nothing to anybody. */
function wallOf(state: AtlasState): Wall | null {
  const { stage } = state;
  if (stage === undefined || stage.link?.role === "presenter") return null;
  const isMapLost = state.view.mapStatus === "lost" || state.view.mapStatus === "no-webgl";
  return { parts: stage.wall.parts, isMapLost };
}
