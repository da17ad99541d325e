import { topicOf } from "../domain/mode.ts";
import { type Place, placeKey } from "../domain/place.ts";
import type { Camera } from "../domain/view.ts";
import type { WaysRequest } from "./address-places.ts";
import type { AtlasState, WaysState } from "./atlas-state.ts";
import { defaultVisibility } from "./initial-state.ts";
import { toldStage } from "./told-stage.ts";

// Reading an address is in a file of its own: a first visit without one does not need it.

/**
 * Writes what the reader sees as the part of an address after `#`, in a fixed order; defaults are left out.
 *
 * @example writeAddress(state) // "mode=plan&lang=fi&view=63.80000,23.06000,11.20"
 */
export function writeAddress(state: AtlasState): string {
  if (state.awaited.address !== null) return state.awaited.address;
  const metas = Object.values(state.layers).map((layer) => layer.meta);
  const byDefault = defaultVisibility(metas, state.mode.kind);
  const changed = Object.keys(state.visible).filter((id) => state.visible[id] !== byDefault[id]);
  const {
    view: { actual, requested },
    awaited,
  } = state;
  const selected = state.selection?.ref ?? awaited.selection;
  // Until the map stands, or where it cannot, the view that a link asked for stays in the address.
  const view = actual ?? (requested?.target.kind === "camera" ? requested.target.camera : null);
  const told = toldStage(state);
  if (told?.address) return `${told.address}&lang=${awaited.language ?? state.language}`;
  const parts: readonly (readonly [string, string | null])[] = [
    ["mode", state.mode.kind],
    ["topic", topicOf(state.mode) ?? null],
    ["lang", awaited.language ?? state.language],
    ["view", view === null ? null : writeCamera(view)],
    ["on", listed(changed.filter((id) => state.visible[id]))],
    ["off", listed(changed.filter((id) => !state.visible[id]))],
    ["sel", selected && `${selected.layer}/${selected.feature}`],
    ["fact", state.factShown ?? awaited.fact],
    ["table", state.panels.table],
    ["decided", state.panels.decided ? "1" : null],
    ...waysParts(asksForWays(state.ways) ? state.ways : (awaited.ways ?? state.ways)),
    ["flows", state.asks?.flows ?? null],
    ["ship", state.asks?.ship ?? null],
    ["world", state.asks?.world ?? null],
    ["time", state.phase ?? null],
    ["compare", state.compared ? "now" : null],
    ["only", state.onlyDecided ? "decided" : null],
    ["names", state.placeNames === "both" ? "both" : null],
    ["theme", state.theme === "auto" ? null : state.theme],
    ["crs", state.coordinateSystem === "gk23" ? null : state.coordinateSystem],
  ];
  return parts
    .filter((part): part is readonly [string, string] => part[1] !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%(2C|2F|3A)/g, decodeURIComponent)}`)
    .join("&");
}

/** The address of this very page: a story that waits while the live map is worked with stands in it, in no link. */
export function writeLocation(state: AtlasState): string {
  const address = writeAddress(state);
  const { stage, awaited } = state;
  return stage?.at === "live" && stage.address !== "" && awaited.address === null
    ? `${address}&${stage.address}&at=live`
    : address;
}

/** Is anything asked about ways, with an address or by hand? */
export const asksForWays = ({ from, to, sheet, rings }: WaysState): boolean =>
  [from, to, sheet, rings].some((place) => place !== null);

/** Name and value of each part; null where the address does without. */
function waysParts({
  from,
  to,
  by,
  spurBuilt,
  sheet,
  rings,
}: WaysRequest | WaysState): readonly (readonly [string, string | null])[] {
  return [
    ["from", keyOf(from)],
    ["to", keyOf(to)],
    ["by", by === undefined || by === "road" ? null : by],
    ["spur", spurBuilt ? "built" : null],
    ["sheet", keyOf(sheet)],
    ["rings", keyOf(rings)],
  ];
}

const listed = (ids: readonly string[]): string | null => (ids.length === 0 ? null : ids.join(","));

function writeCamera(camera: Camera): string {
  return `${camera.latitude.toFixed(5)},${camera.longitude.toFixed(5)},${camera.zoom.toFixed(2)}`;
}

const keyOf = (place: Place | null | undefined): string | null => (place ? placeKey(place) : null);
