import type { LayerMeta, Position } from "../../domain/layer.ts";
import { localDay } from "../../domain/local-day.ts";
import type { Paper } from "../../domain/map-sheet.ts";
import { themeLetter } from "../../domain/note.ts";
import type { ArctialAlternative, Scenario } from "../../domain/scenario.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import type { MapSheet, SheetWords } from "../../exchange/map-sheet/map-sheet.ts";
import { coordinatesText } from "../../geodesy/coordinates-text.ts";
import { groundPixel } from "../../geodesy/map-pixel.ts";
import type { PaperFrame } from "../../geodesy/paper-frame.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { notesOf, notesShown } from "../../state/notes.ts";
import { drawnScenario } from "../../state/planner.ts";
import { showsFlows } from "../../state/told-stage.ts";
import { shownTime } from "../../state/told-time.ts";
import { dateText } from "../parts/date-text.ts";
import { shortened } from "../planner/copy-name.ts";
import { scenarioTitle } from "../planner/scenario-title.ts";
import { OSM_CREDIT } from "../status-bar/credits.ts";
import { layerLegend, statusLegend } from "./layer-legend.ts";
import { overlayLegend } from "./overlay-legend.ts";
import { barOf, roundMetres, scaleText } from "./scale-text.ts";
import { scenarioSources } from "./scenario-sources.ts";
import { type SeenLayer, seenLayers } from "./seen-layers.ts";
import { isSeaSeen } from "./seen-sea.ts";
import { sheetLink } from "./sheet-link.ts";

/** What the reader asks for. */
export interface SheetAsked {
  readonly title: string;
  readonly paper: Paper;
  readonly frame: PaperFrame;
  /** The scenario in hand where it is as it came with the atlas; null for one of the reader's own, and for none. */
  readonly shipped: ArctialAlternative | null;
  /** Link to the page as it stands. */
  readonly address: string;
  readonly now: Date;
}

/** Characters of a title; two lines of a sheet hold about as many. */
export const LONGEST_TITLE = 160;

/** Everything that stands on a map sheet of what the page shows, in the language of the translator. */
export function mapSheet(state: AtlasState, asked: SheetAsked, translator: Translator): MapSheet {
  const { t, language } = translator;
  const { frame, paper, address, now } = asked;
  const title = shortened(asked.title, LONGEST_TITLE);
  const seen = seenLayers(state, frame.bounds, frame.zoom);
  const hasSea = isSeaSeen(state, frame.bounds);
  const gridMetres = roundMetres(frame.denominator);
  return {
    ...{ language, paper, frame, title, gridMetres },
    about: aboutLines(state, now, translator),
    sentences: sentences(state, seen, translator),
    credit: creditOf(seen),
    scale: {
      ...barOf(frame.denominator, translator),
      text: t("paper.scale-text", { scale: scaleText(frame.denominator, translator) }),
      note: t("paper.scale-note", { percent: translator.quantity(farthest(frame), "%", 2) }),
    },
    north: "N",
    system: systemWords(frame, gridMetres, translator),
    key: statusLegend(translator),
    legend: {
      title: t("layers.legend"),
      groups: [...overlayLegend(state, frame.bounds, translator), ...layerLegend(seen, hasSea, translator)],
    },
    notes: { title: t("paper.notes"), lines: noteLines(state, frame, translator) },
    sources: {
      title: t("inspector.sources"),
      lines: [
        ...scenarioSources(state, frame.bounds, asked.shipped, translator),
        ...sourceLines(
          seen.map(({ meta }) => meta),
          translator,
          hasSea,
        ),
      ],
    },
    link: sheetLink({ address, hasScenario: drawnScenario(state) !== null, shipped: asked.shipped }, translator),
    name: t("app.name"),
  };
}

function aboutLines(state: AtlasState, now: Date, translator: Translator): readonly string[] {
  const { t } = translator;
  const scenario = drawnScenario(state);
  const time = shownTime(state);
  return [
    t("site-sheet.made", { date: dateText(localDay(now), translator) }),
    ...(time === null ? [] : [t(`time.line-${time}`)]),
    ...(scenario === null ? [] : [t("site-sheet.scenario", { name: scenarioTitle(scenario.name, translator) })]),
    ...(showsFlows(state) ? [`${t("paper.flows")}: ${t(state.ways.spurBuilt ? "flows.with" : "flows.without")}`] : []),
    ...(state.onlyDecided ? [t("command.set-only-decided")] : []),
  ];
}

/** The notes whose pins stand in the picture, each with its number and the letter of its theme. */
function noteLines(state: AtlasState, { bounds }: PaperFrame, { t }: Translator): readonly string[] {
  const notes = notesOf(state);
  const [west, south, east, north] = bounds;
  return (notes.isDrawn ? notesShown(notes) : [])
    .filter(
      ({
        note: {
          at: [x, y],
        },
      }) => x >= west && x <= east && y >= south && y <= north,
    )
    .map(({ note: { theme, text }, number }) => {
      const named = `${number} ${themeLetter(theme)} – ${t(`notes.theme.${theme}`)}`;
      return text.trim() === "" ? named : `${named}: ${text.replaceAll("\n", " ")}`;
    });
}

/** What must stand beside a picture itself; empty where none must. */
export const creditOf = (seen: readonly SeenLayer[]): string =>
  seen.some(({ meta }) => meta.licence === "ODbL-1.0") ? `${OSM_CREDIT}, ODbL 1.0` : "";

/** Layers that could be taken for a chart. */
const NAUTICAL = ["quays", "quay-lines", "harbours"];

export function sentences(state: AtlasState, seen: readonly SeenLayer[], { t }: Translator): readonly string[] {
  const scenario = drawnScenario(state);
  const isUnsure =
    (scenario !== null && needsOutlineNotice(scenario.planningArea.status)) ||
    seen.some(
      ({ meta, features }) => meta.group !== "backdrop" && features.some((one) => needsOutlineNotice(one.status)),
    );
  const isNautical = showsFlows(state) || seen.some(({ meta }) => NAUTICAL.includes(meta.id));
  return [
    ...(isUnsure ? [t("map.notice")] : []),
    ...(scenario !== null && isSketched(scenario) ? [t("plan.map.concept")] : []),
    ...(isNautical ? [t("status-bar.not-for-navigation")] : []),
  ];
}

/** Land that plans reserve is as they have it; all else that a scenario draws is a sketch. */
const isSketched = ({ zones }: Scenario): boolean => zones.some(({ use }) => use !== "reserve");

/** By how much the scale at the upper or lower edge differs from that in the middle, per cent, rounded up to hundredths. */
function farthest({ centre, bounds }: PaperFrame): number {
  const middle = groundPixel(centre[1], 0).across;
  const shares = [bounds[1], bounds[3]].map((latitude) => Math.abs(groundPixel(latitude, 0).across / middle - 1));
  return Math.ceil(Math.max(...shares) * 10_000) / 100;
}

function systemWords({ bounds }: PaperFrame, grid: number, { t, quantity, language }: Translator): SheetWords {
  const [west, south, east, north] = bounds;
  const corner = (position: Position): string => coordinatesText(position, "gk23", language);
  return {
    title: t("paper.system"),
    lines: [
      t("paper.corner-north-west", { place: corner([west, north]) }),
      t("paper.corner-south-east", { place: corner([east, south]) }),
      t("paper.ticks", { step: grid >= 1_000 ? quantity(grid / 1_000, "km") : quantity(grid, "m") }),
    ],
  };
}

/** Layers of one origin and date on one line, with the credit that their licence asks for. */
export function sourceLines(metas: readonly LayerMeta[], translator: Translator, hasSea = false): readonly string[] {
  const { t, text } = translator;
  const origins = new Map<string, string[]>();
  for (const meta of metas) {
    const origin = `${meta.attribution} (${t("paper.as-of", { date: dateText(meta.asOf, translator) })})`;
    const titles = origins.get(origin) ?? [];
    if (!titles.includes(text(meta.title))) titles.push(text(meta.title));
    // The shore is where the land ends.
    if (hasSea && meta.token === "land") titles.push(t("paper.sea"));
    origins.set(origin, titles);
  }
  return [...origins].map(([origin, titles]) => `${titles.join(", ")}: ${origin}`);
}
