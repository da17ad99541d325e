import { describe, expect, test, vi } from "vitest";
import { defaultVisibility, initialState } from "../../../src/state/initial-state.ts";
import {
  admittedFeatures,
  featureAt,
  findFeature,
  readyLayer,
  rowMembers,
  withLayerLoading,
  withLayerUnavailable,
  withRowOpacity,
  withRowVisible,
} from "../../../src/state/layers.ts";
import { withNotice, withoutNotice } from "../../../src/state/notices.ts";
import { hasInspected, withSelection, withSelectionStepped } from "../../../src/state/selection.ts";
import { createAtlasStore, update } from "../../../src/state/store.ts";
import { withView, withViewRequested } from "../../../src/state/view.ts";
import { METAS, QUAY_LINES, QUAYS, sampleState, sitesLayer } from "./sample.ts";

const ref = (feature: string) => ({ layer: "sites", feature });

describe("the initial state", () => {
  test("opens in Plan with its layers, nothing loaded, nothing selected", () => {
    const state = initialState(METAS, "sv");
    expect(state.mode).toEqual({ kind: "plan" });
    expect(state.language).toBe("sv");
    expect(state.visible).toEqual({ sites: true, quays: true, "quay-lines": true, roads: false });
    expect(Object.values(state.layers).map((layer) => layer.status)).toEqual(["idle", "idle", "idle", "idle"]);
    expect(hasInspected(state)).toBe(false);
  });

  test("each mode has layers of its own", () => {
    expect(defaultVisibility(METAS, "present")).toEqual({
      sites: true,
      quays: false,
      "quay-lines": false,
      roads: false,
    });
  });
});

describe("layers", () => {
  test("a row is shown, hidden and faded as one, whichever of its layers is named", () => {
    expect(rowMembers(sampleState(), "quay-lines")).toEqual(["quays", "quay-lines"]);
    expect(withRowVisible(sampleState(), "quay-lines", false).visible).toMatchObject({
      quays: false,
      "quay-lines": false,
    });
    expect(withRowOpacity(sampleState(), "quays", 0.4).opacity).toEqual({ quays: 0.4, "quay-lines": 0.4 });
  });

  test("the leading layer of a row comes first, wherever it stands in the panel", () => {
    expect(rowMembers(initialState([QUAY_LINES, QUAYS], "fi"), "quay-lines")).toEqual(["quays", "quay-lines"]);
  });

  test.each([
    [-1, 0],
    [7, 1],
  ])("opacity %d is bounded to %d", (asked, got) => {
    expect(withRowOpacity(sampleState(), "sites", asked).opacity).toEqual({ sites: got });
  });

  test("the filter admits what exists or is decided", () => {
    const names = (onlyDecided: boolean) =>
      admittedFeatures({ ...sampleState(), onlyDecided }, sitesLayer).map((feature) => feature.id);
    expect(names(false)).toEqual(["kruunuportti", "kip", "mesila"]);
    expect(names(true)).toEqual(["kip", "mesila"]);
  });

  test("features are found by reference and by id, in loaded layers only", () => {
    expect(featureAt(sampleState(), ref("kip"))?.id).toBe("kip");
    expect(findFeature(sampleState(), "mesila")?.layer).toBe("sites");
    expect(featureAt(sampleState(), { layer: "quays", feature: "kip" })).toBeNull();
    expect(findFeature(sampleState(), "nowhere")).toBeNull();
  });

  test("a layer on its way or at fault is not ready and keeps its meta", () => {
    const problem = { kind: "not-json", file: "quays.geojson", path: "", detail: "" } as const;
    for (const state of [
      withLayerLoading(sampleState(), "quays"),
      withLayerUnavailable(sampleState(), "quays", problem),
    ]) {
      expect(readyLayer(state, "quays")).toBeNull();
      expect(state.layers["quays"]?.meta).toBe(QUAYS);
    }
  });

  test("an unknown layer is a bug", () => {
    expect(() => withLayerLoading(sampleState(), "moon")).toThrow("unknown layer: moon");
  });
});

describe("selection", () => {
  const three = [ref("kruunuportti"), ref("kip"), ref("mesila")];

  test("takes the topmost and steps round both ways", () => {
    const selected = withSelection(sampleState(), three);
    expect(selected.selection?.ref).toEqual(ref("kruunuportti"));
    expect(withSelectionStepped(selected, 1).selection?.ref).toEqual(ref("kip"));
    expect(withSelectionStepped(selected, -1).selection?.ref).toEqual(ref("mesila"));
    const round = [1, 1, 1].reduce((state) => withSelectionStepped(state, 1), selected);
    expect(round.selection?.ref).toEqual(ref("kruunuportti"));
  });

  test("an empty place lets go; a step with nothing selected changes nothing", () => {
    expect(withSelection(withSelection(sampleState(), three), []).selection).toBeNull();
    const state = sampleState();
    expect(withSelectionStepped(state, 1)).toBe(state);
  });

  test("selecting a thing puts a shown fact away", () => {
    const state = { ...sampleState(), factShown: "port.fairway" };
    expect(hasInspected(state)).toBe(true);
    expect(withSelection(state, three).factShown).toBeNull();
  });
});

describe("notices", () => {
  test("the same sentence is said once, different ones stack up to eight", () => {
    const once = withNotice(withNotice(sampleState(), "notice.copied", { text: "a" }), "notice.copied", { text: "a" });
    expect(once.notices).toHaveLength(1);
    const many = [..."bcdefghi"].reduce((state, text) => withNotice(state, "notice.copied", { text }), once);
    expect(many.notices.map((notice) => notice.params["text"])).toEqual([..."bcdefghi"]);
  });

  test("what was done again is said again, what is a warning is not", () => {
    const said = (tone: "done" | "warning") => withNotice(sampleState(), "notice.copied", { text: "a" }, tone);
    const again = withNotice(said("done"), "notice.copied", { text: "a" }, "done");
    expect(again.notices.map(({ serial }) => serial)).toEqual([2]);
    expect(withNotice(said("warning"), "notice.copied", { text: "a" }, "warning").notices[0]?.serial).toBe(1);
  });

  test("serials are not used twice while notices stand, and one goes without the others", () => {
    const two = withNotice(withNotice(sampleState(), "notice.copied", { text: "a" }), "notice.copied", { text: "b" });
    const [first, second] = two.notices;
    expect(first?.serial).not.toBe(second?.serial);
    expect(withoutNotice(two, first?.serial ?? -1).notices).toEqual([second]);
  });
});

describe("the store", () => {
  test("a change that changes nothing wakes nobody", () => {
    const store = createAtlasStore(sampleState());
    const woken = vi.fn();
    store.subscribe(woken);
    update(store, (state) => state);
    expect(woken).not.toHaveBeenCalled();
    update(store, (state) => ({ ...state, language: "en" }));
    expect(woken).toHaveBeenCalledTimes(1);
  });

  test("a wish for a view lets the reader's own moves go", () => {
    const led = withView(sampleState(), { led: true });
    expect(withViewRequested(led, { kind: "point", position: [23, 63.8] }, true).view.led).toBe(false);
  });

  test("a repeated wish for a view is told from the old one", () => {
    const target = { kind: "point", position: [23, 63.8] } as const;
    const once = withViewRequested(sampleState(), target, true);
    expect(withViewRequested(once, target, true).view.requested?.serial).toBe(2);
  });
});
