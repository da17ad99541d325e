import { isShippedStory, type ShippedStory } from "./story.ts";

/** What lies over the chapter, one at a time. */
export type StageCard =
  | { readonly kind: "chapters" | "questions" | "address" }
  | { readonly kind: "question"; readonly key: string };

/** How a story goes on: by hand, or by itself, then over and over for a stand. */
export const PACES = ["by-hand", "auto", "loop"] as const;
export type Pace = (typeof PACES)[number];

/** What the audience looks at. */
export interface Wall {
  /** In how many parts the words are shown that stand there now. */
  readonly parts: number;
  readonly isMapLost: boolean;
}

/** No words are as long; more would be no message of ours. */
export const MOST_PARTS = 100;

/** Where a story is: what two windows on the same machine tell each other. */
export interface StagePosition {
  /** `own`: the story in the making, which this window alone has. */
  readonly id: ShippedStory | "own";
  /** Key of the chapter. */
  readonly chapter: string;
  /** `live`: the presenter has jumped out into the live map, and the chapter waits. */
  readonly at: "chapter" | "live";
  readonly isBlack: boolean;
  readonly card: StageCard | null;
  /** Index of the part of the chapter, or of the card over it, that is read: what is longer than the wall has several. */
  readonly part: number;
  /** What a window of the audience says of itself; the presenter's own has no wall. */
  readonly wall: Wall | null;
  readonly pace: Pace;
  /** When the story began, milliseconds since 1970. */
  readonly since: number;
}

/** `hello`: a window that has just come asks where the story is. `serial`: how many changes led there. */
export type StageMessage =
  | { readonly kind: "hello" }
  | { readonly kind: "at"; readonly serial: number; readonly position: StagePosition };

/** More changes no stand makes in its life; a window that counted beyond could no longer be told anything newer. */
export const MOST_CHANGES = 1_000_000_000;

/** Windows of one machine have one clock; it may be put right while a story is told, milliseconds. */
const CLOCK_MAY_LEAP = 86_400_000;

/**
 * A message from another window as it came; null where it is none of ours: anything of this origin may write. `now`:
 * milliseconds since 1970; a story that has yet to begin would stop the presenter's timer.
 */
export function readStageMessage(message: unknown, now: number): StageMessage | null {
  if (!isRecord(message)) return null;
  if (message["kind"] === "hello") return { kind: "hello" };
  const { serial } = message;
  if (message["kind"] !== "at" || !isCount(serial, MOST_CHANGES)) return null;
  const position = readPosition(message["position"], now);
  return position === null ? null : { kind: "at", serial, position };
}

function readPosition(value: unknown, now: number): StagePosition | null {
  if (!isRecord(value)) return null;
  const { id, chapter, at, isBlack, part, since } = value;
  const wall = readWall(value["wall"]);
  const card = readCard(value["card"]);
  const pace = PACES.find((one) => one === value["pace"]);
  if (typeof id !== "string" || !isShippedStory(id) || !isKey(chapter)) return null;
  if (at !== "chapter" && at !== "live") return null;
  if (typeof isBlack !== "boolean" || !isCount(since, now + CLOCK_MAY_LEAP)) return null;
  if (card === undefined || pace === undefined || wall === undefined || !isCount(part, MOST_PARTS)) return null;
  return { id, chapter, at, isBlack, card, part, wall, pace, since };
}

function readWall(value: unknown): Wall | null | undefined {
  if (value === null) return null;
  if (!isRecord(value)) return undefined;
  const { parts, isMapLost } = value;
  return isCount(parts, MOST_PARTS) && typeof isMapLost === "boolean" ? { parts, isMapLost } : undefined;
}

function readCard(value: unknown): StageCard | null | undefined {
  if (value === null) return null;
  if (!isRecord(value)) return undefined;
  const { kind, key } = value;
  if (kind === "chapters" || kind === "questions" || kind === "address") return { kind };
  return kind === "question" && isKey(key) ? { kind, key } : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A whole number from 0. */
const isCount = (value: unknown, most: number): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= most;

const isKey = (value: unknown): value is string => typeof value === "string" && value.length > 0 && value.length <= 60;
