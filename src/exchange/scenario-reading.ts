import { LAND_USES } from "../domain/land-use.ts";
import type { ThingStatus } from "../domain/layer.ts";
import type { PlaneArea } from "../domain/plane.ts";
import { RESTRICTION_KEYS, type RestrictionChoice, type RestrictionChoices } from "../domain/restriction.ts";
import type { Assumptions, OwnRestriction, PlanningArea, Scenario, Zone } from "../domain/scenario.ts";
import { ARCTIAL_ALTERNATIVES, LAND_OWNERS } from "../domain/scenario.ts";
import { GEOMETRY_QUALITIES, LEGAL_PHASES, MUNICIPALITIES, REALISATIONS } from "../domain/status.ts";
import { hectares, metres, squareMetres } from "../domain/units.ts";
import { WRITTEN } from "../domain/written.ts";
import type { Limits } from "../geojson/limits.ts";
import { groundReader } from "../geojson/read-ground.ts";
import {
  allowOnly,
  listOf,
  oneOf,
  type Read,
  readBoolean,
  readFields,
  readUnknowns,
  refuse,
  required,
  whenPresent,
} from "../geojson/reader.ts";
import {
  orNull,
  readCode,
  readId,
  readSentence,
  readShare,
  readWords,
  readWrittenDate,
  readWrittenSource,
  readYear,
  within,
} from "./scenario-values.ts";

/** The scenario in a file of the present version, member by member; to be called inside `reading`. */
export function readScenarioFields(value: unknown, path: string, limits: Limits): Scenario {
  const fields = readFields(value, path);
  allowOnly(fields, SCENARIO_KEYS, path);
  const ground = groundReader(limits);
  const area = areaReader(ground);
  return {
    id: required(fields, "id", path, readId),
    name: required(fields, "name", path, readWords),
    base: required(fields, "base", path, orNull(oneOf(ARCTIAL_ALTERNATIVES))),
    planningArea: required(fields, "planningArea", path, area),
    replacedArea: required(fields, "replacedArea", path, orNull(area)),
    zones: required(fields, "zones", path, uniqueList(zoneReader(ground), limits.features)),
    restrictions: required(fields, "restrictions", path, uniqueList(restrictionReader(ground), limits.features)),
    switches: required(fields, "switches", path, readSwitches),
    restrictionChoices: required(fields, "restrictionChoices", path, readChoices),
    assumptions: required(fields, "assumptions", path, readAssumptions),
    notes: required(fields, "notes", path, readWords),
  };
}

const SCENARIO_KEYS: readonly (keyof Scenario)[] = [
  "id",
  "name",
  "base",
  "planningArea",
  "replacedArea",
  "zones",
  "restrictions",
  "switches",
  "restrictionChoices",
  "assumptions",
  "notes",
];

const areaReader =
  (ground: Read<PlaneArea>): Read<PlanningArea> =>
  (value, path) => {
    const fields = readFields(value, path);
    allowOnly(fields, ["name", "ground", "status", "accuracyMetres", "source", "asOf", "imported"], path);
    return {
      name: required(fields, "name", path, readWords),
      ground: required(fields, "ground", path, ground),
      status: required(fields, "status", path, readStatus),
      accuracyMetres: required(fields, "accuracyMetres", path, orNull(within([0, 1e6], metres))),
      source: required(fields, "source", path, readWrittenSource),
      asOf: required(fields, "asOf", path, orNull(readWrittenDate)),
      ...whenPresent(fields, "imported", path, readWrittenDate),
    };
  };

const readStatus: Read<ThingStatus> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["realisation", "geometryQuality", "legal"], path);
  return {
    realisation: required(fields, "realisation", path, oneOf(REALISATIONS)),
    geometryQuality: required(fields, "geometryQuality", path, oneOf(GEOMETRY_QUALITIES)),
    legal: required(fields, "legal", path, readPhases),
  };
};

/** Of each municipality no more than one. */
const readPhases: Read<ThingStatus["legal"]> = (value, path) => {
  const most = MUNICIPALITIES.length;
  if (readUnknowns(value, path).length > most) refuse("too-many", path, `more than ${most}`);
  const phases = listOf(readPhase)(value, path);
  const said = new Set(phases.map(({ municipality }) => municipality));
  return said.size === phases.length ? phases : refuse("duplicate-id", path, "a municipality stands twice");
};

const readPhase: Read<ThingStatus["legal"][number]> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["municipality", "phase", "since", "text"], path);
  return {
    municipality: required(fields, "municipality", path, oneOf(MUNICIPALITIES)),
    phase: required(fields, "phase", path, oneOf(LEGAL_PHASES)),
    ...whenPresent(fields, "since", path, readWrittenDate),
    text: required(fields, "text", path, readSentence),
  };
};

const zoneReader =
  (ground: Read<PlaneArea>): Read<Zone> =>
  (value, path) => {
    const fields = readFields(value, path);
    allowOnly(fields, ZONE_KEYS, path);
    return {
      id: required(fields, "id", path, readId),
      name: required(fields, "name", path, readWords),
      ground: required(fields, "ground", path, ground),
      use: required(fields, "use", path, oneOf(LAND_USES)),
      code: required(fields, "code", path, readCode),
      owner: required(fields, "owner", path, oneOf(LAND_OWNERS)),
      servicedFrom: required(fields, "servicedFrom", path, orNull(readYear)),
      phase: required(fields, "phase", path, oneOf(LEGAL_PHASES)),
      plotRatio: required(fields, "plotRatio", path, orNull(within(WRITTEN.plotRatio, Number))),
      floorAreaSquareMetres: required(
        fields,
        "floorAreaSquareMetres",
        path,
        orNull(within(WRITTEN.floorAreaSquareMetres, squareMetres)),
      ),
      streetShare: required(fields, "streetShare", path, readShare),
      from: required(fields, "from", path, orNull(readYear)),
      note: required(fields, "note", path, readWords),
    };
  };

const ZONE_KEYS: readonly (keyof Zone)[] = [
  "id",
  "name",
  "ground",
  "use",
  "code",
  "owner",
  "servicedFrom",
  "phase",
  "plotRatio",
  "floorAreaSquareMetres",
  "streetShare",
  "from",
  "note",
];

const restrictionReader =
  (ground: Read<PlaneArea>): Read<OwnRestriction> =>
  (value, path) => {
    const fields = readFields(value, path);
    allowOnly(fields, ["id", "name", "ground", "rule", "source"], path);
    return {
      id: required(fields, "id", path, readId),
      name: required(fields, "name", path, readWords),
      ground: required(fields, "ground", path, ground),
      rule: required(fields, "rule", path, readWords),
      source: required(fields, "source", path, readWrittenSource),
    };
  };

const readSwitches: Read<Scenario["switches"]> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["spurBuilt", "connectionsBuilt", "rollingMillBuilt"], path);
  return {
    spurBuilt: required(fields, "spurBuilt", path, readBoolean),
    connectionsBuilt: required(fields, "connectionsBuilt", path, readBoolean),
    rollingMillBuilt: required(fields, "rollingMillBuilt", path, readBoolean),
  };
};

/** By rule. A width beyond the rule's limits is kept: what counts is `choiceFor`. */
const readChoices: Read<RestrictionChoices> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, RESTRICTION_KEYS, path);
  return Object.fromEntries(
    RESTRICTION_KEYS.filter((key) => Object.hasOwn(fields, key)).map((key) => [
      key,
      required(fields, key, path, readChoice),
    ]),
  );
};

const readChoice: Read<RestrictionChoice> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["applies", "halfWidthMetres"], path);
  return {
    applies: required(fields, "applies", path, readBoolean),
    halfWidth: required(fields, "halfWidthMetres", path, orNull(within([0, 1000], metres))),
  };
};

const readAssumptions: Read<Assumptions> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["smallFirmNeedHectares", "countsSubcontractors"], path);
  return {
    smallFirmNeedHectares: required(
      fields,
      "smallFirmNeedHectares",
      path,
      orNull(within(WRITTEN.smallFirmNeedHectares, hectares)),
    ),
    countsSubcontractors: required(fields, "countsSubcontractors", path, readBoolean),
  };
};

/** Things with ids of their own, no id twice. */
const uniqueList =
  <Thing extends { readonly id: string }>(read: Read<Thing>, most: number): Read<readonly Thing[]> =>
  (value, path) => {
    if (readUnknowns(value, path).length > most) refuse("too-many", path, `more than ${most}`);
    const things = listOf(read)(value, path);
    const seen = new Set<string>();
    for (const [index, { id }] of things.entries()) {
      if (seen.has(id)) refuse("duplicate-id", `${path}[${index}].id`, `${id} is used twice`);
      seen.add(id);
    }
    return things;
  };
