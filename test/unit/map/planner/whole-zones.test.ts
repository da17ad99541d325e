import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PlaneArea, PlanePoint } from "../../../../src/domain/plane.ts";
import { loadDetailTexts, loadTexts } from "../../../../src/i18n/translator.ts";
import { middleOf, movedCorners } from "../../../../src/map/planner/handles.ts";
import { rectangle } from "../../analysis/land/rings.ts";
import { scenario, zone } from "../../analysis/land/scenarios.ts";
import { at, scene } from "./scene.ts";

const [W, S] = [23_503_400, 7_075_250];
/** 100 m apart; the second reaches 40 m farther south. */
const APART = scenario([zone("a", rectangle(W, S, 200, 200)), zone("b", rectangle(W + 300, S - 40, 150, 200))]);
const beside = ({ x, y }: { x: number; y: number }, across: number, down: number) => ({ x: x + across, y: y + down });
const hints = (sources: ReadonlyMap<string, unknown>): readonly string[] =>
  (sources.get("plan-aim") as { features: { properties: { role: string; text: string } }[] }).features.flatMap(
    ({ properties: { role, text } }) => (role === "hint" ? [text] : []),
  );
const corners = (ground: PlaneArea | undefined): readonly PlanePoint[] => ground?.flat(2) ?? [];

beforeEach(async () => {
  await loadTexts("fi");
  await loadDetailTexts();
});
afterEach(() => vi.unstubAllGlobals());

describe("a zone that a hand moves", () => {
  test("snaps with the corner that comes near a vertex, to the millimetre, and shows it", async () => {
    const { select, down, move, up, frame, place, plan, settled, sources } = scene(APART);
    select("a");
    await settled();
    const from = place(W + 50, S + 50);
    down(from);
    // Its south-east corner comes 5 m and 4 m beside the south-west corner of the other.
    move(beside(from, 95, 44));
    await frame();
    expect(hints(sources)).toEqual(["piste"]);
    expect(corners(plan().draft?.zones[0]?.ground)).toContainEqual(at(W + 300, S - 40));
    up(beside(from, 95, 44));
    await settled();
    expect(corners(plan().scenario?.zones[0]?.ground)).toEqual(corners(rectangle(W + 100, S - 40, 200, 200)));
    expect(plan().undo.map(({ note }) => note.key)).toEqual(["move-zone"]);
  });

  test("snaps to an edge, which takes its corners in: they move together from then on", async () => {
    const { select, down, move, up, place, plan, settled } = scene(APART);
    select("a");
    await settled();
    const from = place(W + 50, S + 50);
    down(from);
    move(beside(from, 95, 0));
    up(beside(from, 95, 0));
    await settled();
    const [a, b] = plan().scenario?.zones ?? [];
    const shared = corners(a?.ground).filter((point) =>
      corners(b?.ground).some((one) => String(one) === String(point)),
    );
    expect([a, b].map((one) => corners(one?.ground).length)).toEqual([5, 5]);
    // Its own south-east corner, and the north-west one of the other, which lies on its side.
    expect(shared).toHaveLength(2);
    expect(new Set(shared.map(([east]) => east))).toEqual(new Set([(W + 300) * 1000]));
  });

  test("does not snap to where it was", async () => {
    const { select, down, move, frame, place, sources, settled } = scene(APART);
    select("a");
    await settled();
    const from = place(W + 50, S + 50);
    down(from);
    move(beside(from, 6, 5));
    await frame();
    expect(hints(sources)).toEqual([]);
  });

  test("keeps its holes and parts, and a hole is none of its ground", async () => {
    const hole = [...corners(rectangle(W + 50, S + 50, 60, 60))].reverse();
    const ground = [[corners(rectangle(W, S, 200, 200)), hole], ...rectangle(W + 300, S + 300, 50, 50)];
    const { select, down, move, up, place, plan, settled } = scene(scenario([zone("a", ground)]));
    select("a");
    expect(down(place(W + 80, S + 80))).toBe(false);
    const from = place(W + 320, S + 330);
    expect(down(from)).toBe(true);
    move(beside(from, -60, 0));
    up(beside(from, -60, 0));
    await settled();
    const moved = plan().scenario?.zones[0]?.ground ?? [];
    const [east, north] = moved[0]?.[0]?.[0] ?? at(W, S);
    const by = [east - W * 1000, north - S * 1000] as const;
    expect(by.map((way) => Math.abs(Math.round(way / 1000)))).toEqual([60, 0]);
    expect(moved.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x - by[0], y - by[1]])))).toEqual(
      ground.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
    );
  });

  test("goes with a finger by the handle in its middle alone", async () => {
    const { select, down, move, up, place, plan, settled } = scene(APART);
    select("a");
    expect(down(place(W + 50, S + 50), "touch")).toBe(false);
    const [east, north] = middleOf(APART.zones[0]?.ground ?? []);
    const middle = place(east / 1000, north / 1000);
    expect(down(beside(middle, 15, -10), "touch")).toBe(true);
    move(beside(middle, -45, -10));
    up(beside(middle, -45, -10));
    await settled();
    expect(plan().undo.map(({ note }) => note.key)).toEqual(["move-zone"]);
  });

  test("asks no more than 64 corners, those nearest to the hand", () => {
    const many = [[Array.from({ length: 200 }, (_, index) => at(W + index, S))]];
    const asked = movedCorners(many, at(W, S), at(W, S + 7));
    expect(asked).toHaveLength(64);
    expect(asked[0]).toEqual(at(W, S + 7));
  });
});

describe("a hand that is disturbed", () => {
  test("lets go where the pointer is taken away, comes back without a button, or is another one", async () => {
    const { select, down, move, up, cancel, frame, place, plan, settled } = scene(APART);
    select("a");
    const pull = async (): Promise<void> => {
      down(place(W, S));
      move(beside(place(W, S), -40, 40));
      await frame();
      expect(plan().draft).not.toBeNull();
    };
    await pull();
    cancel(place(W, S));
    await settled();
    expect(plan().draft).toBeNull();
    await pull();
    move(beside(place(W, S), -80, 80), { buttons: 0 });
    await settled();
    expect(plan().draft).toBeNull();
    await pull();
    const draft = plan().draft;
    move(beside(place(W, S), -300, 300), { pointerId: 2 });
    up(beside(place(W, S), -300, 300), { pointerId: 2 });
    await frame();
    expect(plan().draft?.zones).toEqual(draft?.zones);
    up(beside(place(W, S), -40, 40));
    await settled();
    expect(plan().undo).toHaveLength(1);
  });
});

describe("keys that move a zone", () => {
  async function holding(shiftKey = true) {
    const on = scene(APART);
    on.crosshair.hidden = false;
    on.select("a");
    expect(await on.key("Enter", { shiftKey })).toBe(true);
    return on;
  }

  test("take it with Shift and Enter, by a metre or a decimetre: one step", async () => {
    const { key, plan, said, button } = await holding();
    expect(said()).toMatch(/^Koko alue a on otteessa/);
    expect(button()?.hidden).toBe(true);
    for (const name of ["ArrowUp", "ArrowUp", "ArrowLeft"]) await key(name);
    await key("ArrowLeft", { shiftKey: true });
    expect([plan().undo.length, plan().draft === null]).toEqual([0, false]);
    await key("Enter");
    expect(said()).toBe("Paikallaan.");
    expect(plan().undo.map(({ note }) => note.key)).toEqual(["move-zone"]);
    expect(corners(plan().scenario?.zones[0]?.ground)).toEqual(corners(rectangle(W - 1.1, S + 2, 200, 200)));
  });

  test("snap what comes within half a step, say to what, and lead away again", async () => {
    const near = scenario([zone("a", rectangle(W, S, 200, 200)), zone("b", rectangle(W + 201.3, S, 150, 200))]);
    const on = scene(near);
    on.crosshair.hidden = false;
    on.select("a");
    await on.key("Enter", { shiftKey: true });
    await on.settled();
    await on.key("ArrowRight");
    expect(on.said()).toMatch(/^Tarttui kohteeseen piste: N 7.075.\d50,0, E 23.503.601,3\.$/);
    expect(hints(on.sources)).toEqual(["piste"]);
    const east = () => (corners(on.plan().draft?.zones[0]?.ground)[0]?.[0] ?? 0) - W * 1000;
    expect(east()).toBe(1_300);
    await on.key("ArrowRight");
    expect(east()).toBe(2_300);
    await on.key("Escape");
    expect([on.plan().draft, on.plan().undo.length, hints(on.sources).length]).toEqual([null, 0, 0]);
  });

  test("Delete removes the zone that is held, in a step of its own", async () => {
    const { key, plan } = await holding();
    await key("Delete");
    expect(plan().scenario?.zones.map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("the vertex in hand", () => {
  test("says beside the hand where its zone would cross itself, and keeps to what it was", async () => {
    const { select, down, move, up, place, plan, settled, label, frame } = scene(APART);
    select("a");
    down(place(W, S));
    move(place(W + 100, S + 30));
    await frame();
    expect(label()?.lines).toEqual([expect.stringMatching(/^piirretty ala \d,\d\d\u202fha$/)]);
    move(place(W + 240, S + 120));
    await frame();
    await frame();
    expect(label()?.lines).toEqual(["leikkaa itsensä"]);
    up(place(W + 240, S + 120));
    await settled();
    expect([plan().refused, plan().undo.length, plan().draft]).toEqual(["crosses-itself", 0, null]);
  });

  test("loses its button while a hand pulls", async () => {
    const { select, down, up, move, place, button } = scene(APART);
    select("a");
    down(place(W, S));
    up(place(W, S));
    down(place(W, S));
    move(place(W - 30, S));
    expect(button()?.hidden).toBe(true);
  });

  test("goes with a button beside it, for a finger", async () => {
    const { select, down, up, place, plan, settled, button } = scene(APART);
    select("a");
    down(place(W, S), "touch");
    up(place(W, S));
    expect([button()?.hidden, button()?.textContent]).toEqual([false, "Poista kulma"]);
    button()?.press();
    await settled();
    expect(corners(plan().scenario?.zones[0]?.ground)).toHaveLength(3);
    expect(button()?.hidden).toBe(true);
  });
});
