import { beforeEach, describe, expect, test } from "vitest";
import { balanceOf } from "../../../src/analysis/land/balance.ts";
import type { CommandContext } from "../../../src/commands/command.ts";
import { edit } from "../../../src/commands/planner.ts";
import { ownRestriction } from "../../../src/domain/land-balance.ts";
import type { OwnRestriction } from "../../../src/domain/scenario.ts";
import { readScenario, writeScenario } from "../../../src/exchange/scenario-file.ts";
import { groundArea } from "../../../src/geodesy/plane-points.ts";
import { shownRestrictions, withScenario, withUndone } from "../../../src/state/planner.ts";
import { update } from "../../../src/state/store.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { sampleContext } from "./sample.ts";

const GROUND = rectangle(23_503_200, 7_075_200, 400, 300);
const MINE = scenario([zone("a", rectangle(23_503_200, 7_075_200, 100, 100))]);
const MARSH: OwnRestriction = {
  id: "restriction-1",
  name: { fi: "Suo", sv: "Kärr", en: "Marsh" },
  ground: GROUND,
  rule: "Ei rakentamista.",
  source: { title: "Luontoselvitys", date: "2025" },
};

let context: CommandContext;
const now = () => context.store.getState().plan;
const keep = (restriction: OwnRestriction) => edit.run(context, { kind: "keep-restriction", restriction });
const remove = (id: string) => edit.run(context, { kind: "remove-restriction", id });
const notes = () => now().undo.map(({ note }) => [note.key, note.params.restriction]);

beforeEach(() => {
  context = sampleContext();
  update(context.store, (state) => withScenario(state, MINE));
});

describe("a restriction of the planner's own", () => {
  test("comes, changes and goes, each a step that can be taken back", async () => {
    await keep(MARSH);
    const [added] = now().scenario?.restrictions ?? [];
    expect(added).toEqual(MARSH);
    await keep({ ...MARSH, name: "Räme" });
    await remove(MARSH.id);
    expect(now().scenario?.restrictions).toEqual([]);
    expect(notes()).toEqual([
      ["add-restriction", MARSH.name],
      ["edit-restriction", "Räme"],
      ["remove-restriction", "Räme"],
    ]);
    update(context.store, (state) => withUndone(withUndone(state)));
    expect(now().scenario?.restrictions).toEqual([MARSH]);
    update(context.store, withUndone);
    expect(now().scenario).toEqual(MINE);
  });

  test("with everything as it was is no step, and what is not there is not taken away", async () => {
    await keep(MARSH);
    await keep(structuredClone(MARSH));
    await remove("gone");
    expect(now().undo).toHaveLength(1);
  });

  test.each([
    [
      "crosses-itself",
      [
        [
          [0, 0],
          [100, 100],
          [100, 0],
          [0, 100],
        ],
      ],
    ],
    [
      "too-few-corners",
      [
        [
          [0, 0],
          [100, 100],
          [0, 0],
        ],
      ],
    ],
    [
      "outside-window",
      [
        [
          [0, 0],
          [1_000_000, 0],
          [0, 1_000_000],
        ],
      ],
    ],
    ["too-small", []],
  ] as const)("is refused with its reason where its ground is none (%s), and nothing changes", async (why, rings) => {
    const before = context.store.getState();
    const ground = rings.map((ring) => [
      ring.map(([east, north]) => [23_503_200_000 + east * 1000, 7_075_200_000 + north * 1000]),
    ]);
    await keep({ ...MARSH, ground: ground as unknown as OwnRestriction["ground"] });
    expect(context.store.getState()).toEqual({ ...before, plan: { ...before.plan, refused: why } });
  });

  test("that comes to nothing new says no more why the one before was refused", async () => {
    await keep(MARSH);
    await keep({ ...MARSH, ground: [] });
    expect(now().refused).toBe("too-small");
    await keep(MARSH);
    expect([now().refused, now().undo.length]).toEqual([null, 1]);
  });

  test("asked for in one scenario does not land in another that came in hand meanwhile", async () => {
    const keeping = keep(MARSH);
    update(context.store, (state) => withScenario(state, { ...MINE, id: "other" }));
    await keeping;
    expect([now().scenario?.restrictions, now().undo]).toEqual([[], []]);
  });

  test("taken twice by one press is one step, and steps keep the order in which they were asked for", async () => {
    await Promise.all([keep(MARSH), keep(MARSH), remove(MARSH.id), keep({ ...MARSH, name: "Räme" })]);
    expect(notes().map(([key]) => key)).toEqual(["add-restriction", "remove-restriction", "add-restriction"]);
  });

  test("run the other way round or with a corner twice is the same ground", async () => {
    const turned = GROUND.map((rings) => rings.map((ring) => [...ring, ...ring.slice(-1)].reverse()));
    await keep({ ...MARSH, ground: turned });
    const ground = now().scenario?.restrictions[0]?.ground ?? [];
    expect([groundArea(ground), ground[0]?.[0]?.length]).toEqual([240_000_000_000, 4]);
  });

  test("stands in the file with its source, on the map, and over the reservation that it lies on", async () => {
    await keep(MARSH);
    const one = now().scenario ?? MINE;
    expect(readScenario(writeScenario(one), "own.json")).toEqual({ ok: true, value: one });
    expect(shownRestrictions(context.store.getState())).toEqual([MARSH]);
    const { tables } = balanceOf({
      planningArea: one.planningArea,
      municipalities: { kokkola: [], kruunupyy: [] },
      zones: one.zones,
      restrictions: one.restrictions.map((own) => ({ key: ownRestriction(own), ground: own.ground })),
    });
    const [row] = tables.at(-1)?.restrictions ?? [];
    expect([row?.restriction, row?.area]).toEqual(["own:restriction-1", 240_000_000_000]);
    expect(row?.over.map(({ code, area }) => [code, area])).toEqual([
      ["T", 20_000_000_000],
      [null, 220_000_000_000],
    ]);
  });
});
