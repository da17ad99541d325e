import { describe, expect, test } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import { draw, KEPT_DRAWINGS, restoreDrawings } from "../../../src/commands/measure.ts";
import { keepDrawing, removeDrawing, renameDrawing, restoreDrawing } from "../../../src/commands/measuring.ts";
import { toggleMeasure } from "../../../src/commands/panels.ts";
import { sampleContext } from "./sample.ts";

/** One machine's store; `room` false: nothing more can be written. */
function machine(stored: Readonly<Record<string, string>> = {}) {
  const texts = new Map(Object.entries(stored));
  const disk = { texts, hasRoom: true };
  const tab = () =>
    sampleContext({
      keptText: (key) => texts.get(key) ?? null,
      keepText: (key, text) => {
        if (disk.hasRoom) texts.set(key, text);
        return disk.hasRoom;
      },
    });
  return { disk, tab };
}

async function keepLine(context: CommandContext, name: string): Promise<void> {
  if (context.store.getState().measure.tool === null) await toggleMeasure.run(context);
  for (const longitude of [23, 23.1])
    await draw.run(context, { kind: "put", position: [longitude, 63.8], plusMinusMetres: 2 });
  await keepDrawing.run(context, name);
}

const names = ({ store }: CommandContext) => store.getState().measure.kept.map(({ name }) => name);
const ids = ({ store }: CommandContext) => store.getState().measure.kept.map(({ id }) => id);
const noticesOf = ({ store }: CommandContext) => store.getState().notices.map(({ key }) => key);

async function nextVisit(tab: () => CommandContext): Promise<readonly string[]> {
  const context = tab();
  await restoreDrawings.run(context);
  return names(context);
}

describe("two tabs", () => {
  test("keep what each of them drew, under ids of their own", async () => {
    const { tab } = machine();
    const [one, other] = [tab(), tab()];
    await keepLine(one, "A");
    await keepLine(other, "B");
    await keepLine(one, "C");
    expect([names(one), ids(one)]).toEqual([
      ["A", "B", "C"],
      ["drawing-1", "drawing-2", "drawing-3"],
    ]);
    expect(await nextVisit(tab)).toEqual(["A", "B", "C"]);
  });

  test("what one deleted or renamed does not come back by the other", async () => {
    const { tab } = machine();
    const [one, other] = [tab(), tab()];
    await keepLine(one, "A");
    await keepLine(one, "B");
    await restoreDrawings.run(other);
    await removeDrawing.run(one, "drawing-1");
    await renameDrawing.run(other, { id: "drawing-2", name: "B2" });
    expect(await nextVisit(tab)).toEqual(["B2"]);
    await restoreDrawing.run(one);
    expect(await nextVisit(tab)).toEqual(["A", "B2"]);
  });

  test("what was drawn before the earlier visit's drawings came is kept beside them", async () => {
    const { tab } = machine();
    await keepLine(tab(), "A");
    const next = tab();
    await keepLine(next, "B");
    await restoreDrawings.run(next);
    expect(names(next)).toEqual(["A", "B"]);
  });

  test("what found no room stays on the page, and is written when there is some", async () => {
    const { disk, tab } = machine();
    const [one, other] = [tab(), tab()];
    disk.hasRoom = false;
    await keepLine(one, "A");
    expect([names(one), noticesOf(one)]).toEqual([["A"], ["notice.drawings-not-kept"]]);
    disk.hasRoom = true;
    await keepLine(other, "B");
    await keepLine(one, "C");
    expect([...names(one)].sort()).toEqual(["A", "B", "C"]);
    expect(new Set(ids(one)).size).toBe(3);
    expect([...(await nextVisit(tab))].sort()).toEqual(["A", "B", "C"]);
  });
});

describe("what cannot be read", () => {
  test.each(["no list", '{"version":2,"drawings":[]}'])("is put aside before it is written over: %s", async (text) => {
    const { disk, tab } = machine({ [KEPT_DRAWINGS]: text });
    const context = tab();
    await restoreDrawings.run(context);
    expect(noticesOf(context)).toEqual(["notice.drawings-not-read"]);
    expect([...disk.texts.keys()]).toEqual([KEPT_DRAWINGS]);
    await keepLine(context, "A");
    expect(disk.texts.get("drawings-unread")).toBe(text);
    expect(await nextVisit(tab)).toEqual(["A"]);
  });

  test("stands beside what was put aside before", async () => {
    const { disk, tab } = machine({ [KEPT_DRAWINGS]: "second", "drawings-unread": "first" });
    await keepLine(tab(), "A");
    expect([disk.texts.get("drawings-unread"), disk.texts.get("drawings-unread-2")]).toEqual(["first", "second"]);
  });

  test("is not written over where there is no room beside it", async () => {
    const { disk, tab } = machine({ [KEPT_DRAWINGS]: "unread" });
    const context = sampleContext({
      keptText: tab().ports.keptText,
      keepText: (key, text) => key === KEPT_DRAWINGS && disk.texts.set(key, text) !== null,
    });
    await keepLine(context, "A");
    expect([disk.texts.get(KEPT_DRAWINGS), noticesOf(context)]).toEqual(["unread", ["notice.drawings-not-kept"]]);
  });

  test("drops no other drawing", async () => {
    const { disk, tab } = machine();
    await keepLine(tab(), "A");
    const stored = disk.texts.get(KEPT_DRAWINGS)?.replace('"drawings":[', '"drawings":[{"id":"drawing-9"},') ?? "";
    disk.texts.set(KEPT_DRAWINGS, stored);
    const context = tab();
    await restoreDrawings.run(context);
    expect([names(context), noticesOf(context)]).toEqual([["A"], ["notice.drawings-not-read"]]);
    await keepLine(context, "B");
    expect(disk.texts.get("drawings-unread")).toBe(stored);
    expect(await nextVisit(tab)).toEqual(["A", "B"]);
  });
});
