import type { Figure } from "../domain/figure.ts";
import type { Vertex } from "../domain/measurement.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { takesVertices } from "../state/measure.ts";
import { measured } from "./measure-figures.ts";

/**
 * What the next vertex would bring: of an area its size as it would be, then length and bearing of the segment to it. As
 * sure as the last vertex and the next one are; what has no number is left out.
 */
export function liveFigures(next: Vertex, state: AtlasState): readonly Figure[] {
  const { tool, vertices } = state.measure;
  const last = vertices.at(-1);
  if (last === undefined || !takesVertices(state.measure)) return [];
  const segment = measured({ tool: "distance", vertices: [last, next] }, state);
  const area = tool === "area" ? measured({ tool, vertices: [...vertices, next] }, state).figures.slice(0, 1) : [];
  return [...area, ...segment.figures, ...segment.segments.flatMap(({ bearing }) => bearing ?? [])];
}
