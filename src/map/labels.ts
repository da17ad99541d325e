import { bothNames, type Language, nameIn } from "../domain/language.ts";
import type { Feature } from "../domain/layer.ts";
import { formatNumber } from "../i18n/format.ts";
import type { MapText } from "./texts.ts";

export interface LabelContext {
  readonly language: Language;
  readonly placeNames: "one" | "both";
  readonly text: MapText;
  /** A phone: what is said with a name goes on lines of its own, or the edge of the screen would cut it. */
  readonly narrow: boolean;
}

export interface Label {
  readonly label: string;
  /** What must be said with the name, on its own line; begins with the line break. Empty for none. */
  readonly sub: string;
  /** The same with a line for each part: fits inside an area. Begins with the line break. */
  readonly stacked: string;
  /** For quays seen from afar. */
  readonly short: string;
}

/** The bundled face has the thin space U+2009 but not its no-break sister U+202F; lines never break at it here. */
const THIN_SPACE = "\u2009";

/** Characters written at most: a name without end must not cover the map; the inspector has it whole. */
const LONGEST = 80;

/**
 * What is written beside a thing.
 *
 * @example labelOf(quay11, "quay", { language: "fi", … }) // { label: "Laituri 11", sub: "\n250 m · 15,7 m", short: "11" }
 */
export function labelOf(feature: Feature, token: string, context: LabelContext): Label {
  const name = voltageOf(feature, token) ?? (feature.name === null ? "" : nameIn(feature.name, context.language));
  const lines = secondLines(feature, token, context);
  const other = otherName(feature, context, token);
  // Three parts on one line would lie under the panels.
  const stacked = broken([...other, ...lines].join("\n").replaceAll(", ", ",\n"));
  const together = lines.join(" · ").replace(/( · .+) · /, "$1\n");
  const sub = context.narrow ? stacked : broken([...other, ...(together === "" ? [] : [together])].join("\n"));
  return printable({ label: shortName(name, token), sub, stacked, short: quayNumber(name) });
}

function secondLines(feature: Feature, token: string, context: LabelContext): readonly string[] {
  switch (token) {
    case "site":
      return [...statedArea(feature, context), ...plannedWord(feature, context), context.text(siteWord(feature))];
    case "zone":
    case "spur":
    case "power-connection":
      return [...statedArea(feature, context), ...statusWord(feature, context)];
    case "quay":
      return [...metresOf(feature, "lengthMetres", context), ...metresOf(feature, "depthMetres", context)];
    default:
      return [];
  }
}

/** A power line is known by its voltage on the map; its long name is told when it is asked. */
function voltageOf({ fields }: Feature, token: string): string | null {
  const kilovolts = fields["voltageKilovolts"];
  if (typeof kilovolts !== "number" || !token.startsWith("power-")) return null;
  return `${kilovolts}${THIN_SPACE}kV`;
}

const siteWord = ({ status }: Feature): "map.label.approximate" | "map.label.not-a-plan" =>
  status.realisation === "existing" ? "map.label.approximate" : "map.label.not-a-plan";

function statusWord(feature: Feature, context: LabelContext): readonly string[] {
  const { status } = feature;
  const { text } = context;
  if (status.realisation !== "existing") return plannedWord(feature, context);
  return status.geometryQuality === "surveyed" ? [] : [text("map.label.approximate")];
}

/** "planned 2027–30"; with it that no source gives a year where none does. */
function plannedWord({ status, time }: Feature, { text }: LabelContext): readonly string[] {
  if (status.realisation === "existing") return [];
  const word = text(`map.label.${status.realisation}`);
  return [time?.years ? `${word} ${time.years}` : `${word}, ${text("map.label.no-year")}`];
}

function statedArea({ fields }: Feature, { language }: LabelContext): readonly string[] {
  const hectares = fields["areaHectaresStated"];
  return typeof hectares === "number" ? [`${formatNumber(hectares, language)}${THIN_SPACE}ha`] : [];
}

/** As the source states it, like the table and the inspector. */
function metresOf(feature: Feature, field: string, { language }: LabelContext): readonly string[] {
  const length = feature.fields[field];
  return typeof length === "number" ? [`${formatNumber(length, language)}${THIN_SPACE}m`] : [];
}

/** Kinds of things whose names are those of places. */
const PLACES = ["site", "place-name", "harbour"];

/** Where both languages are asked for and write another name on the map: KIP is KIP in both. */
function otherName({ name }: Feature, { language, placeNames }: LabelContext, token: string): readonly string[] {
  if (name === null || placeNames !== "both" || !PLACES.includes(token)) return [];
  const [first = "", other = ""] = bothNames(name, language === "sv" ? "sv" : "fi").map((one) => shortName(one, token));
  return other === "" || other === first ? [] : [other];
}

/** "Kokkolan suurteollisuusalue (KIP)" is KIP on the map; an owner's name stands for a works, without its branches. */
function shortName(name: string, token: string): string {
  if (token === "site") return /\(([A-ZÅÄÖ]{2,5})\)/.exec(name)?.[1] ?? name;
  if (token === "plant") return name.split(",")[0] ?? name;
  return token === "zone" ? name.replace(/ \(.*\)$/, "") : name;
}

/** "Laituri 5 (kemikaalilaituri)" is 5; a quay without a number keeps its name. */
const quayNumber = (name: string): string => /\d+/.exec(name)?.[0] ?? name;

const broken = (text: string): string => (text === "" ? "" : `\n${text}`);

function printable({ label, sub, stacked, short }: Label): Label {
  const plain = (text: string): string => text.slice(0, LONGEST).replaceAll("\u202f", THIN_SPACE);
  const line = plain(label.replace(/[\r\n]+/g, " "));
  return { label: line, sub: plain(sub), stacked: plain(stacked), short: plain(short) };
}
