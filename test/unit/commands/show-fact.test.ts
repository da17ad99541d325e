import { describe, expect, it } from "vitest";
import { showFact } from "../../../src/commands/show-fact.ts";
import type { Ports } from "../../../src/domain/ports.ts";
import { writeAddress } from "../../../src/state/address.ts";
import { readAddress } from "../../../src/state/address-read.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { hasInspected, withSelection } from "../../../src/state/selection.ts";
import { createAtlasStore } from "../../../src/state/store.ts";
import { META, sampleBook, sampleFact, sampleFeature } from "../figures/sample.ts";

const start: AtlasState = {
  ...initialState([META], "fi"),
  layers: { sample: { status: "ready", meta: META, layer: { meta: META, features: [sampleFeature()] } } },
  facts: {
    status: "ready",
    book: sampleBook(
      sampleFact("site.area", { about: ["gone", "thing-1"] }),
      sampleFact("parks.size", { about: ["sample"] }),
    ),
  },
};

async function shown(key: string, from = start): Promise<AtlasState> {
  const store = createAtlasStore(from);
  const ports = { prefersReducedMotion: () => true } as Ports;
  await showFact.run({ store, ports }, { key, fly: true });
  return store.getState();
}

describe("showFact", () => {
  it("selects the first thing the fact speaks of, flies there and marks the fact", async () => {
    const state = await shown("site.area");
    expect(state.selection?.ref).toEqual({ layer: "sample", feature: "thing-1" });
    expect(state.factShown).toBe("site.area");
    expect(state.view.requested?.serial).toBe(1);
  });

  it("shows a fact without a place alone and lets the selection go", async () => {
    const state = await shown("parks.size", withSelection(start, [{ layer: "sample", feature: "thing-1" }]));
    expect(state.selection).toBeNull();
    expect(state.factShown).toBe("parks.size");
    expect(hasInspected(state)).toBe(true);
  });

  it("is put away by the next selection, or by clearing it", async () => {
    const state = await shown("parks.size");
    expect(withSelection(state, [{ layer: "sample", feature: "thing-1" }]).factShown).toBeNull();
    expect(hasInspected(withSelection(state, []))).toBe(false);
  });

  it("is part of the address; a key that is none is a fault", async () => {
    expect(writeAddress(await shown("parks.size"))).toContain("fact=parks.size");
    expect(readAddress("fact=parks.size").request).toEqual({ fact: "parks.size" });
    expect(readAddress("fact=<img>").faults).toEqual([{ kind: "unknown", part: "fact", found: "<img>" }]);
  });
});
