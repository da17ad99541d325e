import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadDetailTexts, loadTexts } from "../../../../src/i18n/translator.ts";
import { update } from "../../../../src/state/store.ts";
import { rectangle } from "../../analysis/land/rings.ts";
import { scenario, zone } from "../../analysis/land/scenarios.ts";
import { at, scene } from "./scene.ts";

// The crosshair stands in the middle of the map, 500 m east and 350 m north of its corner.
const [W, S] = [23_503_400, 7_075_250];
const ONE = scenario([zone("a", rectangle(W, S, 200, 200)), zone("b", rectangle(W + 200, S, 200, 200))]);

beforeEach(async () => {
  await loadTexts("fi");
  await loadDetailTexts();
});
afterEach(() => vi.unstubAllGlobals());

async function holding() {
  const on = scene(ONE);
  on.crosshair.hidden = false;
  on.select("a");
  await on.key("Enter");
  return on;
}

describe("keys that move a vertex", () => {
  test("Enter in the selected zone takes its nearest vertex and says how to go on", async () => {
    const { said } = await holding();
    expect(said()).toMatch(/^Kulma [1-4]\/4, N 7.075.\d50,0, E 23.503.[46]00,0/);
    expect(said()).toContain("Esc päästää irti");
  });

  test("arrows move it by a metre, with Shift by a decimetre: one step for all of them", async () => {
    const { key, plan, said } = await holding();
    await key("Tab");
    const before = plan().scenario?.zones[0]?.ground;
    for (const name of ["ArrowLeft", "ArrowLeft", "ArrowDown"]) expect(await key(name)).toBe(true);
    await key("ArrowDown", { shiftKey: true });
    expect(said()).toMatch(/^Siirtyi 0,1\u202fm: N /);
    expect([plan().undo.length, plan().draft === null]).toEqual([0, false]);
    await key("Enter");
    expect(plan().undo.map(({ note }) => note.key)).toEqual(["move-vertex"]);
    const flat = (ground: typeof before) => ground?.flat(2) ?? [];
    const [was, is] = flat(before).flatMap((point, index) => {
      const now = flat(plan().scenario?.zones[0]?.ground)[index];
      return now !== undefined && (now[0] !== point[0] || now[1] !== point[1]) ? [point, now] : [];
    });
    expect([(is?.[0] ?? 0) - (was?.[0] ?? 0), (is?.[1] ?? 0) - (was?.[1] ?? 0)]).toEqual([-2000, -1100]);
  });

  test("Tab settles and goes to the next, Shift and Tab back", async () => {
    const { key, said, plan } = await holding();
    const number = () => Number(said().match(/Kulma (\d)/)?.[1]);
    const first = number();
    await key("ArrowUp");
    await key("Tab");
    expect(number()).toBe((first % 4) + 1);
    expect(plan().undo).toHaveLength(1);
    await key("Tab", { shiftKey: true });
    expect(number()).toBe(first);
  });

  test("Escape gives it back its place and lets Tab go again", async () => {
    const { key, plan } = await holding();
    await key("ArrowUp");
    expect(await key("Escape")).toBe(true);
    expect([plan().draft, plan().undo.length, plan().selected]).toEqual([null, 0, "a"]);
    expect(await key("Tab")).toBe(false);
    expect(await key("ArrowUp")).toBe(false);
  });

  test("Delete takes the vertex out and never the zone after it", async () => {
    const { key, plan, said } = await holding();
    await key("Delete");
    expect(said()).toMatch(/^Kulma poistettiin/);
    expect(plan().scenario?.zones[0]?.ground[0]?.[0]).toHaveLength(3);
    await key("Delete");
    expect([plan().scenario?.zones.length, plan().refused]).toEqual([2, "too-few-corners"]);
    await key("Delete", { repeat: true });
    expect(plan().scenario?.zones).toHaveLength(2);
  });
});

describe("keys without a vertex", () => {
  test("Delete removes the selected zone, Escape lets go of it", async () => {
    const { key, plan, select } = scene(ONE);
    select("b");
    expect(await key("Escape")).toBe(true);
    expect(plan().selected).toBeNull();
    expect(await key("Delete")).toBe(false);
    select("b");
    await key("Delete");
    expect(plan().scenario?.zones.map(({ id }) => id)).toEqual(["a"]);
  });

  test("beside the selected zone Enter is the map's: another is picked there", async () => {
    const { key, select, crosshair } = scene(ONE);
    crosshair.hidden = false;
    select("b");
    expect(await key("Enter")).toBe(false);
  });

  test("are all the map's where no scenario is being planned", async () => {
    const { key, select, store } = scene(ONE);
    select("a");
    update(store, (state) => ({ ...state, mode: { kind: "invest" } }));
    expect(await key("Delete")).toBe(false);
  });
});

describe("keys that draw", () => {
  test("Enter puts corners under the crosshair, Backspace and Ctrl+Z take one back, Escape goes out", async () => {
    const { key, tool, plan, crosshair, said } = scene(scenario([]));
    crosshair.hidden = false;
    tool("draw");
    expect(await key("Enter")).toBe(true);
    expect(said()).toMatch(/^Kulma 1: N 7.075.35\d,\d, E 23.503.(499|500),\d\.$/);
    expect(plan().sketch).toHaveLength(1);
    expect(await key("Backspace")).toBe(true);
    expect(plan().sketch).toHaveLength(0);
    expect(await key("z", { ctrlKey: true })).toBe(false);
    await key(" ");
    expect(await key("z", { ctrlKey: true })).toBe(true);
    expect(await key("ArrowLeft")).toBe(false);
    await key("Escape");
    expect(plan().tool).toBe("select");
  });

  test("however fast they come, each finds what the one before has left", async () => {
    const { key, tool, click, place, plan } = scene(scenario([]));
    tool("draw");
    for (const east of [W, W + 100, W + 200]) await click(place(east, S));
    await Promise.all([key("Backspace"), key("Backspace")]);
    expect(plan().sketch).toHaveLength(1);
    await Promise.all([click(place(W + 150, S)), click(place(W + 150, S + 150)), click(place(W, S + 150))]);
    expect(plan().sketch).toHaveLength(4);
  });

  test("a corner lies where it was pressed, however far the map has moved before its turn", async () => {
    const { key, tool, plan, crosshair, pans } = scene(scenario([]));
    crosshair.hidden = false;
    tool("draw");
    const first = key("Enter");
    pans(300);
    const second = key("Enter");
    pans(300);
    await Promise.all([first, second]);
    const [a, b] = plan().sketch;
    expect(((b?.[0] ?? 0) - (a?.[0] ?? 0)) / 1_000).toBeCloseTo(300, 0);
  });

  test("with the mouse leading Enter closes the zone", async () => {
    const { key, tool, click, place, plan } = scene(scenario([]));
    tool("draw");
    for (const [east, north] of [
      [W, S],
      [W + 300, S],
      [W + 300, S + 200],
    ] as const)
      await click(place(east, north));
    expect(await key("Enter")).toBe(true);
    expect(plan().scenario?.zones[0]?.ground[0]?.[0]).toHaveLength(3);
    expect(plan().scenario?.zones[0]?.ground[0]?.[0]?.[0]).not.toEqual(at(W, S + 1));
  });
});
