import type { StepNote } from "../domain/change.ts";
import type { KeptState } from "../domain/kept-scenario.ts";
import type { Text } from "../domain/layer.ts";
import { upright } from "../domain/written.ts";
import {
  allowOnly,
  type Read,
  readFields,
  reading,
  readLocalized,
  readNumber,
  readText,
  recordOf,
  refuse,
  required,
} from "../geojson/reader.ts";

const LONGEST = 10_000;

/** What a store holds of a state, as far as it can be understood: any script of the same host may have written it. */
export function readKeptState(value: unknown): Omit<KeptState, "pinned"> | null {
  const read = reading("store", () => readState(value, ""));
  return read.ok ? read.value : null;
}

const readState: Read<Omit<KeptState, "pinned">> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["scenario", "serial", "name", "time", "note"], path);
  return {
    scenario: required(fields, "scenario", path, readText),
    serial: required(fields, "serial", path, readSerial),
    name: required(fields, "name", path, readWords),
    time: required(fields, "time", path, readTime),
    note: required(fields, "note", path, (note, at) => (note === null ? null : readNote(note, at))),
  };
};

const readNote: Read<StepNote> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["key", "params"], path);
  return {
    key: required(fields, "key", path, readShort),
    params: required(fields, "params", path, recordOf(readWords)),
  };
};

/** A count from 1 that a number holds exactly. */
export const isSerial = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

const readSerial: Read<number> = (value, path) => {
  const serial = readNumber(value, path);
  return isSerial(serial) ? serial : refuse("not-allowed", path, "expected a count");
};

const readTime: Read<string> = (value, path) => {
  const time = readText(value, path);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time) && Number.isFinite(Date.parse(time))
    ? time
    : refuse("not-allowed", path, "expected a time in UTC");
};

/** A name may be empty or blank: it is still the name. */
const readShort: Read<string> = (value, path) => {
  if (typeof value !== "string") return refuse("wrong-type", path, "expected string");
  return value.length <= LONGEST ? value : refuse("too-long", path, `longer than ${LONGEST} characters`);
};

const readWords: Read<Text> = (value, path) =>
  upright(typeof value === "string" ? readShort(value, path) : readLocalized(value, path));
