import type { LocalizedText } from "../domain/language.ts";
import type { Source, Text, ThingStatus } from "../domain/layer.ts";
import type { Millimetres, PlaneArea, PlaneRing } from "../domain/plane.ts";
import { RESTRICTION_KEYS, type RestrictionChoices } from "../domain/restriction.ts";
import type { OwnRestriction, PlanningArea, Scenario, Zone } from "../domain/scenario.ts";
import { needsOutlineNotice } from "../domain/status.ts";

/**
 * Stands in every file that shows an outline which nobody has surveyed. The same words as `map.notice`; all three
 * languages, because a file travels further than its writer's.
 */
export const OUTLINE_NOTICE: LocalizedText = {
  fi: "Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta",
  sv: "Ungefärlig avgränsning – ingen plan, ingen rättsverkan",
  en: "Approximate outline – not a plan, no legal effect",
};

export const SCENARIO_FORMAT = "kruunuportti-atlas-scenario";
export const SCENARIO_CRS = "EPSG:3877";

/**
 * The text of a scenario file. Every ring stands on a line of its own, so that a moved vertex is one changed line.
 */
export function scenarioText(scenario: Scenario, version: number): string {
  const isApproximate = [scenario.planningArea, scenario.replacedArea].some(
    (area) => area !== null && needsOutlineNotice(area.status),
  );
  const lines = objectText(0, {
    format: valueText(1, SCENARIO_FORMAT),
    version: valueText(1, version),
    crs: valueText(1, SCENARIO_CRS),
    ...(isApproximate ? { notice: valueText(1, OUTLINE_NOTICE) } : {}),
    scenario: scenarioFields(scenario),
  });
  return `${lines}\n`;
}

/** JSON text of a value that starts at a depth of brackets. */
type Written = Readonly<Record<string, string>>;

const scenarioFields = ({ id, name, base, ...rest }: Scenario): string =>
  objectText(1, {
    id: valueText(2, id),
    name: valueText(2, plainText(name)),
    base: valueText(2, base),
    notes: valueText(2, plainText(rest.notes)),
    switches: valueText(2, {
      spurBuilt: rest.switches.spurBuilt,
      connectionsBuilt: rest.switches.connectionsBuilt,
      rollingMillBuilt: rest.switches.rollingMillBuilt,
    }),
    restrictionChoices: valueText(2, plainChoices(rest.restrictionChoices)),
    assumptions: valueText(2, {
      smallFirmNeedHectares: rest.assumptions.smallFirmNeedHectares,
      countsSubcontractors: rest.assumptions.countsSubcontractors,
    }),
    planningArea: areaFields(rest.planningArea),
    replacedArea: rest.replacedArea === null ? "null" : areaFields(rest.replacedArea),
    zones: listText(2, rest.zones.map(zoneFields)),
    restrictions: listText(2, rest.restrictions.map(restrictionFields)),
  });

const areaFields = ({ name, ground, status, accuracyMetres, source, asOf, imported }: PlanningArea): string =>
  objectText(2, {
    name: valueText(3, plainText(name)),
    status: valueText(3, plainStatus(status)),
    accuracyMetres: valueText(3, accuracyMetres),
    source: valueText(3, plainSource(source)),
    asOf: valueText(3, asOf),
    ...(imported === undefined ? {} : { imported: valueText(3, imported) }),
    ground: groundText(3, ground),
  });

const zoneFields = (zone: Zone): string =>
  objectText(3, {
    id: valueText(4, zone.id),
    name: valueText(4, plainText(zone.name)),
    use: valueText(4, zone.use),
    code: valueText(4, zone.code),
    owner: valueText(4, zone.owner),
    servicedFrom: valueText(4, zone.servicedFrom),
    phase: valueText(4, zone.phase),
    plotRatio: valueText(4, zone.plotRatio),
    floorAreaSquareMetres: valueText(4, zone.floorAreaSquareMetres),
    streetShare: valueText(4, zone.streetShare),
    from: valueText(4, zone.from),
    note: valueText(4, plainText(zone.note)),
    ground: groundText(4, zone.ground),
  });

const restrictionFields = ({ id, name, ground, rule, source }: OwnRestriction): string =>
  objectText(3, {
    id: valueText(4, id),
    name: valueText(4, plainText(name)),
    rule: valueText(4, plainText(rule)),
    source: valueText(4, plainSource(source)),
    ground: groundText(4, ground),
  });

// Members in a fixed order, whatever the order in memory is: the same scenario is the same text.
const plainText = (text: Text): Text => (typeof text === "string" ? text : { fi: text.fi, sv: text.sv, en: text.en });

const plainSource = ({ title, url, date }: Source) => ({ title: plainText(title), url, date });

const plainStatus = ({ realisation, geometryQuality, legal }: ThingStatus) => ({
  realisation,
  geometryQuality,
  legal: legal.map(({ municipality, phase, since, text }) => ({ municipality, phase, since, text: plainText(text) })),
});

const plainChoices = (choices: RestrictionChoices) =>
  Object.fromEntries(
    RESTRICTION_KEYS.flatMap((key) => {
      const choice = choices[key];
      return choice === undefined ? [] : [[key, { applies: choice.applies, halfWidthMetres: choice.halfWidth }]];
    }),
  );

function groundText(depth: number, area: PlaneArea): string {
  const polygons = area.map((rings) => listText(depth + 1, rings.map(ringText)));
  return listText(depth, polygons);
}

/** Closed as in GeoJSON: the first vertex once more at the end. */
const ringText = (ring: PlaneRing): string =>
  `[${[...ring, ...ring.slice(0, 1)].map(([east, north]) => `[${metresText(east)}, ${metresText(north)}]`).join(", ")}]`;

/**
 * Whole millimetres as metres with three decimals, without a detour over a double.
 *
 * @example metresText(millimetres(23_503_200_007)) // "23503200.007"
 */
export function metresText(mm: Millimetres): string {
  const digits = String(Math.abs(mm)).padStart(4, "0");
  return `${mm < 0 ? "-" : ""}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

const valueText = (depth: number, value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent(depth)}`);

const objectText = (depth: number, fields: Written): string =>
  framed(
    depth,
    "{}",
    Object.entries(fields).map(([key, text]) => `${JSON.stringify(key)}: ${text}`),
  );

const listText = (depth: number, items: readonly string[]): string => framed(depth, "[]", items);

function framed(depth: number, brackets: string, items: readonly string[]): string {
  if (items.length === 0) return brackets;
  const inner = items.map((item) => `\n${indent(depth + 1)}${item}`).join(",");
  return `${brackets[0]}${inner}\n${indent(depth)}${brackets[1]}`;
}

const indent = (depth: number): string => "  ".repeat(depth);
