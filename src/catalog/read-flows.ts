import type { FactKey } from "../domain/fact.ts";
import {
  CHOSEN_QUAY,
  FAR_END,
  FLOW_ALTERNATIVES,
  FLOW_BASES,
  FLOW_MODES,
  type FlowBook,
  type FlowPlace,
  type FlowPlaceId,
  type FlowStage,
  MATERIALS,
  type MaterialFlow,
  type Range,
} from "../domain/flow.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { metres } from "../domain/units.ts";
import { parseJson } from "../geojson/parse-json.ts";
import { readAccuracy } from "../geojson/read-source.ts";
import {
  allowOnly,
  listOf,
  oneOf,
  type Read,
  readBoolean,
  readFields,
  reading,
  readLocalized,
  readNumber,
  readText,
  refuse,
  required,
  whenPresent,
} from "../geojson/reader.ts";
import { readPosition } from "./read-position.ts";
import { readFeaturePlace } from "./read-statement.ts";

/**
 * What flows in one alternative, or the first fault with its path. Whether places and facts exist, stages join and
 * metal is conserved is asked by the data check, which sees all files.
 *
 * @example readFlowBook(text, "flows/ve1.json") // { ok: true, value: { alternative: "ve1", capacityTonnes: 550000, … } }
 */
export function readFlowBook(text: string, file: string): Result<FlowBook, Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["alternative", "name", "capacityTonnes", "flows"], "");
    const flows = required(root, "flows", "", someOf(readFlow));
    refuseTwice(flows.map(millStates), (at, key) =>
      refuse("duplicate-id", `flows[${at}].material`, `${key} is told of twice`),
    );
    return {
      alternative: required(root, "alternative", "", oneOf(FLOW_ALTERNATIVES)),
      name: required(root, "name", "", readLocalized),
      capacityTonnes: required(root, "capacityTonnes", "", readPositive),
      flows,
    };
  });
}

/** The places where flows begin and end, or the first fault with its path. */
export function readFlowPlaces(text: string, file: string): Result<readonly FlowPlace[], Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["places"], "");
    const places = required(root, "places", "", listOf(readPlace));
    refuseTwice(
      places.map(({ id }) => [id]),
      (at, id) => refuse("duplicate-id", `places[${at}].id`, `${id} is used twice`),
    );
    return places;
  });
}

const FLOW_FIELDS: readonly (keyof MaterialFlow)[] = [
  "material",
  "direction",
  "label",
  "amount",
  "unit",
  "basis",
  "note",
  "facts",
  "rollingMill",
  "farEnds",
  "stages",
];

const readFlow: Read<MaterialFlow> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, FLOW_FIELDS, path);
  const material = required(fields, "material", path, oneOf(MATERIALS));
  const amount = required(fields, "amount", path, (value, at) => (value === null ? null : readRange(value, at)));
  const basis = required(fields, "basis", path, oneOf(FLOW_BASES));
  if ((amount === null) !== (basis === "unknown"))
    refuse("not-allowed", `${path}.basis`, "unknown stands with the amount null and only there");
  return {
    material,
    direction: required(fields, "direction", path, oneOf(["in", "out"] as const)),
    label: required(fields, "label", path, readLocalized),
    amount,
    unit: required(fields, "unit", path, oneOf([material === "electricity" ? "TWh/a" : "t/a"])),
    basis,
    note: required(fields, "note", path, readLocalized),
    facts: required(fields, "facts", path, someOf(readFactKey)),
    ...whenPresent(fields, "rollingMill", path, readBoolean),
    farEnds: required(fields, "farEnds", path, someOf(readPlaceId)),
    stages: required(fields, "stages", path, someOf(readStage)),
  };
};

/** Under which states of the rolling mill it flows. */
const millStates = ({ material, rollingMill }: MaterialFlow): readonly string[] =>
  [true, false]
    .filter((mill) => rollingMill === undefined || rollingMill === mill)
    .map((mill) => `${material} ${mill}`);

const readStage: Read<FlowStage> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["from", "to", "by"], path);
  return {
    from: required(fields, "from", path, readStageEnd),
    to: required(fields, "to", path, readStageEnd),
    by: required(fields, "by", path, someOf(oneOf(FLOW_MODES))),
  };
};

const readPlace: Read<FlowPlace> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["id", "name", "at", "note", "facts"], path);
  return {
    id: required(fields, "id", path, readPlaceId),
    name: required(fields, "name", path, readLocalized),
    at: required(fields, "at", path, readWhere),
    note: required(fields, "note", path, (value, at) => (value === null ? null : readLocalized(value, at))),
    facts: required(fields, "facts", path, someOf(readFactKey)),
  };
};

const readWhere: Read<FlowPlace["at"]> = (value, path) => {
  if (value === null) return null;
  const fields = readFields(value, path);
  if (Object.hasOwn(fields, "layer")) return readFeaturePlace(value, path);
  allowOnly(fields, ["position", "accuracyMetres"], path);
  return {
    position: required(fields, "position", path, readPosition),
    accuracyMetres: metres(required(fields, "accuracyMetres", path, readAccuracy)),
  };
};

const readRange: Read<Range> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["min", "max"], path);
  const [min, max] = [required(fields, "min", path, readNumber), required(fields, "max", path, readNumber)];
  return min >= 0 && min <= max ? { min, max } : refuse("not-allowed", path, "expected 0 or more, min not above max");
};

const readPositive: Read<number> = (value, path) => {
  const number = readNumber(value, path);
  return number > 0 ? number : refuse("not-allowed", path, "expected more than 0");
};

const readFactKey: Read<FactKey> = readText;

const PLACE_ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
const STAND_INS: readonly FlowPlaceId[] = [FAR_END, CHOSEN_QUAY];

/** Ids stand in shared links; the stand-ins are no places. */
const readPlaceId: Read<FlowPlaceId> = (value, path) => {
  const id = readText(value, path);
  if (STAND_INS.includes(id)) return refuse("not-allowed", path, `${id} stands in for a place`);
  return PLACE_ID.test(id) ? id : refuse("not-allowed", path, "expected small letters, digits and hyphens");
};

const readStageEnd: Read<FlowPlaceId> = (value, path) =>
  STAND_INS.find((id) => id === value) ?? readPlaceId(value, path);

/** A list that is not empty and has no text twice. */
function someOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (value, path) => {
    const items = listOf(read)(value, path);
    if (items.length === 0) refuse("missing", path, "expected at least one");
    items.forEach((item, at) => {
      if (typeof item === "string" && items.indexOf(item) !== at)
        refuse("duplicate-id", `${path}[${at}]`, `${item} stands here twice`);
    });
    return items;
  };
}

function refuseTwice(keys: readonly (readonly string[])[], refuseAt: (at: number, key: string) => never): void {
  const seen = new Set<string>();
  keys.forEach((own, at) => {
    for (const key of own) {
      if (seen.has(key)) refuseAt(at, key);
      seen.add(key);
    }
  });
}
