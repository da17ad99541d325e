import type { Measurement } from "../domain/measurement.ts";
import type { Ports } from "../domain/ports.ts";
import { readMeasurements, writeMeasurements } from "../exchange/kept-measurements.ts";
import { freeId, MOST_KEPT, withMeasure } from "../state/measure.ts";
import { type AtlasStore, update } from "../state/store.ts";
import type { CommandContext } from "./command.ts";
import { loadLayer } from "./load-layer.ts";
import { KEPT_DRAWINGS } from "./measure.ts";

// Several tabs share one store, and each writes the whole list: what others wrote since is taken in first.

/** What this page last read or wrote, so that it can tell what others have changed since. */
const known = new WeakMap<AtlasStore, readonly Measurement[]>();

/** Takes what is stored into the state. False where not all of it can be understood: that part is left out. */
export function takeStored({ store, ports }: CommandContext): boolean {
  const text = ports.keptText(KEPT_DRAWINGS);
  if (text === null) return true;
  const read = readMeasurements(text);
  if (!read.ok) return false;
  const { drawings, unread } = read.value;
  const before = known.get(store) ?? [];
  known.set(store, drawings);
  update(store, (state) => {
    const kept = merged(before, drawings, state.measure.kept);
    return JSON.stringify(kept) === JSON.stringify(state.measure.kept) ? state : withMeasure(state, { kept });
  });
  return unread === 0;
}

/** Writes the drawings down; nothing that could not be read is written over. False where there is no room. */
export function writeDown({ store, ports }: CommandContext, isAllRead: boolean): boolean {
  const { kept } = store.getState().measure;
  if (!isAllRead && !putAside(ports)) return false;
  const text = writeMeasurements(kept);
  if (!ports.keepText(KEPT_DRAWINGS, text)) return false;
  // As the reader gives it back: the order of its fields is compared too.
  const read = readMeasurements(text);
  known.set(store, read.ok ? read.value.drawings : kept);
  return true;
}

/** What was measured between things is worked out from the things: their layers are loaded. */
export async function loadMeasuredLayers(context: CommandContext): Promise<void> {
  const layers = context.store
    .getState()
    .measure.kept.flatMap(({ shape }) => (shape.tool === "between" ? shape.ends : []))
    .flatMap(({ place }) => (place.kind === "feature" ? [place.layer] : []));
  await Promise.all([...new Set(layers)].map((id) => loadLayer.run(context, id)));
}

/** What was stored `before`, what is stored by `now` and what the page has, by id: the change of each counts. */
function merged(
  before: readonly Measurement[],
  now: readonly Measurement[],
  own: readonly Measurement[],
): readonly Measurement[] {
  const [had, has] = [byId(before), byId(now)];
  const kept: Measurement[] = [];
  const unwritten: Measurement[] = [];
  for (const one of own) {
    const [was, is] = [had.get(one.id), has.get(one.id)];
    if (was === undefined) unwritten.push(one);
    else if (is !== undefined) kept.push(isEqual(was, is) ? one : is);
  }
  kept.push(...now.filter(({ id }) => !had.has(id)));
  for (const one of unwritten) {
    const other = has.get(one.id);
    if (other === undefined) kept.push(one);
    else if (!isEqual(one, other)) kept.push({ ...one, id: freeId([...kept, ...own]) });
  }
  return kept.slice(0, MOST_KEPT);
}

const byId = (drawings: readonly Measurement[]): ReadonlyMap<string, Measurement> =>
  new Map(drawings.map((one) => [one.id, one]));

const isEqual = (a: Measurement, b: Measurement): boolean => JSON.stringify(a) === JSON.stringify(b);

/** So many texts that could not be read are kept beside each other. */
const MOST_UNREAD = 9;

/** Keeps what could not be read under another key, beside what stands there. */
function putAside(ports: Ports): boolean {
  const text = ports.keptText(KEPT_DRAWINGS);
  if (text === null) return true;
  for (let number = 1; number <= MOST_UNREAD; number += 1) {
    const key = number === 1 ? "drawings-unread" : `drawings-unread-${number}`;
    const aside = ports.keptText(key);
    if (aside === text) return true;
    if (aside === null) return ports.keepText(key, text);
  }
  return false;
}
