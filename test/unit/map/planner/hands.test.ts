import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { areaHectares } from "../../../../src/geodesy/plane-points.ts";
import { loadDetailTexts, loadTexts } from "../../../../src/i18n/translator.ts";
import type { AtlasState } from "../../../../src/state/atlas-state.ts";
import { shownScenario } from "../../../../src/state/planner.ts";
import { rectangle } from "../../analysis/land/rings.ts";
import { scenario, zone } from "../../analysis/land/scenarios.ts";
import { at, scene } from "./scene.ts";

const [W, S] = [23_503_200, 7_075_200];
/** Two zones side by side, that share an edge and its two corners. */
const TWO = scenario([zone("a", rectangle(W, S, 200, 200)), zone("b", rectangle(W + 200, S, 200, 200))]);
const beside = ({ x, y }: { x: number; y: number }, across: number, down: number) => ({ x: x + across, y: y + down });

beforeEach(async () => {
  await loadTexts("fi");
  await loadDetailTexts();
});
afterEach(() => vi.unstubAllGlobals());

describe("a hand on a vertex", () => {
  test("moves it in every zone that has it: a drag each frame, one step at the end", async () => {
    const { select, down, move, up, frame, place, plan, done, settled } = scene(TWO);
    select("a");
    const from = place(W + 200, S);
    expect(down(beside(from, 3, -2))).toBe(true);
    for (let across = 1; across <= 30; across++) move(beside(from, 3 + across, -2 - across));
    await frame();
    expect(done.map(({ kind }) => kind)).toEqual(["drag"]);
    expect(plan().draft?.zones.map((one, index) => one === TWO.zones[index])).toEqual([false, false]);
    up(beside(from, 33, -32));
    await settled();
    expect([plan().draft, plan().undo.length]).toEqual([null, 1]);
    const [a, b] = plan().scenario?.zones ?? [];
    const corner = a?.ground[0]?.[0]?.[1];
    expect(corner).toEqual(b?.ground[0]?.[0]?.[0]);
    // It keeps its distance to the hand.
    expect(Math.round((corner?.[0] ?? 0) / 1000) - W).toBe(230);
  });

  test("says the ground that the drawing has now, not the one of the frame before", async () => {
    const { select, down, move, frame, place, plan, label, done } = scene(TWO);
    select("a");
    down(place(W, S));
    move(beside(place(W, S), -50, 50));
    await frame();
    const ground = plan().draft?.zones[0]?.ground ?? [];
    expect(areaHectares(ground)).toBeGreaterThan(4.9);
    const hectares = areaHectares(ground).toFixed(2).replace(".", ",");
    expect(label()?.lines).toEqual([`piirretty ala ${hectares}\u202fha`]);
    expect(done.map(({ kind }) => kind)).toEqual(["drag"]);
  });

  test("says so at once where it draws a zone across itself", async () => {
    const { select, down, move, frame, place, label } = scene(TWO);
    select("a");
    down(place(W, S));
    move(place(W + 300, S + 150));
    await frame();
    expect(label()?.lines).toEqual(["leikkaa itsensä"]);
  });

  test("snaps to a vertex of another zone to the millimetre", async () => {
    const three = scenario([...TWO.zones, zone("c", rectangle(W + 450, S + 300, 100, 100))]);
    const { select, down, move, up, place, plan, settled, sources, frame } = scene(three);
    select("b");
    await settled();
    down(place(W + 400, S + 200));
    move(beside(place(W + 450, S + 300), -4, 5));
    await frame();
    const aim = sources.get("plan-aim") as { features: { properties: { role: string; text: string } }[] };
    expect(aim.features.map(({ properties }) => [properties.role, properties.text])).toEqual([["hint", "piste"]]);
    up(beside(place(W + 450, S + 300), -4, 5));
    await settled();
    expect(plan().scenario?.zones[1]?.ground[0]?.[0]).toContainEqual(at(W + 450, S + 300));
  });

  test("that only presses takes it for the keys, and picks nothing under it", async () => {
    const { select, down, up, place, said, done, claimed } = scene(TWO);
    select("a");
    down(place(W, S));
    up(place(W, S));
    expect(done).toEqual([]);
    expect(claimed()).toBe(true);
    expect(said()).toMatch(/^Kulma 1\/4, N 7\D075\D200,0, E 23\D503\D200,0/);
  });

  test("lets go with Escape: nothing has moved, and the zone stays selected", async () => {
    const { select, down, move, up, frame, place, plan, key, settled } = scene(TWO);
    select("a");
    down(place(W, S));
    move(beside(place(W, S), -40, 40));
    await frame();
    expect(plan().draft).not.toBeNull();
    expect(await key("Escape")).toBe(true);
    up(beside(place(W, S), -40, 40));
    await settled();
    expect([plan().draft, plan().undo.length, plan().selected]).toEqual([null, 0, "a"]);
  });
});

describe("a hand on a zone", () => {
  test("puts a vertex in where it pulls the middle of an edge, in one step", async () => {
    const { select, down, move, up, place, plan, settled } = scene(TWO);
    select("a");
    down(place(W + 200, S + 100));
    move(beside(place(W + 200, S + 100), 30, 0));
    up(beside(place(W + 200, S + 100), 30, 0));
    await settled();
    expect(plan().undo.map(({ note }) => note.key)).toEqual(["add-vertex"]);
    expect(plan().scenario?.zones.map(({ ground }) => ground[0]?.[0]?.length)).toEqual([5, 5]);
  });

  test("moves the selected one as a whole", async () => {
    const { select, down, move, up, place, plan, settled, label, frame } = scene(TWO);
    select("a");
    down(place(W + 50, S + 50));
    move(beside(place(W + 50, S + 50), -60, 20));
    await frame();
    expect(label()?.lines).toEqual(["piirretty ala 4,00\u202fha"]);
    up(beside(place(W + 50, S + 50), -60, 20));
    await settled();
    expect(plan().undo.map(({ note }) => note.key)).toEqual(["move-zone"]);
    expect(label()?.hidden).toBe(true);
  });

  test("that is not selected moves the map", () => {
    const { select, down, place } = scene(TWO);
    expect(down(place(W + 50, S + 50))).toBe(false);
    select("b");
    expect(down(place(W + 50, S + 50))).toBe(false);
  });

  test("is a finger's only at the handles, and two fingers are the map's", async () => {
    const { select, down, move, place, frame, plan, settled } = scene(TWO);
    select("a");
    expect(down(place(W + 50, S + 50), "touch")).toBe(false);
    expect(down(beside(place(W, S), 18, 0), "touch")).toBe(true);
    move(beside(place(W, S), -30, 0));
    await frame();
    expect(plan().draft).not.toBeNull();
    down(place(W, S), "touch", 2);
    await settled();
    expect(plan().draft).toBeNull();
  });

  test("shows what it would take hold of", async () => {
    const { select, hover, place, cursor, frame } = scene(TWO);
    select("a");
    const over = async (east: number, north: number): Promise<string> => {
      hover(place(east, north));
      await frame();
      return cursor();
    };
    expect(await over(W, S)).toBe("grab");
    expect(await over(W + 50, S + 50)).toBe("move");
    expect(await over(W + 300, S + 50)).toBe("");
  });
});

describe("a hand that draws", () => {
  const hectares = (state: AtlasState) =>
    shownScenario(state)
      ?.zones.slice(2)
      .map(({ ground }) => areaHectares(ground).toFixed(1));

  test("has its zone counted with the corner that it seeks, and as put down while it is elsewhere", async () => {
    const { tool, click, hover, leave, place, frame, settled, store, plan, said } = scene(TWO);
    tool("draw");
    await settled();
    for (const [east, north] of [
      [0, 300],
      [200, 300],
    ] as const)
      await click(place(W + east, S + north));
    hover(place(W + 200, S + 400));
    await frame();
    expect(hectares(store.getState())).toEqual(["1.0"]);
    await click(place(W + 200, S + 400));
    hover(place(W, S + 400));
    await frame();
    expect(hectares(store.getState())).toEqual(["2.0"]);
    // Its line would cross itself.
    hover(place(W + 100, S + 250));
    await frame();
    expect([hectares(store.getState()), plan().refused]).toEqual([["1.0"], null]);
    expect(said()).toMatch(/^Kulma 3/);
    hover(place(W, S + 400));
    await frame();
    leave();
    await frame();
    expect([hectares(store.getState()), plan().sketch.length, plan().undo.length]).toEqual([["1.0"], 3, 0]);
  });

  test("has a rectangle counted to where it is", async () => {
    const { tool, click, hover, leave, place, frame, settled, store } = scene(TWO);
    tool("rectangle");
    await settled();
    await click(place(W, S + 300));
    hover(place(W + 200, S + 400));
    await frame();
    expect(hectares(store.getState())).toEqual(["2.0"]);
    leave();
    await frame();
    expect(hectares(store.getState())).toEqual([]);
  });

  test("with keys has it counted to the crosshair", async () => {
    const { tool, click, place, settled, store, crosshair, pans, frame } = scene(TWO);
    tool("draw");
    await settled();
    for (const east of [0, 200]) await click(place(W + east, S + 250));
    crosshair.hidden = false;
    // The middle of the picture lies 100 m farther south.
    pans(100);
    await frame();
    expect(hectares(store.getState())).toEqual(["1.0"]);
  });
});

describe("a hand that moves", () => {
  test("sends only what moves to the map, of fifty zones", async () => {
    const fifty = scenario(
      Array.from({ length: 50 }, (_, index) =>
        zone(`z${index}`, rectangle(23_503_000 + (index % 10) * 90, 7_075_000 + Math.floor(index / 10) * 90, 90, 90)),
      ),
    );
    const { select, down, move, frame, place, sent, frames } = scene(fifty);
    select("z22");
    await frame();
    sent.length = 0;
    const from = place(23_503_180, 7_075_180);
    down(from);
    for (let across = 4; across < 24; across++) move(beside(from, across, 0));
    expect(frames).toHaveLength(1);
    await frame();
    const plan = sent.filter(({ source }) => source === "plan");
    expect(plan).toHaveLength(1);
    const zones = new Set(plan.flatMap(({ ids }) => ids.map((id) => String(id).split(":")[1])));
    expect(zones).toEqual(new Set(["z11", "z12", "z21", "z22"]));
  });
});

describe("drawing", () => {
  test("puts corners down and closes on a double press: a zone with its defaults, selected", async () => {
    const { tool, click, place, plan, claimed } = scene(scenario([]));
    tool("draw");
    expect(claimed()).toBe(true);
    for (const [east, north] of [
      [W, S],
      [W + 300, S],
      [W + 300, S + 200],
    ] as const)
      await click(place(east, north));
    expect(plan().sketch).toHaveLength(3);
    await click(place(W + 300, S + 200));
    expect(plan().scenario?.zones.map(({ id, use, code }) => [id, use, code])).toEqual([
      ["zone-1", "small-firms", "KTY"],
    ]);
    expect([plan().selected, plan().tool, plan().sketch.length]).toEqual(["zone-1", "select", 0]);
  });

  test("by finger tells side and ground at the last corner put down, wherever the map goes, until it is done", async () => {
    const { tool, down, click, frame, place, label } = scene(TWO);
    tool("draw");
    const tap = async (east: number, north: number): Promise<void> => {
      down(place(east, north), "touch");
      await click(place(east, north));
      await frame();
    };
    await tap(W, S + 400);
    expect(label()?.hidden).toBe(true);
    await tap(W + 100, S + 400);
    expect(label()?.lines).toEqual(["100,0\u202fm"]);
    await tap(W + 100, S + 500);
    expect(label()?.lines).toEqual(["100,0\u202fm", "piirretty ala 0,50\u202fha"]);
    await tap(W, S + 400);
    expect(label()?.hidden).toBe(true);
  });

  test("is refused with two corners or across itself, says why and keeps the corners to be mended", async () => {
    const { tool, click, hover, place, plan, key, frame, label } = scene(scenario([]));
    tool("draw");
    await click(place(W, S));
    expect(await key("Enter")).toBe(true);
    expect([plan().refused, plan().sketch.length]).toEqual([null, 1]);
    await click(place(W + 300, S + 200));
    await click(place(W + 300, S + 200));
    expect([plan().refused, plan().sketch.length, plan().tool]).toEqual(["too-few-corners", 2, "draw"]);
    await click(place(W + 300, S));
    expect(plan().refused).toBeNull();
    hover(place(W, S + 200));
    await frame();
    expect(label()?.lines[1]).toBe("leikkaa itsensä");
    await click(place(W, S + 200));
    await key("Enter");
    expect([plan().refused, plan().sketch.length]).toEqual(["crosses-itself", 4]);
    await key("Backspace");
    expect([plan().refused, plan().sketch.length]).toEqual([null, 3]);
  });

  test("closes on its first corner too, and snaps to zones that are there", async () => {
    const { tool, click, place, plan } = scene(TWO);
    tool("draw");
    for (const [east, north] of [
      [W + 398, S + 3],
      [W + 500, S],
      [W + 500, S + 200],
      [W + 402, S + 198],
    ] as const)
      await click(place(east, north));
    expect(plan().sketch[0]).toEqual(at(W + 400, S));
    expect(plan().sketch[3]).toEqual(at(W + 400, S + 200));
    await click(place(W + 401, S + 1));
    expect(plan().scenario?.zones).toHaveLength(3);
  });

  test("makes a rectangle along the grid of two corners, with its sides and ground beside the hand", async () => {
    const { tool, click, hover, place, plan, frame, label } = scene(scenario([]));
    tool("rectangle");
    await click(place(W, S));
    hover(place(W + 400, S + 300));
    await frame();
    expect(label()?.lines).toEqual([
      expect.stringMatching(/^\d{3},\d × \d{3},\d\u202fm$/),
      expect.stringMatching(/^piirretty ala 1[12],\d\d\u202fha$/),
    ]);
    await click(place(W + 400, S + 300));
    const ring = plan().scenario?.zones[0]?.ground[0]?.[0] ?? [];
    expect(ring).toHaveLength(4);
    expect(new Set(ring.map(([east]) => east)).size).toBe(2);
    expect(new Set(ring.map(([, north]) => north)).size).toBe(2);
  });
});
