import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import type { Visit } from "./visit.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const DECIDED = "What is decided and what is open";
const MODES = { plan: "Plan", invest: "Invest", present: "Present" } as const;

describe("for everyone", () => {
  test("no mode, theme or panel has a fault of accessibility", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "mode=plan&theme=light", width: 1200, height: 760 });
    const faults: Record<string, readonly string[]> = {};
    const look = async (state: string): Promise<void> => {
      const found = await visit.accessibilityFaults();
      if (found.length > 0) faults[state] = found;
    };

    for (const theme of ["light", "dark", "stage", "grey"] as const) {
      for (const mode of ["plan", "invest", "present"] as const) {
        await visit.open(`mode=${mode}&theme=${theme}`);
        await visit.seesText(MODES[mode], visit.current());
        await look(`${theme}: ${mode}`);
      }
      // Everything open at once: inspector, table, settings, a layer's row, a notice, the list of hits.
      await visit.open(`mode=plan&theme=${theme}&sel=sites/kruunuportti&table=quays&on=atlantis-${theme}`);
      await visit.seesText("about 170\u202fha");
      await visit.seesText(new RegExp(`“atlantis-${theme}”`));
      await visit.sees("row", /Quay 11/);
      await visit.press("button", "Quays: about the layer");
      await visit.sees("slider", "Opacity");
      await visit.press("button", "Settings");
      await visit.sees("group", "Appearance");
      await visit.write("combobox", /^Search/, "quay 11");
      await visit.sees("option", /Quay 11/);
      await visit.keys("ArrowDown");
      await look(`${theme}: all panels`);
      await visit.press("button", DECIDED, visit.part("banner"));
      await visit.sees("heading", "Open", visit.part("dialog"));
      await look(`${theme}: card of decisions`);
      await visit.keys("Escape");
    }
    expect(faults).toEqual({});
    await visit.leave();
  });

  test("a phone of 320 pixels: every sheet without a fault and without scrolling sideways", async () => {
    const visit = await atlas.visit({ locale: "en-GB", width: 320, height: 640, touch: true });
    await fits(visit, "the map");
    await visit.tap("button", "Layers");
    await visit.sees("region", "Map layers");
    await fits(visit, "layers");
    await visit.tap("button", "Settings");
    await visit.sees("region", "Settings");
    await fits(visit, "settings");
    await visit.open("mode=invest&lang=en&sel=quays/quay-deep-port-11");
    await visit.seesText("15.7\u202fm");
    await fits(visit, "details");
    await visit.tap("button", "Table");
    await visit.sees("row", /Quay 11/);
    await fits(visit, "table");
    await visit.tap("button", "Decided?");
    await visit.sees("dialog", DECIDED);
    await fits(visit, "card of decisions");
    await visit.leave();
  });

  test("flies there, and only jumps where motion is not wanted", async () => {
    const flight = async (reducedMotion: boolean): Promise<number> => {
      const visit = await atlas.visit({ locale: "en-GB", width: 900, height: 600, reducedMotion });
      const steps = await visit.stepsOfFlight(() => visit.press("button", "Show Kruunuportti"));
      await visit.leave();
      return steps;
    };
    expect(await flight(true)).toBe(1);
    expect(await flight(false)).toBeGreaterThan(1);
  });
});

async function fits(visit: Visit, state: string): Promise<void> {
  expect([state, await visit.accessibilityFaults()]).toEqual([state, []]);
  expect([state, await visit.fitsWidth()]).toEqual([state, true]);
}
