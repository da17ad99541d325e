import { isLanguage, type Language } from "../domain/language.ts";
import { isModeKind, type Mode } from "../domain/mode.ts";
import { TOPICS, type Topic } from "../domain/topic.ts";
import {
  type Camera,
  COORDINATE_SYSTEMS,
  type CoordinateSystem,
  THEME_CHOICES,
  type ThemeChoice,
} from "../domain/view.ts";
import { readRef, readWaysPart, type WaysRequest } from "./address-places.ts";
import { isAsk, isFactKey, isId } from "./address-words.ts";
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
  readonly camera?: Camera;
  readonly shown?: readonly string[];
  readonly hidden?: readonly string[];
  readonly selection?: FeatureRef;
  readonly fact?: string;
  readonly table?: string;
  readonly decided?: boolean;
  readonly ways?: WaysRequest;
  /** Read by the topics that they belong to. */
  readonly asks?: Asks;
}

/** A part of the address that could not be followed: its name, and what stood there (shortened). */
export interface AddressFault {
  readonly part: string;
  readonly found: string;
}

interface ReadAddress {
  readonly request: AddressRequest;
  readonly faults: readonly AddressFault[];
}

const LONGEST_ADDRESS = 4_000;

/**
 * Reads the part of the address after `#`. Never throws; what it does not understand is reported and left at its default.
 *
 * @example readAddress("mode=invest&lang=sv").request // { mode: { kind: "invest" }, language: "sv" }
 */
export function readAddress(hash: string): ReadAddress {
  let request: AddressRequest = {};
  const faults: AddressFault[] = [];
  const text = hash.replace(/^#/, "");
  if (text.length > LONGEST_ADDRESS) return { request: {}, faults: [{ part: "address", found: `${text.length}` }] };
  for (const [part, raw] of new URLSearchParams(text)) {
    const value = READERS.get(part)?.(raw);
    const ways = readWaysPart(part, raw);
    const asked = ASK_PARTS.find((one) => one === part);
    if (value !== undefined) request = { ...request, ...value };
    else if (ways !== undefined) request = { ...request, ways: { ...request.ways, ...ways } };
    else if (asked !== undefined && isAsk(raw)) request = { ...request, asks: { ...request.asks, [asked]: raw } };
    else faults.push({ part: shorten(part), found: shorten(raw) });
  }
  return withoutStrayTopic(request, faults);
}

/** Beside a mode that has no topics one is a fault. */
function withoutStrayTopic(request: AddressRequest, faults: readonly AddressFault[]): ReadAddress {
  const { topic, ...rest } = request;
  if (topic === undefined || request.mode === undefined || request.mode.kind === "invest") return { request, faults };
  return { request: rest, faults: [...faults, { part: "topic", found: topic }] };
}

const oneOf = <T extends string>(values: readonly T[], raw: string): T | undefined =>
  values.find((value) => value === raw);

type Reader = (raw: string) => AddressRequest | undefined;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["mode", (raw) => (isModeKind(raw) ? { mode: { kind: raw } } : undefined)],
  ["topic", (raw) => defined(oneOf(TOPICS, raw), (topic) => ({ topic }))],
  ["lang", (raw) => (isLanguage(raw) ? { language: raw } : undefined)],
  ["view", readCamera],
  ["on", (raw) => readList(raw, (shown) => ({ shown }))],
  ["off", (raw) => readList(raw, (hidden) => ({ hidden }))],
  ["sel", (raw) => defined(readRef(raw), (selection) => ({ selection }))],
  ["fact", (raw) => (isFactKey(raw) ? { fact: raw } : undefined)],
  ["table", (raw) => (isId(raw) ? { table: raw } : undefined)],
  ["decided", (raw) => (raw === "1" ? { decided: true } : undefined)],
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

function readList(raw: string, make: (ids: readonly string[]) => AddressRequest): AddressRequest | undefined {
  const ids = raw.split(",");
  return ids.every(isId) ? make(ids) : undefined;
}

/** As it may stand in a sentence: short, and with no mark in it that breaks or turns the words beside it. */
function shorten(raw: string): string {
  const text = raw.replace(/[\p{Cc}\p{Bidi_C}]/gu, "\ufffd");
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
