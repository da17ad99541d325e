import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchedPart } from "../../../src/commands/fetched-part.ts";
import { withoutNotice } from "../../../src/state/notices.ts";
import { update } from "../../../src/state/store.ts";
import { sampleContext } from "./sample.ts";

const DRAWN = "../../../src/commands/drawn.ts";

afterEach(() => vi.doUnmock(DRAWN));

describe("code that comes when it is first used", () => {
  test("where it cannot be had, that is said once, and again once it was put away", async () => {
    const context = sampleContext();
    const { store } = context;
    const lost = () => fetchedPart(context, Promise.reject(new TypeError("Failed to fetch")));
    expect([await lost(), await lost()]).toEqual([null, null]);
    const [notice, ...more] = store.getState().notices;
    expect([notice, more]).toMatchObject([{ key: "lazy.failed", tone: "warning" }, []]);
    update(store, (state) => withoutNotice(state, notice?.serial ?? 0));
    await lost();
    expect(store.getState().notices).toHaveLength(1);
    expect(await fetchedPart(context, Promise.resolve("here"))).toBe("here");
  });

  test("drawing throws nothing while its steps are lost, and goes on when they come", async () => {
    vi.resetModules();
    vi.doMock(DRAWN, () => {
      throw new TypeError("Failed to fetch");
    });
    const { draw } = await import("../../../src/commands/measure.ts");
    const { toggleMeasure } = await import("../../../src/commands/panels.ts");
    const context = sampleContext();
    const { store } = context;
    await toggleMeasure.run(context);
    const put = () => draw.run(context, { kind: "put", position: [23, 63.8], plusMinusMetres: 2 });
    await put();
    await put();
    expect(store.getState().measure).toMatchObject({ tool: "distance", vertices: [] });
    expect(store.getState().notices.map(({ key }) => key)).toEqual(["lazy.failed"]);
    vi.doUnmock(DRAWN);
    await put();
    expect(store.getState().measure.vertices).toHaveLength(1);
  });
});

describe("the way out of measuring", () => {
  test("waits for nothing: first the tool goes, then the panel", async () => {
    vi.resetModules();
    vi.doMock(DRAWN, () => {
      throw new TypeError("Failed to fetch");
    });
    const { draw } = await import("../../../src/commands/measure.ts");
    const { toggleMeasure } = await import("../../../src/commands/panels.ts");
    const context = sampleContext();
    await toggleMeasure.run(context);
    const seen = [0, 1].map(() => {
      void draw.run(context, { kind: "cancel" });
      const { measure, panels } = context.store.getState();
      return [measure.tool, panels.measure];
    });
    expect(seen).toEqual([
      [null, true],
      [null, false],
    ]);
  });
});
