import type { FlowFile } from "../domain/flow.ts";
import type { Problem } from "../domain/problem.ts";
import { fail, type Result } from "../domain/result.ts";
import { readText } from "./data-files.ts";

// In a file of its own: it is loaded when flows are first shown.
const addresses = import.meta.glob<string>(["../../data/flows/*.json", "../../data/sea-lanes/*.geojson"], {
  query: "?url",
  import: "default",
  eager: true,
});

/** The text of a file of flows, their places or the sea lanes, or why it is not to be had. */
export function readFlowText(name: FlowFile): Promise<Result<string, Problem>> {
  const file = name === "sea-lanes" ? "sea-lanes/sea-lanes.geojson" : `flows/${name}.json`;
  const address = addresses[`../../data/${file}`];
  if (address === undefined)
    return Promise.resolve(fail({ kind: "not-found", file, path: "", detail: "no such file" }));
  return readText(address, file);
}
