import type { FlowFile } from "../domain/flow.ts";
import type { Problem } from "../domain/problem.ts";
import { fail, type Result } from "../domain/result.ts";
import { WORLD_FILES, type WorldFile } from "../domain/world.ts";
import { readText } from "./data-files.ts";

// In a file of its own: it is loaded when flows are first shown.
const addresses = import.meta.glob<string>(
  ["../../data/flows/*.json", "../../data/sea-lanes/*.geojson", "../../data/world/*.json"],
  { query: "?url", import: "default", eager: true },
);

/** The text of a file of flows, their places, the sea lanes or the world, or why it is not to be had. */
export function readFlowText(name: FlowFile | WorldFile): Promise<Result<string, Problem>> {
  const file = fileOf(name);
  const address = addresses[`../../data/${file}`];
  if (address === undefined)
    return Promise.resolve(fail({ kind: "not-found", file, path: "", detail: "no such file" }));
  return readText(address, file);
}

function fileOf(name: FlowFile | WorldFile): string {
  if (name === "sea-lanes") return "sea-lanes/sea-lanes.geojson";
  return WORLD_FILES.some((file) => file === name) ? `world/${name}.json` : `flows/${name}.json`;
}
