import type { Bounds } from "../../domain/layer.ts";
import { CARRIERS, type Carrier } from "../../domain/logistics.ts";
import { topicOf } from "../../domain/mode.ts";
import { STREET } from "../../domain/plan-code.ts";
import { existsOrIsDecided } from "../../domain/status.ts";
import { LETTERED_SWATCH, type SheetEntry, type SheetLegend, SWATCH } from "../../exchange/map-sheet/map-sheet.ts";
import type { SheetMark } from "../../exchange/map-sheet/sheet-marks.ts";
import { pale, patternMarks, swatchMarks } from "../../exchange/map-sheet/swatch-marks.ts";
import { legsOn } from "../../figures/flow-line-figures.ts";
import { geometryOf } from "../../geodesy/plane-points.ts";
import { touchesBounds } from "../../geodesy/touches-bounds.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { drawnScenario, shownRestrictions } from "../../state/planner.ts";
import { shownLogistics, showsFlows } from "../../state/told-stage.ts";
import { FLOW_COLOURS } from "../../theme/flow-style.ts";
import { PALETTES } from "../../theme/palette.ts";
import {
  PLAN_DRAWINGS,
  PLAN_EDGE,
  PLAN_PATTERN_OPACITY,
  type PlanDrawing,
  planKind,
} from "../../theme/plan-drawings.ts";
import { PLAN_PATTERNS } from "../../theme/plan-patterns.ts";
import { REALISATION_STYLES } from "../../theme/status-style.ts";
import { swatch } from "../../theme/swatch.ts";
import { codeLabel, codeName } from "../planner/code-name.ts";

const PALETTE = PALETTES.light;

/** What is drawn over the layers: the scenario, flows, answers and the reader's own drawings. */
export function overlayLegend(state: AtlasState, bounds: Bounds, translator: Translator): readonly SheetLegend[] {
  return [
    { title: translator.t("paper.scenario"), entries: scenarioEntries(state, bounds, translator) },
    { title: translator.t("paper.flows"), entries: flowEntries(state, translator) },
    { title: translator.t("paper.asked"), entries: answerEntries(state, translator) },
  ].filter(({ entries }) => entries.length > 0);
}

function scenarioEntries(state: AtlasState, bounds: Bounds, translator: Translator): readonly SheetEntry[] {
  const { t, said } = translator;
  const scenario = drawnScenario(state);
  if (scenario === null) return [];
  const { status } = scenario.planningArea;
  const outline = swatch("site", "industrial-site", status.realisation, status.geometryQuality);
  const zones = new Map<string, SheetEntry>();
  for (const { use, code, ground } of scenario.zones) {
    if (!touchesBounds(geometryOf(ground), bounds)) continue;
    const name = use === "small-firms" || use === "reserve" ? t(`use.${use}`) : codeName(code, translator);
    const text = [codeLabel(code, translator), name].filter((one) => one !== "").join(" – ");
    const drawing: PlanDrawing = PLAN_DRAWINGS[planKind(use, code)];
    const letters = code === STREET ? "" : code;
    if (!zones.has(text)) zones.set(text, { text, letters, draw: (x, y, pixel) => zoneMarks(drawing, x, y, pixel) });
  }
  const isRestricted = shownRestrictions(state).some(({ ground }) => touchesBounds(geometryOf(ground), bounds));
  return [
    {
      text: `${t("planner.area")} (${said(`quality.${status.geometryQuality}`)})`,
      letters: "",
      draw: (x, y, pixel) => swatchMarks(outline, x + ((LETTERED_SWATCH.width - SWATCH.width) / 2) * pixel, y, pixel),
    },
    ...zones.values(),
    ...(isRestricted ? [{ text: t("paper.restricted"), letters: "", draw: restrictedMarks }] : []),
  ];
}

/** As the map has them: flat or with a pattern, and dotted as every concept is. */
function zoneMarks(
  { colour, opacity, pattern }: PlanDrawing,
  x: number,
  y: number,
  pixel: number,
): readonly SheetMark[] {
  const box = boxAt(x, y, pixel, LETTERED_SWATCH.width);
  const place = { x: box.west, y: box.north, width: box.east - box.west, height: box.south - box.north };
  return [
    { kind: "box", ...place, fill: pale(PALETTE[colour], opacity) },
    ...(pattern === undefined
      ? []
      : patternMarks(PLAN_PATTERNS[pattern], pale(PALETTE[colour], 2 * PLAN_PATTERN_OPACITY), box, pixel)),
    {
      kind: "path",
      steps: [
        { op: "m", c: [box.west, box.north] },
        { op: "l", c: [box.east, box.north] },
        { op: "l", c: [box.east, box.south] },
        { op: "l", c: [box.west, box.south] },
        { op: "h", c: [] },
      ],
      stroke: PALETTE[colour],
      weight: PLAN_EDGE * pixel,
      dash: REALISATION_STYLES.concept.dash.map((one) => one * PLAN_EDGE * pixel),
    },
  ];
}

function restrictedMarks(x: number, y: number, pixel: number): readonly SheetMark[] {
  const box = boxAt(x, y, pixel, LETTERED_SWATCH.width);
  const place = { x: box.west, y: box.north, width: box.east - box.west, height: box.south - box.north };
  return [
    ...patternMarks(PLAN_PATTERNS.hatch, pale(PALETTE.restriction, 0.75), box, pixel),
    { kind: "box", ...place, stroke: PALETTE.restriction, weight: pixel },
  ];
}

const boxAt = (x: number, y: number, pixel: number, width = SWATCH.width) => ({
  ...{ west: x + 3 * pixel, east: x + (width - 3) * pixel },
  ...{ north: y + 3 * pixel, south: y + (SWATCH.height - 3) * pixel },
});

function flowEntries(state: AtlasState, { t }: Translator): readonly SheetEntry[] {
  const logistics = shownLogistics(state);
  if (!showsFlows(state) || state.onlyDecided || logistics.status !== "ready") return [];
  const { answer, ways } = logistics.value;
  const { spurBuilt } = state.ways;
  const side = answer[spurBuilt ? "with" : "without"];
  const carried = CARRIERS.filter((by) => legsOn(side, by).length > 0);
  const answers = { road: ways.road, rail: spurBuilt ? ways.railWithSpur : ways.rail };
  const legs = (["road", "rail"] as const).flatMap((by) => {
    const found = answers[by];
    return carried.includes(by) && found.kind === "found" ? (found.ways[0]?.legs ?? []) : [];
  });
  const isProposed = legs.some(({ kind, realisation }) => kind === "network" && !existsOrIsDecided(realisation));
  const isLacking = legs.some(({ kind, coordinates }) => kind !== "network" && coordinates.length > 1);
  return [
    ...carried.map((by) => ({ text: t(`paper.flow-${by}`), draw: lines(FLOW_LINES[by]) })),
    ...(isProposed
      ? [{ text: t("flows.map-proposed"), draw: lines([{ width: 8, colour: PALETTE.rail, dash: [8, 6.4] }]) }]
      : []),
    ...(isLacking ? [{ text: t("flows.map-lacking"), draw: lines(LACKING) }] : []),
  ];
}

interface Stroke {
  /** Pixels. */
  readonly width: number;
  readonly colour: string;
  readonly dash?: readonly number[];
}

const LACKING: readonly Stroke[] = [
  { width: 8, colour: pale(PALETTE.rail, 0.26) },
  { width: 4, colour: PALETTE.halo },
  { width: 2, colour: PALETTE.label, dash: [2, 3.2] },
];

const FLOW_LINES: Readonly<Record<Carrier, readonly Stroke[]>> = {
  road: [
    { width: 9, colour: PALETTE[FLOW_COLOURS.road] },
    { width: 1.3, colour: PALETTE.halo },
  ],
  rail: [
    { width: 9, colour: PALETTE[FLOW_COLOURS.rail] },
    { width: 4.5, colour: PALETTE.railGap, dash: [5, 5] },
  ],
  sea: [
    { width: 9, colour: PALETTE[FLOW_COLOURS.sea] },
    { width: 5.4, colour: PALETTE.sea },
  ],
};

function answerEntries(state: AtlasState, { t }: Translator): readonly SheetEntry[] {
  const { ways, measure, selection, mode } = state;
  const { way, rings, sheet } = ways.answers;
  const entry = (isThere: boolean, text: string, strokes: readonly Stroke[]): readonly SheetEntry[] =>
    isThere ? [{ text, draw: lines(strokes) }] : [];
  return [
    ...entry(way.status === "ready", t("paper.way"), [{ width: 5, colour: PALETTE.way }]),
    ...entry(rings.status === "ready", t("paper.rings"), [{ width: 2.5, colour: PALETTE.way, dash: [7, 5] }]),
    ...entry(sheet.status === "ready" && ways.drawnRows.length > 0, t("paper.straight"), [
      { width: 1.4, colour: PALETTE.label },
    ]),
    ...entry(measure.kept.length > 0, t("paper.drawings"), [{ width: 2.4, colour: PALETTE.selected }]),
    ...entry(selection !== null, t("paper.selected"), [{ width: 4, colour: PALETTE.selected }]),
    ...entry(topicOf(mode) === "symbiosis", t("paper.streams"), [{ width: 2.2, colour: PALETTE.label, dash: [2, 5] }]),
  ];
}

const lines =
  (strokes: readonly Stroke[]): SheetEntry["draw"] =>
  (x, y, pixel) =>
    strokes.map(
      ({ width, colour, dash }): SheetMark => ({
        kind: "path",
        steps: [
          { op: "m", c: [x + 2 * pixel, y + (SWATCH.height / 2) * pixel] },
          { op: "l", c: [x + (SWATCH.width - 2) * pixel, y + (SWATCH.height / 2) * pixel] },
        ],
        stroke: colour,
        weight: width * pixel,
        ...(dash === undefined ? {} : { dash: dash.map((one) => one * pixel) }),
      }),
    );
