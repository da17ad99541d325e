import { FLOW_ALTERNATIVES } from "../../src/domain/flow.ts";
import type { Layer } from "../../src/domain/layer.ts";
import { verticesOf } from "../../src/geodesy/bounds.ts";
import { checkAreas } from "./check-areas.ts";
import { checkDecisions } from "./check-decisions.ts";
import { checkDoubleKeys } from "./check-double-keys.ts";
import { checkFacts } from "./check-facts.ts";
import { checkFlows } from "./check-flows.ts";
import { checkLayerFiles } from "./check-layer-files.ts";
import { checkNetwork, type NetworkCheck } from "./check-network.ts";
import { checkPublication } from "./check-publication.ts";
import { checkReadme } from "./check-readme.ts";
import { checkScenarios, SCENARIO_FOLDER } from "./check-scenarios.ts";
import { checkSchemas } from "./check-schemas.ts";
import { checkStories } from "./check-stories.ts";
import { checkTexts } from "./check-texts.ts";
import { checkTogether } from "./check-together.ts";
import { checkTopicBooks } from "./check-topic-books.ts";
import { checkWorld } from "./check-world.ts";
import type { Finding } from "./finding.ts";

export { lineOf } from "./finding.ts";
export { networkLists, networkSummary } from "./network-lists.ts";

export interface Report {
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly layers: number;
    readonly features: number;
    readonly vertices: number;
    readonly facts: number;
    readonly scenarios: number;
    readonly flows: number;
    readonly lanes: number;
  };
  /** Road and rail as built; none while a layer cannot be read. */
  readonly networks: NetworkCheck["networks"];
}

/**
 * Every rule that the files under `data/` keep. Files are given by their path from the project's root, so a test can
 * hand over broken copies.
 */
export async function checkData(files: ReadonlyMap<string, string>): Promise<Report> {
  const { layers, complete, findings } = await checkLayerFiles(files);
  const facts = checkFacts(files, complete ? layers : null);
  const flows = checkFlows(files, complete ? layers : null);
  const network: NetworkCheck = complete ? checkNetwork(layers) : { findings: [], networks: [] };
  return {
    networks: network.networks,
    findings: [
      ...checkDoubleKeys(files),
      ...checkSchemas(files),
      ...checkTexts(files),
      ...findings,
      ...checkTogether(layers),
      ...(complete ? checkAreas(layers) : []),
      ...network.findings,
      ...facts.findings,
      ...checkDecisions(files, complete ? layers : null),
      ...checkTopicBooks(files, complete ? layers : null),
      ...checkScenarios(files, complete ? layers : null),
      ...checkStories(files, complete ? layers : null),
      ...flows.findings,
      ...checkWorld(files),
      ...checkPublication(files, complete ? layers : null),
      ...checkReadme(files, layers, flows.counts),
    ].filter(isFirst()),
    counts: {
      layers: layers.length,
      features: layers.reduce((sum, layer) => sum + layer.features.length, 0),
      vertices: layers.reduce((sum, layer) => sum + verticesIn(layer), 0),
      facts: facts.count,
      scenarios: [...files.keys()].filter((path) => path.startsWith(SCENARIO_FOLDER)).length,
      flows: FLOW_ALTERNATIVES.reduce((sum, name) => sum + (flows.counts.get(name) ?? 0), 0),
      lanes: flows.counts.get("sea-lanes") ?? 0,
    },
  };
}

/** Two rules may see the same fault; the same place is told once a sentence. */
function isFirst(): (finding: Finding) => boolean {
  const seen = new Set<string>();
  return ({ file, path, detail }) => {
    const key = `${file}\n${path}\n${detail}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

function verticesIn(layer: Layer): number {
  return layer.features.reduce((sum, { geometry }) => sum + [...verticesOf(geometry)].length, 0);
}
