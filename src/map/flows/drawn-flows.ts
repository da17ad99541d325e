import { CHOSEN_QUAY, type SeaLane } from "../../domain/flow.ts";
import { type Position, WINDOW } from "../../domain/layer.ts";
import type { Way, WayAnswer, WayLeg } from "../../domain/way.ts";
import { type FlowLineFigures, flowLineFigures, type LineFigures, legsOn } from "../../figures/flow-line-figures.ts";
import { centroid } from "../../geodesy/centroid.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { investOf } from "../../state/invest.ts";
import { featureAt, readyLayer } from "../../state/layers.ts";
import { shownLogistics, showsFlows } from "../../state/told-stage.ts";
import { flowWidth } from "../../theme/flow-style.ts";
import { remembered } from "../ways/remembered.ts";
import { seenParts } from "./seen-line.ts";
import { STREETS } from "./street-names.ts";

/** Vehicles or trains a working day on a line: to the site and from it. */
export interface DrawnTraffic {
  readonly by: "road" | "rail";
  /** From the quay to the site. */
  readonly line: readonly Position[];
  readonly toSite: number;
  readonly fromSite: number;
  /** Pixels to the right of the middle, where they keep. */
  readonly lane: number;
}

/** What the picture shows of one side of the spur. */
export interface DrawnFlows {
  readonly figures: FlowLineFigures;
  /** Ways with anything on them, from the quay to the site. */
  readonly legs: Readonly<Record<"road" | "rail", readonly WayLeg[]>>;
  /** From the quay to the edge of the window; empty where no lane is known. */
  readonly sea: readonly Position[];
  readonly traffic: readonly DrawnTraffic[];
  /** The rail that does not reach the site; null where it does or none was to come. */
  readonly gap: Extract<WayAnswer, { kind: "unreachable" }> | null;
}

/** What the picture depends on. */
export const flowInputs = (state: AtlasState): readonly unknown[] => [
  showsFlows(state),
  ...[shownLogistics(state), investOf(state).flowFiles],
  ...[state.ways.spurBuilt, state.facts, state.language, state.onlyDecided],
  ...[readyLayer(state, "quays"), readyLayer(state, CONNECTIONS), readyLayer(state, STREETS), state.placeNames],
];

/** The planned lines from the main grid to the site. */
export const CONNECTIONS = "power-connections-odbl";

/**
 * Null while the topic is not open or nothing is worked out; and where only what exists or is decided is shown, for no
 * plant is decided that they would run to. The same object while its inputs stay.
 */
export const drawnFlows = remembered(flowInputs, flowsOf);

function flowsOf(state: AtlasState): DrawnFlows | null {
  const { flowFiles } = investOf(state);
  const logistics = shownLogistics(state);
  const { facts } = state;
  const isHere = showsFlows(state) && !state.onlyDecided && logistics.status === "ready";
  if (!isHere || flowFiles.status !== "ready" || facts.status !== "ready") return null;
  const { value: shown } = logistics;
  const { spurBuilt } = state.ways;
  const context = {
    facts: facts.book,
    flows: flowFiles.books[shown.inputs.alternative],
    // They give the sources, which stand in the table.
    layers: [],
  };
  const figures = flowLineFigures(shown, context, spurBuilt);
  const side = shown.answer[spurBuilt ? "with" : "without"];
  const rail = spurBuilt ? shown.ways.railWithSpur : shown.ways.rail;
  const legs = {
    road: figures.lines.road === null ? [] : legsOf(shown.ways.road),
    rail: figures.lines.rail === null ? [] : legsOf(rail),
  };
  const isBroken = side.broken.some(({ by }) => by === "rail");
  return {
    figures,
    legs,
    sea: figures.lines.sea === null ? [] : seaLine(state, shown.inputs.quay, flowFiles.map.lanes),
    traffic: (["road", "rail"] as const).map((by) => ({
      by,
      line: lineOf(legs[by]),
      lane: by === "road" ? Math.max(LEAST_LANE, widthOf(figures.lines[by]) * 0.28) : 0,
      ...aDay(by),
    })),
    gap: isBroken && rail.kind === "unreachable" ? rail : null,
  };

  /** Each truck comes and goes; of trains the loaded ones are drawn, the way their load goes. */
  function aDay(by: "road" | "rail"): { readonly toSite: number; readonly fromSite: number } {
    const loads = (direction: "in" | "out"): number =>
      legsOn(side, by)
        .filter((leg) => leg.direction === direction)
        .reduce((sum, leg) => sum + (leg.loads?.max ?? 0), 0) / shown.inputs.daysAYear;
    const [toSite, fromSite] = [loads("in"), loads("out")];
    return by === "rail" ? { toSite, fromSite } : { toSite: toSite + fromSite, fromSite: toSite + fromSite };
  }
}

/** Of a range its upper end, pixels. */
export function widthOf(line: LineFigures | null): number {
  const value = line?.all.figure.value ?? null;
  if (typeof value === "number") return flowWidth(value);
  return value !== null && "max" in value ? flowWidth(value.max) : 0;
}

/** Trucks that meet pass clear of each other on the thinnest line too, pixels. */
const LEAST_LANE = 2;

function legsOf(answer: WayAnswer): Way["legs"] {
  const way = answer.kind === "found" ? answer.ways[0] : undefined;
  return (way?.legs ?? []).filter(({ coordinates }) => coordinates.length > 1);
}

const lineOf = (legs: readonly WayLeg[]): readonly Position[] =>
  legs.flatMap(({ coordinates }, index) => (index === 0 ? coordinates : coordinates.slice(1)));

/** Every lane leaves the window by the same fairway: the one that the first is written down on. */
function seaLine(state: AtlasState, quay: string, lanes: readonly SeaLane[]): readonly Position[] {
  const lane = lanes.find(({ from, to }) => from === CHOSEN_QUAY || to === CHOSEN_QUAY);
  const feature = featureAt(state, { layer: "quays", feature: quay });
  if (lane === undefined) return [];
  const outwards = lane.from === CHOSEN_QUAY ? lane.waypoints : [...lane.waypoints].reverse();
  const start = feature === null ? [] : [centroid(feature.geometry)];
  return seenParts([...start, ...outwards], WINDOW)[0] ?? [];
}
