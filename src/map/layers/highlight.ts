import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { statusDash } from "../expressions.ts";
import type { Paint } from "../style-part.ts";

/** Holds what is selected and what is under the pointer, as copies of their geometry. */
export const HIGHLIGHT_SOURCE = "highlight";

const selected: ExpressionSpecification = ["==", ["get", "state"], "selected"];
const isPoint: ExpressionSpecification = ["==", ["get", "shape"], "point"];
const isSelected = <V>(yes: V, no: V): ExpressionSpecification =>
  ["case", selected, yes, no] as ExpressionSpecification;

/**
 * A coloured rim inside a pale one: one of the two stands out on any ground, in grey print as well. What does not exist
 * has a broken rim: an even one would hide the dashes that say so. A ring grows with the marks that it goes round.
 */
export function highlight({ palette, scale }: Paint): readonly LayerSpecification[] {
  const rim = (
    id: string,
    colour: string,
    [gap, width, faint]: readonly [number, number, number],
    dash: object = {},
  ): LayerSpecification => ({
    id,
    type: "line",
    source: HIGHLIGHT_SOURCE,
    filter: ["!", isPoint],
    layout: { "line-join": "round" },
    paint: {
      "line-color": colour,
      ...dash,
      // An area's rim lies on its edge, a line's on both sides of it.
      "line-gap-width": ["case", ["==", ["get", "shape"], "line"], gap, 0],
      "line-width": isSelected(width, width * faint),
    },
  });
  const ring = (id: string, colour: string, width: number, faint: number): LayerSpecification => ({
    id,
    type: "circle",
    source: HIGHLIGHT_SOURCE,
    filter: isPoint,
    paint: {
      "circle-radius": 15 * scale,
      "circle-opacity": 0,
      "circle-stroke-color": colour,
      "circle-stroke-width": isSelected(width, width * faint),
    },
  });
  return [
    rim("highlight/halo", palette.selectedHalo, [4, 7, 0.7]),
    rim("highlight/rim", palette.selected, [6, 3.4, 0.5], { "line-dasharray": statusDash(undefined) }),
    ring("highlight/ring-halo", palette.selectedHalo, 6, 0.7),
    ring("highlight/ring", palette.selected, 3.2, 0.5),
  ];
}
