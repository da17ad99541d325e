import { isLanguage, type Language } from "../domain/language.ts";
import { isModeKind, type Mode } from "../domain/mode.ts";
import { ARCTIAL_ALTERNATIVES, type ArctialAlternative } from "../domain/scenario.ts";
import { isShippedStory, type ShippedStory } from "../domain/story.ts";
import { TIME_PHASES, type TimePhase } from "../domain/time-phase.ts";
import { TOPICS, type Topic } from "../domain/topic.ts";
import {
  type Camera,
  COORDINATE_SYSTEMS,
  type CoordinateSystem,
  THEME_CHOICES,
  type ThemeChoice,
} from "../domain/view.ts";
import type { AddressFault } from "./address-faults.ts";
import { readRef, readWaysPart, type WaysRequest } from "./address-places.ts";
import { isAskWord, isFactKey, isId } from "./address-words.ts";
import { ASK_PARTS, type Asks } from "./asks.ts";
import type { FeatureRef } from "./atlas-state.ts";

/** What an address asks for; an absent part leaves the default. */
export interface AddressRequest {
  readonly mode?: Mode;
  /** It opens the mode that has topics. */
  readonly topic?: Topic;
  readonly language?: Language;
  readonly placeNames?: "one" | "both";
  readonly theme?: ThemeChoice;
  readonly coordinateSystem?: CoordinateSystem;
  readonly onlyDecided?: boolean;
  readonly phase?: TimePhase;
  readonly compared?: boolean;
  readonly camera?: Camera;
  readonly shown?: readonly string[];
  readonly hidden?: readonly string[];
  readonly selection?: FeatureRef;
  readonly fact?: string;
  readonly table?: string;
  readonly decided?: boolean;
  readonly ways?: WaysRequest;
  /** An alternative that came with the atlas, as a sheet of paper links to it. */
  readonly scenario?: ArctialAlternative;
  readonly story?: ShippedStory;
  /** Key of a chapter of the story. */
  readonly chapter?: string;
  /** The story waits while the live map is worked with. */
  readonly isLive?: boolean;
  /** The name under which windows of the story keep in step. */
  readonly link?: string;
  /** It is the presenter's own window. */
  readonly isNotes?: boolean;
  /** Read by the topics that they belong to. */
  readonly asks?: Asks;
}

interface ReadAddress {
  readonly request: AddressRequest;
  readonly faults: readonly AddressFault[];
}

const LONGEST_ADDRESS = 4_000;

/**
 * Reads the part of the address after `#`. Never throws; what it does not understand is reported and left at its default.
 * A part that stands twice is followed where it stands first.
 *
 * @example readAddress("mode=invest&lang=sv").request // { mode: { kind: "invest" }, language: "sv" }
 */
export function readAddress(hash: string): ReadAddress {
  let request: AddressRequest = {};
  const faults: AddressFault[] = [];
  const text = hash.replace(/^#/, "");
  if (text.length > LONGEST_ADDRESS)
    return { request: {}, faults: [{ kind: "unknown", part: "address", found: `${text.length}` }] };
  const parts = new Set<string>();
  for (const [part, raw] of new URLSearchParams(text)) {
    const tell: Tell = (kind, found) => void faults.push({ kind, part: shorten(part), found: shorten(found) });
    if (parts.has(part)) tell("twice", raw);
    else request = { ...request, ...readPart(part, raw, request, tell) };
    parts.add(part);
  }
  return withoutStrayStage(withoutStrayTopic(request, faults));
}

type Tell = (kind: AddressFault["kind"], found: string) => void;

function readPart(part: string, raw: string, before: AddressRequest, tell: Tell): AddressRequest | undefined {
  const list = LISTS.get(part);
  if (list !== undefined) {
    const words = raw.split(",");
    if (words.includes("")) tell("empty", "");
    const odd = words.filter((word) => word !== "" && !list.isWord(word));
    if (odd.length > 0) tell("unknown", odd.join(","));
    const known = words.filter(list.isWord);
    return known.length === 0 ? undefined : list.make(known, before, tell);
  }
  const ways = readWaysPart(part, raw);
  if (ways !== undefined) return { ways: { ...before.ways, ...ways } };
  const value = READERS.get(part)?.(raw);
  if (value === undefined) tell(raw === "" ? "empty" : "unknown", raw);
  return value;
}

/** Beside a mode that has no topics one is a fault. */
function withoutStrayTopic(request: AddressRequest, faults: readonly AddressFault[]): ReadAddress {
  const { topic, ...rest } = request;
  if (topic === undefined || request.mode === undefined || request.mode.kind === "invest") return { request, faults };
  return { request: rest, faults: [...faults, { kind: "unknown", part: "topic", found: topic }] };
}

/** Without a story its chapter and what goes with it are of nothing. */
function withoutStrayStage({ request, faults }: ReadAddress): ReadAddress {
  const { chapter, isLive, link, isNotes, ...rest } = request;
  if (request.story !== undefined) return { request, faults };
  const stray = { chapter, at: isLive && "live", link, window: isNotes && "notes" };
  const told = Object.entries(stray).flatMap(([part, found]): readonly AddressFault[] =>
    typeof found === "string" ? [{ kind: "unknown", part, found }] : [],
  );
  return { request: rest, faults: [...faults, ...told] };
}

const oneOf = <T extends string>(values: readonly T[], raw: string): T | undefined =>
  values.find((value) => value === raw);

type Reader = (raw: string) => AddressRequest | undefined;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["mode", (raw) => (isModeKind(raw) ? { mode: { kind: raw } } : undefined)],
  ["story", (raw) => (isShippedStory(raw) ? { story: raw } : undefined)],
  ["scenario", (raw) => defined(oneOf(ARCTIAL_ALTERNATIVES, raw), (scenario) => ({ scenario }))],
  ["chapter", (raw) => (isId(raw) ? { chapter: raw } : undefined)],
  ["at", (raw) => (raw === "live" ? { isLive: true } : undefined)],
  ["link", (raw) => (/^[a-z0-9]{1,20}$/.test(raw) ? { link: raw } : undefined)],
  ["window", (raw) => (raw === "notes" ? { isNotes: true } : undefined)],
  ["topic", (raw) => defined(oneOf(TOPICS, raw), (topic) => ({ topic }))],
  ["lang", (raw) => (isLanguage(raw) ? { language: raw } : undefined)],
  ["view", readCamera],
  ["sel", (raw) => defined(readRef(raw), (selection) => ({ selection }))],
  ["fact", (raw) => (isFactKey(raw) ? { fact: raw } : undefined)],
  ["table", (raw) => (isId(raw) ? { table: raw } : undefined)],
  ["decided", (raw) => (raw === "1" ? { decided: true } : undefined)],
  ["time", (raw) => defined(oneOf(TIME_PHASES, raw), (phase) => ({ phase }))],
  ["compare", (raw) => (raw === "now" ? { compared: true } : undefined)],
  ["only", (raw) => (raw === "decided" ? { onlyDecided: true } : undefined)],
  ["names", (raw) => (raw === "both" || raw === "one" ? { placeNames: raw } : undefined)],
  ["theme", (raw) => defined(oneOf(THEME_CHOICES, raw), (theme) => ({ theme }))],
  ["crs", (raw) => defined(oneOf(COORDINATE_SYSTEMS, raw), (coordinateSystem) => ({ coordinateSystem }))],
]);

function defined<T>(value: T | undefined, make: (value: T) => AddressRequest): AddressRequest | undefined {
  return value === undefined ? undefined : make(value);
}

function readCamera(raw: string): AddressRequest | undefined {
  const match = /^(-?\d{1,2}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?),(\d{1,2}(?:\.\d{1,4})?)$/.exec(raw);
  if (match === null) return undefined;
  const [latitude, longitude, zoom] = match.slice(1).map(Number) as [number, number, number];
  if (Math.abs(latitude) > 85 || Math.abs(longitude) > 180 || zoom > 22) return undefined;
  return { camera: { latitude, longitude, zoom } };
}

/** A part that is a row of words: an odd word is told of, and the rest followed. */
interface WordList {
  readonly isWord: (word: string) => boolean;
  readonly make: (words: readonly string[], before: AddressRequest, tell: Tell) => AddressRequest;
}

const LISTS: ReadonlyMap<string, WordList> = new Map<string, WordList>([
  ["on", { isWord: isId, make: (ids, { hidden }, tell) => ({ shown: without(ids, hidden, tell) }) }],
  ["off", { isWord: isId, make: (ids, { shown }, tell) => ({ hidden: without(ids, shown, tell) }) }],
  // What a word says is known to its topic, which also tells what is said twice.
  ...ASK_PARTS.map((part): [string, WordList] => [
    part,
    { isWord: isAskWord, make: (words, { asks }) => ({ asks: { ...asks, [part]: words.join(",") } }) },
  ]),
]);

/** A layer that the address shows is not also hidden by it, nor the other way round. */
function without(ids: readonly string[], others: readonly string[] = [], tell: Tell): readonly string[] {
  const twice = ids.filter((id, at) => others.includes(id) || ids.indexOf(id) < at);
  if (twice.length > 0) tell("twice", twice.join(","));
  return ids.filter((id, at) => !others.includes(id) && ids.indexOf(id) === at);
}

/** As it may stand in a sentence: short, and with every mark visible that cannot be seen or turns the words beside it. */
function shorten(raw: string): string {
  const text = raw.replace(UNSEEN, "\ufffd");
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const LONGEST_FOUND = 40;
