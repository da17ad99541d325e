import type { Problem } from "../domain/problem.ts";
import { fail, type Result } from "../domain/result.ts";
import type { ArctialAlternative } from "../domain/scenario.ts";
import { readText } from "./data-files.ts";

// In a file of its own: it is loaded when the planner opens.
const addresses = import.meta.glob<string>("../../data/scenarios/*.json", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The text of a shipped scenario's file, or why it is not to be had. */
export function readScenarioText(id: ArctialAlternative): Promise<Result<string, Problem>> {
  const address = addresses[`../../data/scenarios/${id}.json`];
  const file = `${id}.json`;
  if (address === undefined)
    return Promise.resolve(fail({ kind: "not-found", file, path: "", detail: "no such file" }));
  return readText(address, file);
}
