import type { Map as GlMap, LayerSpecification } from "maplibre-gl";

/**
 * Brings the map's style layers to what is wanted: adds, removes, and changes only the properties that differ. The
 * order of layers that stay must not change between calls; `LAYER_ORDER` sees to that. A layer that stays hidden is let be,
 * each change of a filter would have its data read anew. Returns what stands on the map now: `before` of the next call.
 */
export function applyLayers(
  map: GlMap,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): readonly LayerSpecification[] {
  const known = new Map(before.map((layer) => [layer.id, layer]));
  const wanted = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (!wanted.has(id)) map.removeLayer(id);
  // From the top down, so that each new layer finds the one it must lie under.
  let above: string | undefined;
  let added: (() => void) | undefined;
  const standing = [...after].reverse().map((layer) => {
    const under = above;
    above = layer.id;
    const old = known.get(layer.id);
    if (old === undefined) {
      map.style.addLayer(layer, under, TRUSTED);
      added = () => map.moveLayer(layer.id, under);
      return layer;
    }
    if (isHidden(old) && isHidden(layer)) return old;
    change(map, old, layer);
    return layer;
  });
  // The style has them; to the place where it stands the last is moved once more, which tells the map of all of them.
  added?.();
  return standing.reverse();
}

const isHidden = ({ layout }: LayerSpecification): boolean => layout?.visibility === "none";

/** The tests hold every layer to the style specification: for each change MapLibre would write out the whole style. */
const TRUSTED = { validate: false };

function change(map: GlMap, old: LayerSpecification, next: LayerSpecification): void {
  if (!equal(filterOf(old), filterOf(next))) map.setFilter(next.id, filterOf(next) ?? null, TRUSTED);
  eachDifference(old.layout, next.layout, (name, value) => map.setLayoutProperty(next.id, name, value, TRUSTED));
  eachDifference(old.paint, next.paint, (name, value) => map.setPaintProperty(next.id, name, value, TRUSTED));
}

type Properties = Readonly<Record<string, unknown>>;

function eachDifference(old: object = {}, next: object = {}, set: (name: never, value: never) => void): void {
  const [from, to] = [old as Properties, next as Properties];
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (!equal(from[name], to[name])) set(name as never, to[name] as never);
  }
}

const filterOf = (layer: LayerSpecification) => ("filter" in layer ? layer.filter : undefined);
const equal = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
