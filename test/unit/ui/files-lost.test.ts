import { readFileSync } from "node:fs";
import { type ContainerNode, h, render } from "preact";
import { expect, test, vi } from "vitest";
import { loadFlows } from "../../../src/commands/flows.ts";
import { ok } from "../../../src/domain/result.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { createAtlasStore } from "../../../src/state/store.ts";
import { CommandsProvider } from "../../../src/ui/context.ts";
import { useFlows } from "../../../src/ui/investor/flows/use-flows.ts";
import { useWorld } from "../../../src/ui/investor/world/use-world.ts";
import { sampleContext } from "../commands/sample.ts";
import { shippedLayers } from "../map/shipped.ts";

/** What a hook shows from one rendering to the next, where the code that reads flows and world is lost at first. */
function probed<Shown>(hook: () => Shown) {
  const { ports } = sampleContext();
  let isLost = true;
  const { ports: shipped } = sampleContext({
    readLayerText: async (id) => ok(readFileSync(`data/layers/${id}.geojson`, "utf8")),
    readFactsText: async () => ok(readFileSync("data/facts.json", "utf8")),
    readFlowsText: (name) => (isLost ? Promise.reject(new TypeError("Failed to fetch")) : ports.readFlowsText(name)),
  });
  const metas = shippedLayers().map(({ meta }) => meta);
  const store = createAtlasStore(initialState(metas, "fi", { kind: "invest", topic: "flows" }));
  const context = { store, ports: shipped };
  const shown: Shown[] = [];
  const Probe = () => {
    shown.push(hook());
    return null;
  };
  // Nothing is drawn: an element without anything in it will do.
  const place = { childNodes: [], firstChild: null } as unknown as ContainerNode;
  render(h(CommandsProvider, { value: context }, h(Probe, null)), place);
  return {
    context,
    now: () => shown.at(-1),
    giveBack: () => {
      isLost = false;
    },
  };
}
const SOON = { timeout: 30_000 };

test("flows whose files cannot be read have failed, and come when they are asked for again", async () => {
  const { context, now, giveBack } = probed(useFlows);
  await vi.waitFor(() => expect(now()).toBe("failed"), SOON);
  giveBack();
  await loadFlows.run(context);
  await vi.waitFor(() => expect(now()).toMatchObject({ book: { alternative: "ve1" } }), SOON);
});

test("so has the world", async () => {
  const { now, giveBack } = probed(useWorld);
  await vi.waitFor(() => expect(now()?.world).toBe("failed"), SOON);
  giveBack();
  now()?.askAgain();
  await vi.waitFor(() => expect(now()?.world).toMatchObject({ lanes: expect.any(Array) }), SOON);
});
