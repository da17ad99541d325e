import { localDay } from "../../domain/local-day.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { writeScenario } from "../../exchange/scenario-file.ts";

/** The scenario as a file that opens again without any difference. */
export function scenarioFile(scenario: Scenario, now: Date) {
  const name = scenario.id.replace(/[^\w-]+/g, "-");
  return {
    name: `kruunuportti-atlas-${name}-${localDay(now)}.json`,
    mime: "application/json",
    text: writeScenario(scenario),
  };
}
