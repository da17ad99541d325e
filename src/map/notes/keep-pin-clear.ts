import type { AtlasState } from "../../state/atlas-state.ts";
import { notesOf } from "../../state/notes.ts";
import type { MapHost } from "../extras.ts";
import { freePart, furnitureBoxes } from "../free-part.ts";
import { clearPlace } from "./clear-place.ts";

/** So long the map takes to bring a pin out, milliseconds. */
const GLIDE = 300;

/**
 * The pin of the note that stands open comes out from under panels and marks of the map, when it is opened, put down or
 * moved and when the panels change, until the reader moves the map.
 */
export function keepPinClear({ map, container, store }: MapHost): void {
  let watched: string | null = null;
  let frame = 0;
  map.on("movestart", ({ originalEvent }) => {
    if (originalEvent !== undefined) watched = null;
  });
  store.subscribe((state, before) => {
    const pin = openPin(state);
    const isOther = pin !== openPin(before);
    if (isOther) watched = pin;
    if (watched !== null && (isOther || state.view.insets !== before.view.insets)) look();
  });
  map.on("resize", look);

  function look(): void {
    if (frame !== 0) return;
    // In the first frame the panels are measured, in the second map and furniture follow them.
    frame = requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(settle)));
  }

  function settle(): void {
    frame = 0;
    if (map.isMoving()) map.once("moveend", look);
    else bringOut();
  }

  function bringOut(): void {
    const state = store.getState();
    const note = openNote(state);
    if (watched === null || note === undefined) return;
    const pin = map.project([...note.at]);
    const { clientWidth, clientHeight } = container;
    const size = { x: clientWidth, y: clientHeight };
    const place = clearPlace(pin, freePart(container, state.view.insets), furnitureBoxes(container), size);
    if (place !== null) map.panBy([pin.x - place.x, pin.y - place.y], { duration: GLIDE });
  }
}

function openNote(state: AtlasState) {
  const { notes, open, placing } = notesOf(state);
  if (state.panels.tool !== "notes" || placing !== null) return undefined;
  return notes.find(({ id }) => id === open?.id);
}

/** Which pin it is and where it stands: its words may change. */
function openPin(state: AtlasState): string | null {
  const note = openNote(state);
  return note === undefined ? null : `${note.id} ${note.at}`;
}
