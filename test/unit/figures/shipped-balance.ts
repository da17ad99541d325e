import { readFileSync } from "node:fs";
import type { LayerId } from "../../../src/domain/layer.ts";
import type { ArctialAlternative, Scenario } from "../../../src/domain/scenario.ts";
import { readScenario } from "../../../src/exchange/scenario-file.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { withLayerReady } from "../../../src/state/layers.ts";
import { shippedLayers } from "../map/shipped.ts";

export function shippedScenario(id: ArctialAlternative): Scenario {
  const read = readScenario(readFileSync(`data/scenarios/${id}.json`, "utf8"), `${id}.json`);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value;
}

const layers = shippedLayers();

/** Every shipped layer known, and all but some of them at hand. */
export const stateWith = ({ without = [] }: { readonly without?: readonly LayerId[] } = {}): AtlasState =>
  layers.filter(({ meta }) => !without.includes(meta.id)).reduce(withLayerReady, EMPTY);

const EMPTY = initialState(
  layers.map(({ meta }) => meta),
  "fi",
);
