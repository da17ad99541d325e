import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { createAtlasStore, update } from "../../../src/state/store.ts";
import type { FlowsOnPage } from "../../../src/ui/investor/flows/use-flows.ts";
import { useSiteSheet } from "../../../src/ui/investor/sheet/use-site-sheet.ts";
import { sampleContext } from "../commands/sample.ts";
import { shippedBook } from "../figures/sample.ts";
import { shippedScenario, stateWith } from "../figures/shipped-balance.ts";
import { anewByHand, byHand, rendered } from "./hooks-by-hand.ts";
import { shippedSubject } from "./sheet-subject.ts";

let context: CommandContext;
let flows: FlowsOnPage;
let first: FlowsOnPage;

vi.mock("preact/hooks", async () => (await import("./hooks-by-hand.ts")).hooks);
vi.mock("../../../src/ui/context.ts", () => ({
  useCommands: () => context,
  useAtlas: (pick: (state: AtlasState) => unknown) => pick(context.store.getState()),
}));
vi.mock("../../../src/ui/investor/flows/use-flows.ts", () => ({ useFlows: () => flows }));
vi.mock("../../../src/ui/investor/links/use-measured.ts", () => ({ useMeasured: () => "failed" }));

beforeAll(async () => {
  const { flows: shipped } = await shippedSubject();
  first = { ...shipped, inputs: shipped.shown.inputs };
});

beforeEach(() => {
  anewByHand();
  flows = first;
  const state: AtlasState = { ...stateWith(), facts: { status: "ready", book: shippedBook() } };
  context = { ...sampleContext(), store: createAtlasStore(state) };
});

async function ready() {
  await expect.poll(() => byHand(useSiteSheet), { timeout: 20_000 }).not.toBe("working");
  const sheet = rendered(useSiteSheet);
  if (typeof sheet === "string") throw new Error(sheet);
  return sheet;
}

test("the ground is that of the figures: inputs that are a step ahead change nothing", async () => {
  const before = await ready();
  expect(before.subject.scenario).toEqual(shippedScenario("ve1"));
  flows = { ...first, inputs: { ...first.inputs, alternative: "ve2" } };
  expect(rendered(useSiteSheet)).toBe(before);
  const shown = { ...first.shown, inputs: flows.inputs };
  flows = { ...flows, shown, figures: { ...first.figures } };
  // Never the one alternative's ground beside the other's flows, not for one rendering.
  expect(rendered(useSiteSheet)).toBe("working");
  expect((await ready()).subject.scenario).toEqual(shippedScenario("ve2"));
});

test("it credits the layers that the map shows now", async () => {
  const credited = async () => (await ready()).content.metas.map(({ id }) => id);
  const show = (shows: boolean): void =>
    update(context.store, (state) => ({ ...state, visible: { ...state.visible, plants: shows } }));
  expect(Object.keys(context.store.getState().layers)).toContain("plants");
  show(false);
  expect(await credited()).not.toContain("plants");
  show(true);
  expect(await credited()).toContain("plants");
});

test("ground that could not be read is asked for with the next try", async () => {
  const { readScenarioText } = context.ports;
  let isLost = true;
  const ports = {
    ...context.ports,
    readScenarioText: (id: Parameters<typeof readScenarioText>[0]) =>
      isLost ? Promise.reject(new TypeError("Failed to fetch")) : readScenarioText(id),
  };
  context = { ...context, ports };
  await expect.poll(() => byHand(useSiteSheet), { timeout: 20_000 }).toBe("failed");
  isLost = false;
  expect(await byHand(useSiteSheet)).toBe("failed");
  await expect.poll(() => byHand(() => useSiteSheet(2)), { timeout: 20_000 }).toMatchObject({ content: {} });
});
