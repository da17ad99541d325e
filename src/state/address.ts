import { isLanguage, type Language } from "../domain/language.ts";
import { isModeKind, type Mode } from "../domain/mode.ts";
import {
  type Camera,
  COORDINATE_SYSTEMS,
  type CoordinateSystem,
  THEME_CHOICES,
  type ThemeChoice,
} from "../domain/view.ts";
import { readRef, readWaysPart, type WaysRequest, waysParts } from "./address-places.ts";
import { isFactKey, isId } from "./address-words.ts";
import type { AtlasState, FeatureRef } from "./atlas-state.ts";
import { defaultVisibility } from "./initial-state.ts";

/** What an address asks for; an absent part leaves the default. */
export interface AddressRequest {
  readonly mode?: Mode;
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
}

/** A part of the address that could not be followed: its name, and what stood there (shortened). */
export interface AddressFault {
  readonly part: string;
  readonly found: string;
}

const LONGEST_ADDRESS = 4_000;

/**
 * Reads the part of the address after `#`. Never throws; what it does not understand is reported and left at its default.
 *
 * @example readAddress("mode=invest&lang=sv").request // { mode: { kind: "invest" }, language: "sv" }
 */
export function readAddress(hash: string): {
  readonly request: AddressRequest;
  readonly faults: readonly AddressFault[];
} {
  let request: AddressRequest = {};
  const faults: AddressFault[] = [];
  const text = hash.replace(/^#/, "");
  if (text.length > LONGEST_ADDRESS) return { request: {}, faults: [{ part: "address", found: `${text.length}` }] };
  for (const [part, raw] of new URLSearchParams(text)) {
    const value = READERS.get(part)?.(raw);
    const ways = readWaysPart(part, raw);
    if (value !== undefined) request = { ...request, ...value };
    else if (ways !== undefined) request = { ...request, ways: { ...request.ways, ...ways } };
    else faults.push({ part: shorten(part), found: shorten(raw) });
  }
  return { request, faults };
}

/**
 * Writes what the reader sees as the part of an address after `#`, in a fixed order; defaults are left out.
 *
 * @example writeAddress(state) // "mode=plan&lang=fi&view=63.80000,23.06000,11.20"
 */
export function writeAddress(state: AtlasState): string {
  const metas = Object.values(state.layers).map((layer) => layer.meta);
  const byDefault = defaultVisibility(metas, state.mode.kind);
  const changed = Object.keys(state.visible).filter((id) => state.visible[id] !== byDefault[id]);
  const { actual, requested } = state.view;
  // Until the map stands, or where it cannot, the view that a link asked for stays in the address.
  const view = actual ?? (requested?.target.kind === "camera" ? requested.target.camera : null);
  const parts: (readonly [string, string | null])[] = [
    ["mode", state.mode.kind],
    ["lang", state.language],
    ["view", view === null ? null : writeCamera(view)],
    ["on", listed(changed.filter((id) => state.visible[id]))],
    ["off", listed(changed.filter((id) => !state.visible[id]))],
    ["sel", state.selection === null ? null : `${state.selection.ref.layer}/${state.selection.ref.feature}`],
    ["fact", state.factShown],
    ["table", state.panels.table],
    ["decided", state.panels.decided ? "1" : null],
    ...waysParts(state.ways),
    ["only", state.onlyDecided ? "decided" : null],
    ["names", state.placeNames === "both" ? "both" : null],
    ["theme", state.theme === "auto" ? null : state.theme],
    ["crs", state.coordinateSystem === "gk23" ? null : state.coordinateSystem],
  ];
  return parts
    .filter((part): part is readonly [string, string] => part[1] !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2C/g, ",").replace(/%2F/g, "/")}`)
    .join("&");
}

const oneOf = <T extends string>(values: readonly T[], raw: string): T | undefined =>
  values.find((value) => value === raw);

type Reader = (raw: string) => AddressRequest | undefined;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["mode", (raw) => (isModeKind(raw) ? { mode: { kind: raw } } : undefined)],
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

const listed = (ids: readonly string[]): string | null => (ids.length === 0 ? null : ids.join(","));
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function writeCamera(camera: Camera): string {
  return `${camera.latitude.toFixed(5)},${camera.longitude.toFixed(5)},${camera.zoom.toFixed(2)}`;
}
