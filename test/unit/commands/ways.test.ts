import { describe, expect, test } from "vitest";
import { followAddress } from "../../../src/commands/follow-address.ts";
import { openTable } from "../../../src/commands/open-table.ts";
import { toggleMeasure, toggleWays } from "../../../src/commands/panels.ts";
import { closeSheet, openSheetOf, press, stopPlacing } from "../../../src/commands/place-on-map.ts";
import {
  askAgain,
  chooseWay,
  clearWay,
  drawRows,
  giveUp,
  openSheet,
  setEnd,
  setRowDrawn,
  setSpurBuilt,
  setTravelMode,
  showPoint,
  showRings,
  showWay,
  showWholeWay,
  startPlacing,
  swapEnds,
  wayWith,
} from "../../../src/commands/ways.ts";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import { fail, ok } from "../../../src/domain/result.ts";
import { metres } from "../../../src/domain/units.ts";
import type { Way } from "../../../src/domain/way.ts";
import { update } from "../../../src/state/store.ts";
import { withWayAnswer } from "../../../src/state/ways.ts";
import { FILES, sampleContext } from "./sample.ts";

const site = featurePlace("sites", "kruunuportti");
const quay = featurePlace("quays", "quay-11");

describe("the way", () => {
  test("setting ends asks for the way once there are two, and loads what an answer needs", async () => {
    const context = sampleContext();
    await setEnd.run(context, { end: "from", place: quay });
    expect(context.store.getState().ways.answers.way.status).toBe("none");
    await setEnd.run(context, { end: "to", place: site });
    const { ways, layers } = context.store.getState();
    expect(ways.answers.way.status).toBe("working");
    expect(Object.values(layers).every(({ status }) => status === "ready")).toBe(true);
  });

  test("from a card the panel of ways opens, measuring goes", async () => {
    const context = sampleContext();
    toggleMeasure.run(context);
    await wayWith.run(context, { end: "to", place: site });
    const { panels, measure, ways } = context.store.getState();
    expect([panels.ways, panels.measure, measure.tool, ways.to]).toEqual([true, false, null, site]);
  });

  test("means, spur, swap, clear", async () => {
    const context = sampleContext();
    await showWay.run(context, { from: quay, to: site, by: "rail" });
    setSpurBuilt.run(context, true);
    swapEnds.run(context);
    expect(context.store.getState().ways).toMatchObject({ from: site, to: quay, by: "rail", spurBuilt: true });
    setTravelMode.run(context, "road");
    clearWay.run(context);
    expect(context.store.getState().ways).toMatchObject({ from: null, to: null, by: "road", spurBuilt: true });
  });

  test("one of several ways is chosen and framed", async () => {
    const context = sampleContext();
    await showWay.run(context, { from: quay, to: site, by: "road" });
    showWholeWay.run(context);
    expect(context.store.getState().view.requested).toBeNull();
    const ways = [wayAlong([23, 63.8]), wayAlong([23.1, 63.9])];
    update(context.store, (state) =>
      withWayAnswer(state, state.ways, { status: "ready", value: { kind: "found", ways }, without: [] }),
    );
    chooseWay.run(context, 1);
    showWholeWay.run(context);
    expect(context.store.getState().view.requested?.target).toEqual({
      kind: "bounds",
      bounds: [23.05, 63.8, 23.1, 63.9],
    });
  });

  test("what failed is asked again once its layers were tried again", async () => {
    let broken = true;
    const problem = { kind: "network", file: "roads.geojson", path: "", detail: "offline" } as const;
    const context = sampleContext({
      readLayerText: async (id) => (broken && id === "roads" ? fail(problem) : ok(FILES[id] ?? "")),
    });
    await showWay.run(context, { from: quay, to: site, by: "road" });
    giveUp.run(context);
    expect(context.store.getState().ways.answers.way.status).toBe("failed");
    broken = false;
    await askAgain.run(context);
    expect(context.store.getState().layers["roads"]?.status).toBe("ready");
    expect(context.store.getState().ways.answers.way.status).toBe("working");
  });

  test("a layer that never answers holds up neither the second try nor a link", async () => {
    let broken = true;
    const never = new Promise<never>(() => {});
    const problem = { kind: "network", file: "x.geojson", path: "", detail: "offline" } as const;
    const context = sampleContext({
      readLayerText: async (id) => {
        if (id !== "quay-lines") return ok(FILES[id] ?? "");
        return broken ? fail(problem) : never;
      },
    });
    await showWay.run(context, { from: quay, to: site, by: "road" });
    giveUp.run(context);
    broken = false;
    void askAgain.run(context);
    expect(context.store.getState().ways.answers.way.status).toBe("working");
    expect(context.store.getState().layers["quay-lines"]?.status).toBe("loading");
    void followAddress.run(context, "from=quays/quay-99&to=sites/kruunuportti");
    await expect.poll(() => context.store.getState().ways.from).toBeNull();
    expect(context.store.getState().notices.map(({ params }) => params["found"])).toEqual(["quay-99"]);
  });

  test("a point is shown", () => {
    const context = sampleContext();
    showPoint.run(context, [23, 63.8]);
    expect(context.store.getState().view.requested?.target).toEqual({ kind: "point", position: [23, 63.8] });
  });
});

describe("the press on the map", () => {
  test("selects as ever while no place is waited for", async () => {
    const context = sampleContext();
    await press.run(context, { candidates: [{ layer: "sites", feature: "kip" }], at: [23, 63.8] });
    expect(context.store.getState().selection?.ref.feature).toBe("kip");
  });

  test("makes a mark an end, bare ground a point, and is done with it", async () => {
    const context = sampleContext();
    await openTable.run(context, "sites");
    startPlacing.run(context, "from");
    await press.run(context, { candidates: [{ layer: "sites", feature: "kruunuportti" }], at: [23, 63.8] });
    startPlacing.run(context, "to");
    await press.run(context, { candidates: [], at: [23.01, 63.81] });
    const { ways, selection } = context.store.getState();
    expect(ways).toMatchObject({ from: site, to: pointPlace([23.01, 63.81]), placing: null });
    expect(selection).toBeNull();
  });

  test("opens the sheet of any place", async () => {
    const context = sampleContext();
    startPlacing.run(context, "sheet");
    await press.run(context, { candidates: [], at: [23.01, 63.81] });
    const { ways, panels } = context.store.getState();
    expect([ways.sheet, panels.sheet, ways.placing]).toEqual([pointPlace([23.01, 63.81]), true, null]);
  });

  test("is taken back by leaving the map, by the same button, by Escape, and with its panel", async () => {
    const context = sampleContext();
    const placing = () => context.store.getState().ways.placing;
    startPlacing.run(context, "to");
    await press.run(context, { candidates: [], at: null });
    expect(placing()).toBeNull();
    startPlacing.run(context, "to");
    startPlacing.run(context, "to");
    expect(placing()).toBeNull();
    startPlacing.run(context, "to");
    stopPlacing.run(context);
    expect(placing()).toBeNull();
    for (const toggle of [toggleWays, toggleMeasure]) {
      startPlacing.run(context, "to");
      toggle.run(context);
      expect(placing()).toBeNull();
    }
  });
});

describe("the distance sheet and rings", () => {
  test("opens, draws rows, and goes with its rows", async () => {
    const context = sampleContext();
    await openSheetOf.run(context, site);
    expect(context.store.getState().ways.answers.sheet.status).toBe("working");
    setRowDrawn.run(context, { key: "kip", drawn: true });
    drawRows.run(context, ["e8", "quay-7"]);
    expect(context.store.getState().ways.drawnRows).toEqual(["e8", "quay-7"]);
    closeSheet.run(context);
    expect(context.store.getState()).toMatchObject({ ways: { sheet: null, drawnRows: [] }, panels: { sheet: false } });
  });

  test("gives way to a layer's table", async () => {
    const context = sampleContext();
    await openSheet.run(context, site);
    await openTable.run(context, "quays");
    expect(context.store.getState()).toMatchObject({ ways: { sheet: null }, panels: { sheet: false, table: "quays" } });
  });

  test("rings come and go", async () => {
    const context = sampleContext();
    await showRings.run(context, site);
    expect(context.store.getState().ways.answers.rings.status).toBe("working");
    await showRings.run(context, null);
    expect(context.store.getState().ways.answers.rings.status).toBe("none");
  });
});

describe("a shared link", () => {
  test("asks the same on another machine, panels open", async () => {
    const context = sampleContext();
    await followAddress.run(context, "from=quays/quay-11&to=sites/kruunuportti&by=rail&spur=built&sheet=sites/kip");
    const { ways, panels, notices } = context.store.getState();
    expect(ways).toMatchObject({
      from: quay,
      to: site,
      by: "rail",
      spurBuilt: true,
      sheet: featurePlace("sites", "kip"),
    });
    expect([panels.ways, panels.sheet, panels.measure]).toEqual([true, true, false]);
    expect([ways.answers.way.status, ways.answers.sheet.status]).toEqual(["working", "working"]);
    expect(notices).toEqual([]);
  });

  test("a place that is not here is said and let go; the rest is followed", async () => {
    const context = sampleContext();
    await followAddress.run(context, "from=quays/quay-99&to=sites/kruunuportti&sheet=moon/crater&rings=sites/nowhere");
    const { ways, panels, notices } = context.store.getState();
    expect(ways).toMatchObject({ from: null, to: site, sheet: null, rings: null });
    expect(panels.sheet).toBe(false);
    expect(notices.map(({ key, params }) => [key, params["found"]])).toEqual([
      ["notice.address-feature", "quay-99"],
      ["notice.address-layer", "moon"],
      ["notice.address-feature", "nowhere"],
    ]);
  });

  test("a link without ways lets go of those asked before; a first one fetches nothing for them", async () => {
    const context = sampleContext();
    await followAddress.run(context, "from=quays/quay-11&to=sites/kruunuportti&rings=sites/kip");
    await followAddress.run(context, "mode=plan");
    expect(context.store.getState().ways).toMatchObject({ from: null, to: null, rings: null, sheet: null });
    expect(context.store.getState().panels.ways).toBe(false);
  });

  test("closing the panel keeps what is asked", async () => {
    const context = sampleContext();
    await wayWith.run(context, { end: "from", place: quay });
    toggleWays.run(context);
    expect(context.store.getState()).toMatchObject({ panels: { ways: false }, ways: { from: quay } });
  });
});

function wayAlong(end: readonly [number, number]): Way {
  return {
    travelMode: "road",
    metres: metres(1_000),
    plusMinusMetres: metres(20),
    legs: [
      {
        kind: "network",
        coordinates: [[23.05, 63.8], end],
        metres: metres(1_000),
        plusMinusMetres: metres(7),
        realisation: "existing",
        roadNumber: "8",
        feature: null,
        end: null,
      },
    ],
    byRealisation: { existing: metres(1_000) },
    declaredMetres: metres(0),
    roadNumbers: ["8"],
    borderCrossings: [],
    reversals: [],
    reached: { from: null, to: null },
  };
}
