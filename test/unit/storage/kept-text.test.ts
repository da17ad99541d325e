import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import { draw, KEPT_DRAWINGS, restoreDrawings } from "../../../src/commands/measure.ts";
import { keepDrawing, removeDrawing, renameDrawing } from "../../../src/commands/measuring.ts";
import { toggleMeasure } from "../../../src/commands/panels.ts";
import { browserPorts, followKeptText } from "../../../src/storage/browser-ports.ts";
import { sampleContext } from "../commands/sample.ts";

/** The store of one browser: whoever writes, every other tab is told. */
const stored = new Map<string, string>();
let listeners: ((event: { key: string | null }) => void)[] = [];
let writes = 0;

beforeEach(() => {
  stored.clear();
  [listeners, writes] = [[], 0];
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => {
      stored.set(key, text);
      writes += 1;
    },
  });
  vi.stubGlobal("addEventListener", (kind: string, listener: (event: { key: string | null }) => void) => {
    if (kind === "storage") listeners.push(listener);
  });
});

afterEach(() => vi.unstubAllGlobals());

/** A tab as the page wires it; `told` hands it the browser's event. */
function openTab(): { context: CommandContext; told: (key?: string | null) => Promise<void> } {
  const { keepText, keptText } = browserPorts();
  const context = sampleContext({ keepText, keptText });
  let taking: unknown;
  followKeptText(KEPT_DRAWINGS, () => {
    taking = restoreDrawings.run(context);
  });
  const listener = listeners.at(-1);
  return {
    context,
    told: async (key = `kruunuportti-atlas.${KEPT_DRAWINGS}`) => {
      listener?.({ key });
      await taking;
    },
  };
}

async function drawLine({ context }: { context: CommandContext }): Promise<void> {
  if (context.store.getState().measure.tool === null) await toggleMeasure.run(context);
  for (const longitude of [23, 23.1])
    await draw.run(context, { kind: "put", position: [longitude, 63.8], plusMinusMetres: 2 });
}

const names = ({ context }: { context: CommandContext }) =>
  context.store.getState().measure.kept.map(({ name }) => name);

describe("a drawing kept in one tab", () => {
  test("appears in another, changes there and goes; nobody answers with a write", async () => {
    const [one, other] = [openTab(), openTab()];
    await drawLine(one);
    await keepDrawing.run(one.context, "A");
    await other.told();
    expect(names(other)).toEqual(["A"]);
    await renameDrawing.run(other.context, { id: "drawing-1", name: "A2" });
    await one.told();
    expect(names(one)).toEqual(["A2"]);
    await removeDrawing.run(one.context, "drawing-1");
    await other.told();
    expect([names(other), writes]).toEqual([[], 3]);
  });

  test("stands beside what the other tab has in hand, and takes nothing of it", async () => {
    const [one, other] = [openTab(), openTab()];
    await drawLine(other);
    await drawLine(one);
    await keepDrawing.run(one.context, "A");
    await other.told();
    expect(other.context.store.getState().measure.vertices).toHaveLength(2);
    await keepDrawing.run(other.context, "B");
    await one.told();
    expect([names(one), names(other)]).toEqual([
      ["A", "B"],
      ["A", "B"],
    ]);
  });

  test("other texts of the store, and a store that is emptied, change nothing", async () => {
    const [one, other] = [openTab(), openTab()];
    await drawLine(one);
    await keepDrawing.run(one.context, "A");
    for (const key of ["kruunuportti-atlas.theme", "measurements", null]) await other.told(key);
    expect(names(other)).toEqual([]);
    await other.told();
    stored.clear();
    await other.told(null);
    await other.told();
    expect(names(other)).toEqual(["A"]);
  });
});
