import { useEffect, useState } from "preact/hooks";
import type { Position } from "../../domain/layer.ts";

type CoordinatesText = typeof import("../../geodesy/coordinates-text.ts");

let fetched: CoordinatesText | null = null;

/**
 * How coordinates are written comes with the first place that the reader comes to or asks for; null until then. Where it
 * is lost it is asked for again when another place is pressed.
 */
export function useCoordinatesText(isNeeded: boolean, pressed: Position | null): CoordinatesText | null {
  const [, redraw] = useState({});
  useEffect(() => {
    if (fetched !== null || !isNeeded) return;
    import("../../geodesy/coordinates-text.ts").then(
      (part) => {
        fetched = part;
        redraw({});
      },
      () => undefined,
    );
  }, [isNeeded, pressed]);
  return fetched;
}
