import type { FactBook, FactKey } from "../../../domain/fact.ts";
import type { Figure } from "../../../domain/figure.ts";
import type { LocalizedText } from "../../../domain/language.ts";
import type { Realisation } from "../../../domain/status.ts";
import {
  averagePower,
  type MeasuredLink,
  type MeasuredLinkKey,
  type MeasuredLinks,
} from "../../../figures/link-figures.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { figureText } from "../../parts/figure-text.ts";
import { type Stated, statedFact } from "../stated-row.tsx";

export const LINK_KINDS = ["rail", "grid", "road"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A fact with the realisation of the thing that it is about, if there is one, or something measured here, which carries its own. */
type Entry = readonly [realisation: Realisation | null, fact: FactKey] | MeasuredLinkKey | "average-power";

const LINE_AREA_FACT = "grid.line-area.hectares";

/** Each kind in the order in which it is read: what is there, what is planned or put forward, what nobody knows. */
const ENTRIES: Readonly<Record<LinkKind, readonly Entry[]>> = {
  rail: [
    ["proposed", "rail.spur"],
    "nearest-track",
    "spur",
    ["proposed", "rail.spur.absence"],
    ["proposed", "rail.spur.law"],
    "rail-to-quay",
    "turns",
    ["existing", "rail.gauge"],
    ["existing", "rail.kip-access"],
    "branch",
    "between-yards",
    "yard-track",
    ["existing", "rail.port.train-length"],
    ["existing", "rail.double-track.axle-load"],
    ["existing", "rail.mixed-train.net"],
    ["existing", "rail.test-train.weight"],
    ["existing", "rail.pellet-train.loop"],
    ["existing", "rail.branch.electrification"],
    ["existing", "rail.branch.axle-load"],
    ["existing", "rail.branch.length"],
    ["existing", "rail.triangle"],
    ["proposed", "rail.spur.agreement"],
  ],
  grid: [
    ["existing", "grid.hirvisuo"],
    ["existing", "grid.coastal-line"],
    ["planned", "grid.connection.lines"],
    ["planned", "grid.connection.length"],
    "line-1",
    "line-2",
    ["planned", "grid.connection.voltage"],
    ["planned", "grid.connection.agreement"],
    ["planned", "arctial.electricity"],
    "average-power",
    ["planned", LINE_AREA_FACT],
    [null, "grid.concern"],
    ["existing", "grid.connection.capacity"],
    ["planned", "grid.fingrid.plan"],
  ],
  road: [
    "gate",
    ["existing", "road.network"],
    "road-to-quay",
    "road-to-13",
    "road-to-28",
    "road-to-airport",
    ["existing", "road.airport.minutes"],
    ["existing", "road.airport.stated"],
    ["existing", "road.airport.line"],
    ["existing", "road.airport.flights"],
    ["existing", "road.special-transport"],
    ["existing", "road.truck.max-mass"],
    ["existing", "road.truck.max-length"],
    ["existing", "road.traffic.aadt"],
  ],
};

/** What the balance of the scenario in hand says of the ground under the lines. */
export interface LineArea {
  readonly figure: Figure;
  readonly scenario: string | LocalizedText;
}

/**
 * The rows of a kind of link; `measured` null while it is being worked out: its rows come when they are there. Where a
 * balance says how much ground lies under the lines, that stands in the place of what a kilometre of them takes.
 */
export function linkRows(
  kind: LinkKind,
  book: FactBook,
  measured: MeasuredLinks | null,
  translator: Translator,
  lineArea: LineArea | null = null,
): readonly Stated[] {
  return ENTRIES[kind].flatMap((entry): readonly Stated[] => {
    if (lineArea !== null && typeof entry !== "string" && entry[1] === LINE_AREA_FACT) {
      const { figure, scenario } = lineArea;
      const notes = [translator.t("links.line-area", { scenario: translator.text(scenario) })];
      return [{ ...NOT_A_FACT, figure, realisation: "planned", notes, place: null }];
    }
    if (typeof entry !== "string") return statedFact(book, entry[1], entry[0]);
    if (entry === "average-power") {
      const figure = averagePower(book);
      const [use] = statedFact(book, "arctial.electricity", null);
      const notes =
        use === undefined ? [] : [translator.t("links.average-power", { use: figureText(use.figure, translator) })];
      return figure === null ? [] : [{ ...NOT_A_FACT, figure, realisation: "planned", notes, place: null }];
    }
    const link = measured?.[entry] ?? null;
    return link === null ? [] : [statedLink(entry, link, measured?.spur ?? null, translator)];
  });
}

const NOT_A_FACT = { fact: null } as const;

function statedLink(
  key: MeasuredLinkKey,
  link: MeasuredLink,
  spur: MeasuredLink | null,
  translator: Translator,
): Stated {
  const { t, name } = translator;
  const { figure, realisation, declared, roadNumbers, turns, place } = link;
  const places = turns.map(name).filter((at) => at !== "");
  return {
    ...NOT_A_FACT,
    figure,
    realisation,
    place,
    notes: [
      ...(key === "nearest-track" ? [noTrack(spur, translator)] : []),
      ...(key === "yard-track" ? [t("links.yard-track")] : []),
      ...(key === "turns" && places.length > 0 ? [t("links.turns-at", { places: places.join(", ") })] : []),
      ...(roadNumbers.length > 0 ? [t("links.roads", { numbers: roadNumbers.join(" · ") })] : []),
      ...(declared === null ? [] : [t("links.declared", { length: figureText(declared, translator) })]),
    ],
  };
}

/** That a track passes is no track to the site: how long one would be stands beside it. */
const noTrack = (spur: MeasuredLink | null, translator: Translator): string =>
  spur === null
    ? translator.t("flows.map-gap")
    : translator.t("links.no-track", { spur: figureText(spur.figure, translator) });
