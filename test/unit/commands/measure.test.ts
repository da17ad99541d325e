import { describe, expect, test } from "vitest";
import { clearTypedCoordinate, goToCoordinate, goToOtherReading } from "../../../src/commands/go-to-coordinate.ts";
import { reportPointer, reportSteered } from "../../../src/commands/map-reports.ts";
import { draw, KEPT_DRAWINGS, restoreDrawings } from "../../../src/commands/measure.ts";
import {
  keepDrawing,
  removeDrawing,
  renameDrawing,
  restoreDrawing,
  setMeasureTool,
  setSnapping,
  zoomToDrawing,
} from "../../../src/commands/measuring.ts";
import { toggleMeasure, toggleWays } from "../../../src/commands/panels.ts";
import { press } from "../../../src/commands/place-on-map.ts";
import type { Position } from "../../../src/domain/layer.ts";
import { featurePlace } from "../../../src/domain/place.ts";
import { COORDINATE_PROBLEMS, COORDINATE_REMARKS } from "../../../src/geodesy/coordinates-read.ts";
import { coordinatesText } from "../../../src/geodesy/coordinates-text.ts";
import { withLayerReady } from "../../../src/state/layers.ts";
import { update } from "../../../src/state/store.ts";
import { ALL_TEXTS } from "../i18n/all-texts.ts";
import { featureOf, SITES } from "../state/sample.ts";
import { sampleContext } from "./sample.ts";

const QUAY_11: Position = [23.0278, 63.86421];

async function withLine(context = sampleContext()) {
  await toggleMeasure.run(context);
  await draw.run(context, { kind: "put", position: [23, 63.8], plusMinusMetres: 2 });
  await draw.run(context, { kind: "put", position: [23.1, 63.8], plusMinusMetres: 3 });
  return context;
}

describe("drawing", () => {
  test("a vertex on the hint is as sure as the thing it snapped to", async () => {
    const context = sampleContext();
    const site = { ...featureOf("kruunuportti", "sites"), accuracyMetres: 300 };
    const approximate = { ...site, status: { ...site.status, geometryQuality: "approximate" as const } };
    update(context.store, (state) => withLayerReady(state, { meta: SITES, features: [approximate] }));
    await toggleMeasure.run(context);
    const hint = { position: [23.05, 63.8], kind: "vertex", layer: "sites", feature: "kruunuportti" } as const;
    await draw.run(context, { kind: "hint", hint });
    await draw.run(context, { kind: "put", position: hint.position, plusMinusMetres: 2 });
    await draw.run(context, { kind: "put", position: [23.06, 63.8], plusMinusMetres: 2 });
    expect(context.store.getState().measure.vertices).toEqual([
      {
        position: hint.position,
        plusMinusMetres: 300,
        approximate: true,
        on: { layer: "sites", feature: "kruunuportti" },
      },
      { position: [23.06, 63.8], plusMinusMetres: 2, approximate: false, on: null },
    ]);
  });

  test("every step of a hand or a key", async () => {
    const context = await withLine();
    const { store } = context;
    const count = () => store.getState().measure.vertices.length;
    await draw.run(context, { kind: "take-back" });
    expect(count()).toBe(1);
    await draw.run(context, { kind: "put-back" });
    await draw.run(context, { kind: "finish" });
    expect([count(), store.getState().measure.finished]).toEqual([2, true]);
    await draw.run(context, { kind: "cancel" });
    expect(count()).toBe(0);
    await setMeasureTool.run(context, "between");
    await draw.run(context, {
      kind: "end",
      place: featurePlace("sites", "kip"),
      at: [23.05, 63.8],
      plusMinusMetres: 2,
    });
    expect(store.getState().measure.ends).toHaveLength(1);
  });

  test("closing the panel, or opening ways, puts tool and drawing away; undo brings the drawing back", async () => {
    for (const close of [toggleMeasure, toggleWays]) {
      const context = await withLine();
      await close.run(context);
      expect(context.store.getState().measure).toMatchObject({ tool: null, vertices: [] });
      await toggleMeasure.run(context);
      await draw.run(context, { kind: "take-back" });
      expect(context.store.getState().measure.vertices).toHaveLength(2);
    }
  });

  test("snapping is switched, and an old hint goes", async () => {
    const context = await withLine();
    await draw.run(context, { kind: "hint", hint: { position: [23, 63], kind: "edge", layer: "a", feature: "b" } });
    await setSnapping.run(context, false);
    expect(context.store.getState().measure).toMatchObject({ snapping: false, hint: null });
  });
});

describe("the place chosen last", () => {
  const pressed = ({ store }: ReturnType<typeof sampleContext>) => store.getState().view.pressed;

  test("is where the map was pressed, on a thing or beside it; leaving the map changes nothing", async () => {
    const context = sampleContext();
    expect(pressed(context)).toBeNull();
    await press.run(context, { candidates: [], at: [23, 63.8] });
    expect(pressed(context)).toEqual([23, 63.8]);
    await press.run(context, { candidates: [{ layer: "sites", feature: "kip" }], at: [23.1, 63.8] });
    await press.run(context, { candidates: [], at: null });
    await reportPointer.run(context, [23.9, 63.9]);
    await reportPointer.run(context, null);
    expect(pressed(context)).toEqual([23.1, 63.8]);
  });

  test("is a vertex that was put down, or where a thing was picked", async () => {
    const context = await withLine();
    expect(pressed(context)).toEqual([23.1, 63.8]);
    await setMeasureTool.run(context, "between");
    const place = featurePlace("sites", "kip");
    await draw.run(context, { kind: "end", place, at: [23.05, 63.81], plusMinusMetres: 2 });
    expect(pressed(context)).toEqual([23.05, 63.81]);
  });

  test("is what the keyboard brought under the crosshair", async () => {
    const context = sampleContext();
    await press.run(context, { candidates: [], at: [23, 63.8] });
    await reportSteered.run(context, [23.2, 63.8]);
    await reportPointer.run(context, null);
    expect(pressed(context)).toEqual([23.2, 63.8]);
  });

  test("is a coordinate that was typed: copied again, it has the same figures", async () => {
    const context = sampleContext();
    const text = "N 7 084 717, E 23 501 367";
    await goToCoordinate.run(context, text);
    const found = pressed(context);
    expect(found === null ? "" : coordinatesText(found, "gk23", "fi").replaceAll(/\s/g, "")).toBe(
      text.replaceAll(" ", ""),
    );
  });
});

describe("kept drawings", () => {
  test("are written down at every change and found again by the next visit", async () => {
    let stored: string | null = null;
    const ports = {
      keepText: (key: string, text: string) => {
        expect(key).toBe(KEPT_DRAWINGS);
        stored = text;
        return true;
      },
      keptText: () => stored,
    };
    const context = await withLine(sampleContext(ports));
    await keepDrawing.run(context, "Raja");
    await renameDrawing.run(context, { id: "drawing-1", name: "Uusi raja" });
    await removeDrawing.run(context, "drawing-1");
    await restoreDrawing.run(context);
    const { kept } = context.store.getState().measure;
    expect(kept.map(({ name }) => name)).toEqual(["Uusi raja"]);

    const next = sampleContext(ports);
    await restoreDrawings.run(next);
    expect(next.store.getState().measure.kept).toEqual(kept);
    await zoomToDrawing.run(next, "drawing-1");
    expect(next.store.getState().view.requested?.target).toEqual({ kind: "bounds", bounds: [23, 63.8, 23.1, 63.8] });
  });

  test("a browser without room for them says so; the drawing stays on the page", async () => {
    const context = await withLine(sampleContext({ keepText: () => false }));
    await keepDrawing.run(context, "Raja");
    const { measure, notices } = context.store.getState();
    expect([measure.kept.length, notices.map(({ key }) => key)]).toEqual([1, ["notice.drawings-not-kept"]]);
  });

  test("bad content is left out and said", async () => {
    const context = sampleContext({ keptText: () => '{"version":1,"drawings":[{"__proto__":{}}]}' });
    await restoreDrawings.run(context);
    const { measure, notices } = context.store.getState();
    expect([measure.kept, notices.map(({ key }) => key)]).toEqual([[], ["notice.drawings-not-read"]]);
  });

  test("a first visit has none and reads nothing", async () => {
    const context = sampleContext();
    await restoreDrawings.run(context);
    expect(context.store.getState()).toMatchObject({ measure: { kept: [] }, notices: [] });
  });

  test("the layers of things measured between are loaded with them", async () => {
    const shape = {
      tool: "between",
      ends: ["kip", "gone"].map((id) => ({
        place: featurePlace(id === "kip" ? "sites" : "no-layer", id),
        plusMinusMetres: 1,
      })),
    };
    const text = JSON.stringify({ version: 1, drawings: [{ id: "drawing-1", name: "Väli", shape }] });
    const context = sampleContext({ keptText: () => text });
    await restoreDrawings.run(context);
    expect(context.store.getState().layers["sites"]?.status).toBe("ready");
    expect(context.store.getState().notices).toEqual([]);
  });
});

describe("going to a coordinate", () => {
  test.each(["gk23", "tm35fin", "wgs84"] as const)("a copied %s coordinate leads back to its place", async (system) => {
    for (const language of ["fi", "en"] as const) {
      const context = sampleContext();
      const name = ALL_TEXTS[language][`coordinate-system.${system}`];
      await goToCoordinate.run(context, `${coordinatesText(QUAY_11, system, language)} (${name})`);
      const { measure, view } = context.store.getState();
      expect(measure.typed).toMatchObject({ kind: "found", system, remarks: [] });
      const target = view.requested?.target;
      expect(target?.kind === "point" ? target.position : null).toEqual([
        expect.closeTo(QUAY_11[0], 4),
        expect.closeTo(QUAY_11[1], 4),
      ]);
    }
  });

  test("north and east changed over are read and said", async () => {
    const context = sampleContext();
    await goToCoordinate.run(context, "N 23 501 367, E 7 084 717");
    expect(context.store.getState().measure.typed).toMatchObject({ kind: "found", remarks: ["swapped"] });
  });

  test("a coordinate with words is as exact as its numbers are written", async () => {
    const context = sampleContext();
    await goToCoordinate.run(context, "lat: 63.86421 lon: 23.0278");
    const { typed } = context.store.getState().measure;
    expect(typed?.kind === "found" && typed.plusMinusMetres).toBeCloseTo(5.55, 2);
  });

  test("what is no coordinate is said, and the map stays", async () => {
    const context = sampleContext();
    await goToCoordinate.run(context, "Kokkola");
    const { measure, view } = context.store.getState();
    expect([measure.typed, view.requested]).toEqual([{ kind: "not-read", problem: "unreadable" }, null]);
    await goToOtherReading.run(context);
    await clearTypedCoordinate.run(context);
    expect(context.store.getState().measure.typed).toBeNull();
  });

  test("another reading is gone to, and back", async () => {
    const context = sampleContext();
    const one = { position: [23, 63.8], system: "gk23" } as const;
    const other = { position: [24, 63.9], system: "tm35fin" } as const;
    update(context.store, (state) => ({
      ...state,
      measure: {
        ...state.measure,
        typed: { kind: "found", ...one, plusMinusMetres: 1, remarks: ["ambiguous"], otherwise: other },
      },
    }));
    await goToOtherReading.run(context);
    expect(context.store.getState().measure.typed).toMatchObject({ ...other, otherwise: one });
    expect(context.store.getState().view.requested?.target).toEqual({ kind: "point", position: other.position });
  });

  test("every problem and remark has its sentence in three languages", () => {
    const keys = [...COORDINATE_PROBLEMS, ...COORDINATE_REMARKS].map((kind) => `measure.typed.${kind}`);
    for (const texts of Object.values(ALL_TEXTS)) expect(keys.filter((key) => !(key in texts))).toEqual([]);
  });
});
