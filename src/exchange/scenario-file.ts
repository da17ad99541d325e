import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { Scenario } from "../domain/scenario.ts";
import { refuseDoubleKeys } from "../geojson/double-keys.ts";
import { refuseManyValues } from "../geojson/many-values.ts";
import { parseJson } from "../geojson/parse-json.ts";
import { isOfFormat } from "../geojson/read-format.ts";
import { allowOnly, oneOf, optional, reading, readLocalized, refuse, required } from "../geojson/reader.ts";
import { SCENARIO_LIMITS, SCENARIO_VALUES } from "../geojson/scenario-limits.ts";
import { migrated, SCENARIO_MIGRATIONS } from "./scenario-migrations.ts";
import { readScenarioFields } from "./scenario-reading.ts";
import { SCENARIO_CRS, SCENARIO_FORMAT, scenarioText } from "./scenario-writing.ts";

/**
 * A scenario as a file: everything of it, ground in metres of ETRS-GK23 (EPSG:3877), east first, three decimals.
 * Reading the text gives the same scenario back, and writing that gives the same text. Characters that turn the direction
 * of writing are in no scenario: the forms drop them, and so does reading, so that a file with them is no less readable.
 */
export function writeScenario(scenario: Scenario): string {
  return scenarioText(scenario, SCENARIO_MIGRATIONS.version);
}

/**
 * The scenario in a file, or the first fault with its place: size, depth, structure, words, ground that crosses itself or
 * leaves the map, values that no form takes. Files of earlier versions are brought up to date; one of a newer version is refused.
 *
 * @example readScenario('{"type": "FeatureCollection"}', "a.json") // { ok: false, problem: { kind: "not-scenario", … } }
 */
export function readScenario(
  text: string,
  file: string,
  migrations = SCENARIO_MIGRATIONS,
  limits = SCENARIO_LIMITS,
): Result<Scenario, Problem> {
  return reading(file, () => {
    refuseManyValues(text, SCENARIO_VALUES);
    const value = parseJson(text, limits);
    if (!isOfFormat(value, SCENARIO_FORMAT))
      return refuse("not-scenario", "", `expected the format ${SCENARIO_FORMAT}`);
    refuseDoubleKeys(text);
    const fields = migrated(value, migrations);
    allowOnly(fields, ["format", "version", "crs", "notice", "scenario"], "");
    required(fields, "crs", "", oneOf([SCENARIO_CRS]));
    optional(fields, "notice", "", readLocalized, null);
    return required(fields, "scenario", "", (inner, path) => readScenarioFields(inner, path, limits));
  });
}
