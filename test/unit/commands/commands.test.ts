import { describe, expect, test } from "vitest";
import { followAddress } from "../../../src/commands/follow-address.ts";
import { chooseCandidate, stepSelection } from "../../../src/commands/inspect.ts";
import { zoomToRow } from "../../../src/commands/layer-details.ts";
import { loadLayer, retryLayer } from "../../../src/commands/load-layer.ts";
import { reportInsets, reportMapStatus } from "../../../src/commands/map-reports.ts";
import { dismissNotice } from "../../../src/commands/notices.ts";
import { openTable } from "../../../src/commands/open-table.ts";
import {
  closeDecided,
  closeTable,
  openDecided,
  reportFullScreen,
  toggleFullScreen,
  toggleLayerPanel,
} from "../../../src/commands/panels.ts";
import { clearSelection, pick, selectFeature } from "../../../src/commands/select.ts";
import { setOnlyDecided, setRowVisible } from "../../../src/commands/set-layers.ts";
import { setPlaceNames, setTheme } from "../../../src/commands/set-look.ts";
import { OPENING_BOUNDS, resetView, setMode } from "../../../src/commands/set-mode.ts";
import { setCoordinateSystem, setLanguage } from "../../../src/commands/set-preferences.ts";
import { copyText } from "../../../src/commands/share.ts";
import { fail, ok } from "../../../src/domain/result.ts";
import { FILES, sampleContext } from "./sample.ts";

const site = { layer: "sites", feature: "kruunuportti" };
const park = { layer: "sites", feature: "kip" };

describe("layers", () => {
  test("a row that is shown is loaded with those that share it; hiding loads nothing", async () => {
    const context = sampleContext();
    await setRowVisible.run(context, { layer: "roads", visible: false });
    expect(context.asked).toEqual([]);
    await setRowVisible.run(context, { layer: "quays", visible: true });
    expect(context.asked).toEqual(["layer quays", "layer quay-lines"]);
    expect(context.store.getState().layers["quays"]?.status).toBe("ready");
  });

  test("a layer is read once however often it is asked for at the same time", async () => {
    const context = sampleContext();
    await Promise.all([
      loadLayer.run(context, "sites"),
      loadLayer.run(context, "sites"),
      loadLayer.run(context, "sites"),
    ]);
    await loadLayer.run(context, "sites");
    expect(context.asked).toEqual(["layer sites"]);
  });

  test("a fault makes one layer unavailable, and another try brings it back", async () => {
    let broken = true;
    const problem = { kind: "network", file: "quays.geojson", path: "", detail: "offline" } as const;
    const context = sampleContext({ readLayerText: async (id) => (broken ? fail(problem) : ok(FILES[id] ?? "")) });
    await loadLayer.run(context, "quays");
    expect(context.store.getState().layers["quays"]).toMatchObject({ status: "unavailable", problem });
    expect(context.store.getState().layers["sites"]?.status).toBe("idle");
    broken = false;
    await loadLayer.run(context, "quays");
    expect(context.store.getState().layers["quays"]?.status).toBe("unavailable");
    await retryLayer.run(context, "quays");
    expect(context.store.getState().layers["quays"]?.status).toBe("ready");
  });

  test("zooming to a row shows it and frames it", async () => {
    const context = sampleContext();
    await zoomToRow.run(context, "roads");
    const { visible, view } = context.store.getState();
    expect(visible["roads"]).toBe(true);
    expect(view.requested).toMatchObject({
      animate: true,
      target: { kind: "bounds", bounds: [23.05, 63.8, 23.05, 63.8] },
    });
  });

  test("the filter lets a selection go that it hides, and keeps one that it admits", async () => {
    const context = sampleContext();
    await selectFeature.run(context, { ref: park, fly: false });
    setOnlyDecided.run(context, true);
    expect(context.store.getState().selection?.ref).toEqual(park);
    setOnlyDecided.run(context, false);
    await selectFeature.run(context, { ref: site, fly: false });
    setOnlyDecided.run(context, true);
    expect(context.store.getState().selection).toBeNull();
  });
});

describe("selection", () => {
  test("selecting loads the layer and the facts, shows the row and flies there", async () => {
    const context = sampleContext();
    await selectFeature.run(context, { ref: { layer: "roads", feature: "e8" }, fly: true });
    const state = context.store.getState();
    expect([...context.asked].sort()).toEqual(["facts", "layer roads"]);
    expect(state.visible["roads"]).toBe(true);
    expect(state.selection?.ref.feature).toBe("e8");
    expect(state.view.requested?.serial).toBe(1);
  });

  test("with less motion wished for, the map does not fly", async () => {
    const context = sampleContext({ prefersReducedMotion: () => true });
    await selectFeature.run(context, { ref: park, fly: true });
    expect(context.store.getState().view.requested?.animate).toBe(false);
  });

  test("a thing that is not there is not selected", async () => {
    const context = sampleContext();
    await selectFeature.run(context, { ref: { layer: "sites", feature: "nowhere" }, fly: true });
    expect(context.store.getState().selection).toBeNull();
    expect(context.store.getState().view.requested).toBeNull();
  });

  test("asking again at one place steps to what lies below; an empty place clears", async () => {
    const context = sampleContext();
    const selected = () => context.store.getState().selection?.ref ?? null;
    await pick.run(context, [site, park]);
    expect(selected()).toEqual(site);
    await pick.run(context, [site, park]);
    expect(selected()).toEqual(park);
    chooseCandidate.run(context, site);
    expect(context.store.getState().selection?.candidates).toEqual([site, park]);
    await pick.run(context, []);
    expect(selected()).toBeNull();
  });

  test("stepping says why it cannot be used", async () => {
    const context = sampleContext();
    await pick.run(context, [site]);
    expect(stepSelection.unavailable(context.store.getState())).toBe("reason.one-feature-here");
    await pick.run(context, [site, park]);
    expect(stepSelection.unavailable(context.store.getState())).toBeNull();
    clearSelection.run(context, undefined);
    expect(context.store.getState().selection).toBeNull();
  });
});

describe("modes and preferences", () => {
  test("a mode brings its layers and its framing and keeps the selection", async () => {
    const context = sampleContext();
    await selectFeature.run(context, { ref: site, fly: false });
    await setMode.run(context, "present");
    const state = context.store.getState();
    expect(state.mode).toEqual({ kind: "present" });
    expect(state.visible).toEqual({ sites: true, quays: false, "quay-lines": false, roads: false });
    expect(state.view.requested?.target).toEqual({ kind: "bounds", bounds: OPENING_BOUNDS.present });
    expect(state.selection?.ref).toEqual(site);
  });

  test("going where one already is changes nothing; going home frames the mode again", async () => {
    const context = sampleContext();
    const before = context.store.getState();
    await setMode.run(context, "plan");
    expect(context.store.getState()).toBe(before);
    await resetView.run(context, undefined);
    expect(context.store.getState().view.requested?.target).toEqual({ kind: "bounds", bounds: OPENING_BOUNDS.plan });
  });

  test("choices are kept on the machine", async () => {
    const context = sampleContext();
    await setLanguage.run(context, "sv");
    setTheme.run(context, "stage");
    setPlaceNames.run(context, "both");
    setCoordinateSystem.run(context, "wgs84");
    expect(context.asked).toEqual([
      "texts sv",
      "keep language=sv",
      "keep theme=stage",
      "keep place-names=both",
      "keep coordinate-system=wgs84",
    ]);
    expect(context.store.getState()).toMatchObject({
      language: "sv",
      theme: "stage",
      placeNames: "both",
      coordinateSystem: "wgs84",
    });
  });

  test("a language that cannot be had is not spoken, and that is said", async () => {
    const context = sampleContext({ loadTexts: () => Promise.reject(new Error("offline")) });
    await setLanguage.run(context, "en");
    expect(context.store.getState().language).toBe("fi");
    expect(context.store.getState().notices).toMatchObject([{ key: "notice.language-not-loaded", tone: "warning" }]);
    expect(context.asked).toEqual([]);
  });
});

describe("panels", () => {
  test("a table opens with the layers of its row", async () => {
    const context = sampleContext();
    await openTable.run(context, "quays");
    expect(context.store.getState().panels.table).toBe("quays");
    expect(context.asked).toEqual(["layer quays", "layer quay-lines"]);
    closeTable.run(context, undefined);
    expect(context.store.getState().panels.table).toBeNull();
  });

  test("the card of decisions opens and asks for the facts", async () => {
    const context = sampleContext();
    await openDecided.run(context, undefined);
    expect(context.store.getState().panels.decided).toBe(true);
    expect(context.store.getState().facts.status).toBe("ready");
    closeDecided.run(context, undefined);
    expect(context.store.getState().panels.decided).toBe(false);
  });

  test("full screen is on when the browser did it, and follows when the browser leaves it", async () => {
    const refused = sampleContext({ setFullScreen: async () => false });
    await toggleFullScreen.run(refused, undefined);
    expect(refused.store.getState().panels.fullScreen).toBe(false);
    const context = sampleContext();
    await toggleFullScreen.run(context, undefined);
    expect(context.store.getState().panels.fullScreen).toBe(true);
    reportFullScreen.run(context, false);
    expect(context.store.getState().panels.fullScreen).toBe(false);
  });

  test("what is reported twice wakes nobody the second time", () => {
    const context = sampleContext();
    const insets = { top: 0, right: 400, bottom: 0, left: 320 };
    reportInsets.run(context, insets);
    reportMapStatus.run(context, "ready");
    reportFullScreen.run(context, false);
    const after = context.store.getState();
    reportInsets.run(context, { ...insets });
    reportMapStatus.run(context, "ready");
    expect(context.store.getState()).toBe(after);
    expect(after.view).toMatchObject({ insets, mapStatus: "ready" });
  });

  test("the layer panel opens and closes; a notice is put away", async () => {
    const context = sampleContext({ copyText: async () => false });
    toggleLayerPanel.run(context, undefined);
    expect(context.store.getState().panels.layers).toBe(false);
    await copyText.run(context, "N 7 084 717");
    const [notice] = context.store.getState().notices;
    expect(notice).toMatchObject({ key: "notice.not-copied", params: { text: "N 7 084 717" }, tone: "warning" });
    dismissNotice.run(context, notice?.serial ?? -1);
    expect(context.store.getState().notices).toEqual([]);
  });
});

describe("following an address", () => {
  test("shows what it asks for", async () => {
    const context = sampleContext();
    await followAddress.run(
      context,
      "mode=invest&lang=sv&on=roads&off=quays,quay-lines&sel=sites/kip&table=quays&decided=1&only=decided",
    );
    const state = context.store.getState();
    expect(state).toMatchObject({ mode: { kind: "invest" }, language: "sv", onlyDecided: true });
    expect(state.visible).toEqual({ sites: true, quays: false, "quay-lines": false, roads: true });
    expect(state.selection?.ref).toEqual(park);
    expect(state.panels).toMatchObject({ table: "quays", decided: true });
    expect(state.notices).toEqual([]);
  });

  test("a camera of its own is kept, not flown away from", async () => {
    const context = sampleContext();
    await followAddress.run(context, "view=63.80000,23.06000,12.00&sel=sites/kip");
    expect(context.store.getState().view.requested).toMatchObject({
      target: { kind: "camera", camera: { latitude: 63.8, longitude: 23.06, zoom: 12 } },
      animate: false,
    });
  });

  test("what it cannot follow is said, and the rest is followed", async () => {
    const context = sampleContext();
    await followAddress.run(context, "mode=fly&on=moon&sel=sites/nowhere&names=both");
    const state = context.store.getState();
    expect(state.placeNames).toBe("both");
    expect(state.mode.kind).toBe("plan");
    expect(state.notices.map((notice) => [notice.key, notice.params["found"]])).toEqual([
      ["notice.address-part", "fly"],
      ["notice.address-layer", "moon"],
      ["notice.address-feature", "nowhere"],
    ]);
  });
});
