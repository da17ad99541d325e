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
  test.each([
    { looks: "light", themes: ["light"], withoutWebGl: false },
    { looks: "dark, of the stage or grey", themes: ["dark", "stage", "grey"], withoutWebGl: true },
  ] as const)("no mode or panel that is $looks has a fault of accessibility", async ({ themes, withoutWebGl }) => {
    const visit = await atlas.visit({ locale: "en-GB", address: "mode=plan", withoutWebGl });
    const { faults, look } = lookout(visit);
    for (const theme of themes) {
      // The stage has letters of its own size: more than its colours is looked at.
      const of = theme === "light" || theme === "stage" ? "all" : "colour";
      for (const mode of ["plan", "invest", "present"] as const) {
        await visit.open(`mode=${mode}&theme=${theme}`);
        await visit.seesText(MODES[mode], visit.current());
        await look(`${theme}: ${mode}`, of);
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
      await look(`${theme}: all panels`, of);
      await visit.press("button", DECIDED, visit.part("banner"));
      await visit.sees("heading", "Open", visit.part("dialog"));
      await look(`${theme}: card of decisions`, of);
      await visit.keys("Escape");
    }
    expect(faults).toEqual({});
    await visit.leave();
  });

  test("ways and the distance sheet have no fault of accessibility, light or dark", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "mode=plan", withoutWebGl: true });
    const { faults, look } = lookout(visit);
    const ends = "from=quays/quay-deep-port-12&to=sites/kruunuportti&by=rail";
    const ways = visit.part("region", "Distances and ways");

    for (const [theme, of] of [
      ["light", "all"],
      ["dark", "colour"],
    ] as const) {
      const base = `mode=plan&lang=en&theme=${theme}`;
      // A way with the spur, rings and a sheet with rows drawn stand together.
      await visit.open(`${base}&${ends}&spur=built&rings=sites/kruunuportti&sheet=sites/kruunuportti`);
      await visit.seesText("The train turns", ways);
      await visit.seesText(/^Up to 10\u202fkm/, ways);
      await visit.press("checkbox", "Draw on the map: Kruunupyy centre");
      await look(`${theme}: way, rings and sheet`, of);
      await visit.open(`${base}&${ends}`);
      await visit.seesText("Cannot be reached by rail: Kruunuportti", ways);
      await visit.write("combobox", "From", "quay 1");
      await visit.sees("option", /^Deep Port, quay 11/);
      await look(`${theme}: no way, and places to choose from`, of);
      await visit.open(`${base}&sel=quays/quay-deep-port-12`);
      const quay = visit.part("region", "Quay 12");
      await visit.text(/^Distance sheet$/, quay).click();
      await visit.seesText(/^straight 8\.60\u202fkm/, quay);
      await look(`${theme}: distances in the inspector`, of);
    }
    expect(faults).toEqual({});
    await visit.leave();
  });

  test("a drawing, a fault in it and a typed coordinate have none either", async () => {
    const address = "mode=plan&lang=en&view=63.76000,23.16000,13.00";
    const visit = await atlas.visit({ locale: "en-GB", address: `${address}&theme=light` });
    const { faults, look } = lookout(visit);
    const lookInBoth = async (state: string): Promise<void> => {
      await look(`light: ${state}`);
      await visit.open(`${address}&theme=dark`);
      await visit.addressHas(/theme=dark/);
      await look(`dark: ${state}`, "colour");
      await visit.open(`${address}&theme=light`);
    };
    await visit.press("button", "Measure");
    await visit.toggle("switch", /^Snapping/);
    for (const x of [0.4, 0.5, 0.6]) await visit.pressMap(x, 0.5);
    await visit.sees("table", "Segments");
    await visit.press("button", /^Keep$/);
    await visit.write("textbox", "Go to a coordinate", "7084717 23501367 x");
    await visit.keys("Enter");
    await visit.seesText(/^The text holds something/);
    await lookInBoth("kept, and a coordinate that cannot be read");
    await visit.toggle("radio", "Area");
    await visit.pressMap(0.5, 0.5);
    await visit.press("button", "Done");
    await visit.seesText("An area needs at least three different points.");
    await visit.write("textbox", "Go to a coordinate", "23501367 7084717");
    await visit.keys("Enter");
    await visit.seesText(/^N and E/);
    await lookInBoth("a fault, and a coordinate read the other way round");
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
    const visit = await atlas.visit({ locale: "en-GB", width: 900, height: 600 });
    const flight = (): Promise<number> => visit.stepsOfFlight(() => visit.press("button", "Show Kruunuportti"));
    expect(await flight()).toBe(1);
    await visit.wantsMotion(true);
    // A flight shows a single picture only where a machine is busy all through it; a jump never shows more.
    await expect
      .poll(async () => {
        await visit.keys("Escape", "h");
        return flight();
      })
      .toBeGreaterThan(1);
    await visit.leave();
  });
});

/** Looks at one state after another and gathers what is at fault, by the name of the state. */
function lookout(visit: Visit) {
  const faults: Record<string, readonly string[]> = {};
  const look = async (state: string, of: "all" | "colour" = "all"): Promise<void> => {
    const found = await visit.accessibilityFaults(of);
    if (found.length > 0) faults[state] = found;
  };
  return { faults, look };
}

async function fits(visit: Visit, state: string): Promise<void> {
  expect([state, await visit.accessibilityFaults()]).toEqual([state, []]);
  expect([state, await visit.fitsWidth()]).toEqual([state, true]);
}
