import { readFileSync } from "node:fs";
import { readFlowBook, readFlowPlaces } from "../../../src/catalog/read-flows.ts";
import { readSeaLanes } from "../../../src/catalog/read-sea-lanes.ts";
import type { Result } from "../../../src/domain/result.ts";

export const value = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

/** The text of a file of `data/`. */
export const read = (file: string): string => readFileSync(`data/${file}`, "utf8");

/** The files of flows as they ship. */
export const SHIPPED_FLOWS = {
  status: "ready",
  books: {
    ve1: value(readFlowBook(read("flows/ve1.json"), "ve1")),
    ve2: value(readFlowBook(read("flows/ve2.json"), "ve2")),
  },
  map: {
    places: value(readFlowPlaces(read("flows/flow-map.json"), "flow-map")),
    lanes: value(readSeaLanes(read("sea-lanes/sea-lanes.geojson"), "sea-lanes")),
  },
} as const;
