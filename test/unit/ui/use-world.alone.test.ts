import { readFileSync } from "node:fs";
import { type ContainerNode, h, render } from "preact";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ok } from "../../../src/domain/result.ts";
import { CommandsProvider } from "../../../src/ui/context.ts";
import { type AskedWorld, useWorld } from "../../../src/ui/investor/world/use-world.ts";
import { sampleContext } from "../commands/sample.ts";

const LANES = "../../../src/analysis/logistics/lanes.ts";
let isLost = true;
let asked = 0;

beforeAll(() => {
  vi.doMock(LANES, async (original) => {
    asked += 1;
    if (isLost) throw new TypeError("Failed to fetch");
    return original();
  });
});
afterAll(() => vi.doUnmock(LANES));

test("lanes whose code was lost are told when a reader asks again, and not tried before", async () => {
  const context = sampleContext({ readFactsText: async () => ok(readFileSync("data/facts.json", "utf8")) });
  const shown: AskedWorld[] = [];
  const Probe = () => {
    shown.push(useWorld());
    return null;
  };
  const world = () => shown.at(-1)?.world;
  // Nothing is drawn: an element without anything in it will do.
  const place = { childNodes: [], firstChild: null } as unknown as ContainerNode;
  render(h(CommandsProvider, { value: context }, h(Probe, null)), place);
  await vi.waitFor(() => expect(world()).toBe("failed"), { timeout: 30_000 });
  const times = asked;
  await new Promise((done) => setTimeout(done, 100));
  expect([world(), asked]).toEqual(["failed", times]);
  isLost = false;
  shown.at(-1)?.askAgain();
  await vi.waitFor(() => expect(world()).toMatchObject({ lanes: expect.any(Array) }), { timeout: 30_000 });
});
