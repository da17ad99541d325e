import type { FactBook, FactKey } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import { type FlowBook, flowsWith, type Material } from "../domain/flow.ts";
import type { Layer, Source } from "../domain/layer.ts";
import type { LogisticsInputs, QuayWays } from "../domain/logistics.ts";
import { INPUT_ORIGINS, inputValue, logisticsDefaults } from "../domain/logistics-defaults.ts";
import type { InputField } from "../domain/logistics-inputs.ts";
import { firstWayFigures } from "./flow-way-figures.ts";

/** What a number of the flows is worked out from. */
export interface MadeOf {
  readonly materials?: readonly Material[];
  readonly fields?: readonly InputField[];
  readonly ways?: readonly (keyof QuayWays)[];
}

export type Origin = Pick<Figure, "sources" | "asOf">;

/**
 * Gives sources, each once, and the oldest of their dates. An input that the reader has changed has no source: only one
 * that still is what its fact says.
 */
export function flowOrigins(
  {
    facts: book,
    flows,
    layers,
  }: { readonly facts: FactBook; readonly flows: FlowBook; readonly layers: readonly Layer[] },
  inputs: LogisticsInputs,
  ways: QuayWays,
): (of: MadeOf) => Origin {
  const facts = new Map(book.facts.map((fact) => [fact.key, fact]));
  const defaults = logisticsDefaults(book, inputs.alternative);
  const known = new Map<string, Origin>();

  return (of) => {
    const key = JSON.stringify(of);
    const before = known.get(key);
    if (before !== undefined) return before;
    const origin = joined([
      ...(of.materials ?? []).flatMap((material) => factsOf(material).map(ofFact)),
      ...(of.fields ?? []).flatMap((field) => ofField(field)),
      ...(of.ways ?? []).flatMap(ofWay),
    ]);
    known.set(key, origin);
    return origin;
  };

  function factsOf(material: Material): readonly FactKey[] {
    return flowsWith(flows, inputs).flatMap((flow) => (flow.material === material ? flow.facts : []));
  }

  function ofFact(key: FactKey): Origin {
    const fact = facts.get(key);
    return { sources: fact?.sources.flatMap((source) => book.sources[source] ?? []) ?? [], asOf: fact?.date ?? null };
  }

  function ofField(field: InputField): readonly Origin[] {
    const origin = INPUT_ORIGINS[field];
    const isAsStated = JSON.stringify(inputValue(inputs, field)) === JSON.stringify(inputValue(defaults, field));
    return origin.kind === "fact" && isAsStated ? [ofFact(origin.fact)] : [];
  }

  function ofWay(name: keyof QuayWays): readonly Origin[] {
    const way = firstWayFigures(ways[name], layers);
    return way === null ? [] : [way.length];
  }
}

function joined(origins: readonly Origin[]): Origin {
  const sources = new Map<string, Source>();
  let oldest: string | null = null;
  for (const { sources: own, asOf } of origins) {
    for (const source of own) sources.set(sameKey(source), source);
    if (asOf !== null && (oldest === null || asOf < oldest)) oldest = asOf;
  }
  return { sources: [...sources.values()], asOf: oldest };
}

/** Features of one file carry equal sources, not the same. */
function sameKey(source: Source): string {
  const key = keys.get(source) ?? JSON.stringify(source);
  keys.set(source, key);
  return key;
}

const keys = new WeakMap<Source, string>();
