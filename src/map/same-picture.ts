import type { AtlasState } from "../state/atlas-state.ts";
import type { StageState } from "../state/stage.ts";

/** Does the picture stay as it was? Pointer, panels and notices change the state often and the map never. */
export const samePicture = (a: AtlasState, b: AtlasState): boolean =>
  PICTURE.every((slice) => a[slice] === b[slice]) &&
  TOLD.every((part) => a.stage?.[part] === b.stage?.[part]) &&
  a.view.requested === b.view.requested &&
  a.view.insets === b.view.insets;

const PICTURE = [
  "mode",
  "layers",
  "visible",
  "opacity",
  "onlyDecided",
  "phase",
  "selection",
  "hovered",
  "language",
  "placeNames",
  "theme",
  "measure",
  "ways",
  "plan",
  "invest",
  "notes",
] as const satisfies readonly (keyof AtlasState)[];

/** Of a story: its chapter, and what is read and worked out for it and comes a while later. */
const TOLD = ["scene", "at", "scenario", "balance", "logistics"] as const satisfies readonly (keyof StageState)[];
