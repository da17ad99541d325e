import type { Fact } from "../../src/domain/fact.ts";
import type { FlowFile, FlowPlace, SeaLane } from "../../src/domain/flow.ts";
import type { Layer } from "../../src/domain/layer.ts";
import type { Finding } from "./finding.ts";

export const fileOf = (name: FlowFile): string =>
  name === "sea-lanes" ? "data/sea-lanes/sea-lanes.geojson" : `data/flows/${name}.json`;

/** What the books and the map of flows may name; without layers, which could not all be read, their things are not asked for. */
export interface FlowGround {
  readonly places: ReadonlyMap<string, FlowPlace>;
  readonly lanes: readonly SeaLane[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly layers: readonly Layer[] | null;
}

export function unknownFacts(
  keys: readonly string[],
  facts: ReadonlyMap<string, Fact>,
  file: string,
  path: string,
): Finding[] {
  return keys.flatMap((key, at) =>
    facts.has(key) ? [] : [{ file, path: `${path}.facts[${at}]`, detail: `${key} is no fact` }],
  );
}
