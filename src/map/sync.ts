import type { FeatureCollection, Feature as JsonFeature, Geometry as JsonGeometry } from "geojson";
import type { GeoJSONSource, Map as GlMap, LayerSpecification } from "maplibre-gl";
import type { Feature, Layer, LayerId, LayerMeta } from "../domain/layer.ts";
import { sameItems } from "../domain/same-items.ts";
import { existsOrIsDecided } from "../domain/status.ts";
import type { ThemeName } from "../domain/view.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import type { AtlasState, FeatureRef } from "../state/atlas-state.ts";
import { featureAt, readyLayer } from "../state/layers.ts";
import { drawsScenario, isInTime, shownPhase, toldScene } from "../state/told-stage.ts";
import type { Drawing } from "../theme/drawing.ts";
import { DRAWINGS, isToken } from "../theme/drawings.ts";
import { addImages } from "./images.ts";
import { applyLayers } from "./layer-diff.ts";
import { HIGHLIGHT_SOURCE } from "./layers/highlight.ts";
import { type Look, looksOf } from "./looks.ts";
import type { Overlay } from "./overlay.ts";
import { styleLayers } from "./style-layers.ts";
import { wallScale } from "./style-part.ts";
import type { MapText } from "./texts.ts";
import { shapeOf, toGeojson } from "./to-geojson.ts";
import { fulfil, reveal } from "./view.ts";

export interface Sync {
  /** From the next `apply` on the overlay is part of the picture; it stays. */
  readonly addOverlay: (overlay: Overlay) => void;
  /** Brings the map to the state. Every step compares by identity with what was applied, so it may run at any time. */
  readonly apply: (state: AtlasState, theme: ThemeName) => void;
  /**
   * Fulfils a new wish for a view, even before there is anything to draw; and again when panels or the window change,
   * until the reader moves the map or selects something else. From then on only what is selected is brought out from
   * under a panel.
   */
  readonly move: (state: AtlasState) => void;
}

/** A map narrower than this has the width of a phone, pixels. */
const NARROW = 600;

interface Held {
  readonly layer: Layer;
  readonly lettering: string;
}

/** `letters`: how many times larger than on a desk letters and marks are, beside what a wide map asks for. */
export function createSync(map: GlMap, text: MapText, letters = 1): Sync {
  const held = new Map<LayerId, Held>();
  const answered = new Map<Overlay, readonly unknown[]>();
  const keyed = new Map<string, readonly JsonFeature[]>();
  let metas: readonly LayerMeta[] = [];
  const looks = new Map<LayerId, readonly Look[]>();
  const bare = new Set<string>();
  let drawn: readonly LayerSpecification[] = [];
  let inputs: readonly unknown[] = [];
  let highlighted: readonly unknown[] = [];
  let serial = -1;
  let framed: readonly unknown[] = [];
  let revealed: readonly unknown[] = [];
  let framedWith: FeatureRef | null = null;

  return {
    addOverlay(overlay) {
      answered.set(overlay, []);
    },
    apply(state, theme) {
      const changed = [holdSources(state), holdOverlays(state)].includes(true);
      drawLayers(state, theme, changed);
      highlightRefs(state);
    },
    move(state) {
      const { requested, insets, led } = state.view;
      const { clientWidth, clientHeight } = map.getCanvas();
      // A map that is not shown, as while a page of tables is printed, has no place to bring anything to.
      if (clientWidth === 0 || clientHeight === 0) return;
      const clear = [insets, clientWidth, clientHeight];
      const isNew = requested !== null && requested.serial !== serial;
      const ref = state.selection?.ref ?? null;
      const isHeld = requested?.target.kind !== "camera" && !led && (ref === null || ref === framedWith);
      const follows = requested !== null && isHeld && !sameItems(framed, clear);
      framed = clear;
      const selected = shown(state, ref);
      const isKnown = sameItems(revealed, [...clear, selected]);
      revealed = [...clear, selected];
      if (isNew || follows) {
        serial = requested.serial;
        if (isNew) framedWith = ref;
        fulfil(map, requested, insets);
      } else if (selected !== null && !isKnown) reveal(map, boundsOf(selected.geometry), insets);
    },
  };

  /** Sources follow the ready layers; a layer that was never shown is not handed over. True when a layer is another. */
  function holdSources(state: AtlasState): boolean {
    const narrow = map.getContainer().clientWidth < NARROW;
    let changed = false;
    for (const id of Object.keys(state.layers)) {
      const layer = readyLayer(state, id);
      const had = held.get(id);
      if (layer === null || !isToken(layer.meta.token)) {
        if (had !== undefined) changed = forget(id) || changed;
        continue;
      }
      if (had === undefined && state.visible[id] !== true) continue;
      const lettering = isLettered(layer.meta) ? `${state.language} ${state.placeNames} ${narrow}` : "";
      if (had?.layer === layer && had.lettering === lettering) continue;
      const data = toGeojson(layer, { language: state.language, placeNames: state.placeNames, text, narrow });
      if (had === undefined) map.addSource(id, { type: "geojson", data, tolerance: 0.2 });
      else void map.getSource<GeoJSONSource>(id)?.setData(data);
      held.set(id, { layer, lettering });
      looks.set(id, looksOf(data.features));
      changed ||= had?.layer !== layer;
    }
    if (changed) metas = [...held.values()].map(({ layer }) => layer.meta);
    return changed;
  }

  /** True when an overlay came to the map, or what it has to draw came or went. */
  function holdOverlays(state: AtlasState): boolean {
    let changed = false;
    for (const [overlay, before] of answered) {
      const next = overlay.inputs(state);
      const held = map.getSource<GeoJSONSource>(overlay.source);
      if (held !== undefined && sameItems(before, next)) continue;
      answered.set(overlay, next);
      const data = overlay.shapes(state);
      const isBare = data.features.length === 0;
      changed ||= held === undefined || isBare !== bare.has(overlay.source);
      if (isBare) bare.add(overlay.source);
      else bare.delete(overlay.source);
      if (held === undefined) map.addSource(overlay.source, { type: "geojson", data, tolerance: 0.2 });
      else if (overlay.diff === undefined) void held.setData(data);
      else sendChanges(held, keyed.get(overlay.source) ?? [], data, overlay.diff);
      if (overlay.diff !== undefined) keyed.set(overlay.source, data.features);
    }
    return changed;
  }

  function forget(id: LayerId): boolean {
    drawn = applyLayers(
      map,
      drawn,
      drawn.filter((layer) => !("source" in layer) || layer.source !== id),
    );
    map.removeSource(id);
    return held.delete(id);
  }

  function drawLayers(state: AtlasState, theme: ThemeName, changed: boolean): void {
    const { visible, opacity, onlyDecided } = state;
    const wall = letters * wallScale(theme === "stage" || toldScene(state) !== null, map.getContainer().clientWidth);
    const planOpen = drawsScenario(state);
    const phase = shownPhase(state);
    const next = [theme, visible, opacity, onlyDecided, wall, planOpen, phase];
    if (!changed && sameItems(inputs, next)) return;
    inputs = next;
    const overlays = [...answered.keys()];
    addImages(
      map,
      theme,
      overlays.flatMap(({ patterns }) => patterns ?? []),
    );
    const wanted = styleLayers({
      theme,
      wall,
      metas,
      looks,
      visible,
      opacity,
      onlyDecided,
      planOpen,
      phase,
      overlays,
      bare,
    });
    drawn = applyLayers(map, drawn, wanted);
  }

  function highlightRefs(state: AtlasState): void {
    const chosen = toldScene(state)?.highlighted ?? [state.selection?.ref ?? null];
    const selected = chosen.flatMap((ref) => shown(state, ref) ?? []);
    const hovered = shown(state, state.hovered);
    if (sameItems(highlighted, [...selected, hovered])) return;
    highlighted = [...selected, hovered];
    const features = [
      ...(hovered && !selected.includes(hovered) ? [outlined(hovered, "hovered")] : []),
      ...selected.map((feature) => outlined(feature, "selected")),
    ];
    void map.getSource<GeoJSONSource>(HIGHLIGHT_SOURCE)?.setData({ type: "FeatureCollection", features });
  }
}

/** Only what became other is sent. */
function sendChanges(
  held: GeoJSONSource,
  before: readonly JsonFeature[],
  { features }: FeatureCollection,
  diffOf: NonNullable<Overlay["diff"]>,
): void {
  const diff = diffOf(before, features);
  if (diff !== null) void held.updateData(diff);
}

/** A thing that can be highlighted: there, on a layer that is shown, and left out neither by the filter nor by the time. */
function shown(state: AtlasState, ref: FeatureRef | null): Feature | null {
  if (ref === null || state.visible[ref.layer] !== true) return null;
  const feature = featureAt(state, ref);
  if (feature === null || !isInTime(state, feature)) return null;
  if (state.onlyDecided && !existsOrIsDecided(feature.status.realisation)) return null;
  return feature;
}

function outlined({ geometry, status }: Feature, state: "hovered" | "selected"): JsonFeature {
  return {
    type: "Feature",
    properties: { state, shape: shapeOf(geometry), realisation: status.realisation },
    geometry: geometry as unknown as JsonGeometry,
  };
}

function isLettered({ token }: LayerMeta): boolean {
  const drawings: readonly Drawing[] = isToken(token) ? Object.values(DRAWINGS[token]) : [];
  return drawings.some((drawing) => drawing.text !== undefined);
}
