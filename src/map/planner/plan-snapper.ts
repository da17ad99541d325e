import type { SnapHint } from "../../domain/measurement.ts";
import { millimetres, type PlaneArea, type PlaneEdge, type PlanePoint } from "../../domain/plane.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { planePoint, positionOf, spanMetres } from "../../geodesy/plane-points.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { createSnapper } from "../editing/snapper.ts";
import { type Grip, movesWith } from "./handles.ts";

/** Where a corner would land, and on what. */
export interface PlanHint {
  readonly kind: SnapHint["kind"];
  readonly point: PlanePoint;
}

/** Which of several corners lands there. */
interface CornerHint extends PlanHint {
  readonly corner: PlanePoint;
}

export interface PlanSnapper {
  /** Until then nothing of the layers is snapped to; what is in the scenario is. */
  readonly ready: () => Promise<void>;
  readonly near: (state: AtlasState, at: PlanePoint, radiusMetres: number, held: Grip | null) => PlanHint | null;
  /** What the corners of moved ground come nearest to: a vertex or a crossing before an edge, whichever corner has it. */
  readonly nearest: (
    state: AtlasState,
    corners: readonly PlanePoint[],
    radiusMetres: number,
    held: Grip,
  ) => CornerHint | null;
}

/** Snaps to the scenario first, then to the layers shown: neighbours that share a border are what a plan is made of. */
export function createPlanSnapper(): PlanSnapper {
  const layers = createSnapper();
  return { ready: layers.ready, near, nearest };

  function near(state: AtlasState, at: PlanePoint, radiusMetres: number, held: Grip | null): PlanHint | null {
    const { scenario, sketch } = state.plan;
    if (!state.measure.snapping || scenario === null) return null;
    const own = snapped(edgesOf(scenario, sketch, held), at, radiusMetres, held);
    if (own?.kind === "vertex") return own;
    const hint = layers.near(state, positionOf(at), radiusMetres);
    if (hint === null || (own !== null && hint.kind === "edge")) return own;
    return { kind: hint.kind, point: planePoint(hint.position) };
  }

  function nearest(
    state: AtlasState,
    corners: readonly PlanePoint[],
    radiusMetres: number,
    held: Grip,
  ): CornerHint | null {
    let best: CornerHint | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const corner of corners) {
      const hint = near(state, corner, radiusMetres, held);
      if (hint === null) continue;
      const away = spanMetres(hint.point, corner) + (hint.kind === "edge" ? radiusMetres : 0);
      if (away < least) [best, least] = [{ ...hint, corner }, away];
    }
    return best;
  }
}

/**
 * The vertex, or else the nearest place on an edge, within so many metres. A vertex keeps its millimetres exactly, so that
 * it becomes one with what is put there. What is being moved does not snap to itself.
 */
export function snapped(
  edges: readonly PlaneEdge[],
  at: PlanePoint,
  radiusMetres: number,
  held: Grip | null,
): PlanHint | null {
  let vertex: PlanePoint | null = null;
  let foot: PlanePoint | null = null;
  let [toVertex, toFoot] = [radiusMetres, radiusMetres];
  for (const edge of edges) {
    if (isApart(edge, at, radiusMetres) || (held !== null && movesWith(held, edge))) continue;
    for (const end of edge) {
      const away = spanMetres(end, at);
      if (away <= toVertex) [vertex, toVertex] = [end, away];
    }
    const on = footOn(edge, at);
    const away = spanMetres(on, at);
    if (away <= toFoot) [foot, toFoot] = [on, away];
  }
  if (vertex !== null) return { kind: "vertex", point: vertex };
  return foot === null ? null : { kind: "edge", point: foot };
}

const known = new WeakMap<PlaneArea, readonly PlaneEdge[]>();

/** A zone that is moved as a whole is nothing to snap to. */
function edgesOf(
  { zones, planningArea }: Scenario,
  sketch: readonly PlanePoint[],
  held: Grip | null,
): readonly PlaneEdge[] {
  const drawn = sketch.map((point): PlaneEdge => [point, point]);
  const others = held?.kind === "zone" ? zones.filter(({ id }) => id !== held.id) : zones;
  return [...[...others.map(({ ground }) => ground), planningArea.ground].flatMap(outlineOf), ...drawn];
}

/** Does an edge lie farther off than that, however far along? */
function isApart([from, to]: PlaneEdge, [east, north]: PlanePoint, radiusMetres: number): boolean {
  const reach = radiusMetres * 1000;
  return (
    Math.min(from[0], to[0]) - reach > east ||
    Math.max(from[0], to[0]) + reach < east ||
    Math.min(from[1], to[1]) - reach > north ||
    Math.max(from[1], to[1]) + reach < north
  );
}

function outlineOf(ground: PlaneArea): readonly PlaneEdge[] {
  const edges =
    known.get(ground) ?? ground.flat().flatMap((ring) => ring.map((to, at): PlaneEdge => [ring.at(at - 1) ?? to, to]));
  known.set(ground, edges);
  return edges;
}

/** The point of an edge nearest to a place, on the grid. */
function footOn([from, to]: PlaneEdge, at: PlanePoint): PlanePoint {
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  const square = east ** 2 + north ** 2;
  if (square === 0) return from;
  const share = Math.max(0, Math.min(1, ((at[0] - from[0]) * east + (at[1] - from[1]) * north) / square));
  return [millimetres(from[0] + share * east), millimetres(from[1] + share * north)];
}
