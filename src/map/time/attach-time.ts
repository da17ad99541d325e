import type { MapHost } from "../extras.ts";
import type { Overlay } from "../overlay.ts";
import { attachComparison } from "./compare.ts";
import { attachPhaseLine } from "./phase-line.ts";

/** What the picture says of the time that it tells of, and the present beside it. */
export function attachTime(host: MapHost): readonly Overlay[] {
  attachPhaseLine(host);
  return attachComparison(host);
}
