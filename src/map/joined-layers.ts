import type { FeatureCollection } from "geojson";
import type { FilterSpecification, GeoJSONSourceSpecification, Map as GlMap, LayerSpecification } from "maplibre-gl";
import { allOf } from "./style-part.ts";

/** The one source of all layers, and the property of a feature that names its own. */
export const JOINED_SOURCE = "joined-layers";
const OWN = "layer";

/**
 * The same map for a picture that is drawn once: what it is given as sources of layers becomes one source. Areas and lines
 * are cut at the edges of their tiles, source by source: with thirty of them that is most of the work of a large picture.
 * `isJoined`: of sources that are all there before the first style layer.
 *
 * @example withJoinedLayers(map, (id) => id !== "plan").addSource("roads", roads) // comes with all others
 */
export function withJoinedLayers(map: GlMap, isJoined: (source: string) => boolean): GlMap {
  const data: FeatureCollection = { type: "FeatureCollection", features: [] };
  const { style } = map;
  const joinedStyle = instead(style, {
    addLayer(layer, before, options) {
      const source = "source" in layer && typeof layer.source === "string" ? layer.source : null;
      return style.addLayer(
        source !== null && isJoined(source) ? joinedLayer(layer as Sourced, source) : layer,
        before,
        options,
      );
    },
  });
  return instead(map, {
    style: joinedStyle,
    addSource(id, source) {
      if (!isJoined(id)) return map.addSource(id, source);
      if (map.getSource(JOINED_SOURCE) !== undefined) throw new Error(`${id} comes after the layers were joined`);
      const { features } = (source as GeoJSONSourceSpecification).data as FeatureCollection;
      for (const feature of features)
        data.features.push({ ...feature, properties: { ...feature.properties, [OWN]: id } });
      return map;
    },
  });

  function joinedLayer(layer: Sourced, source: string): LayerSpecification {
    if (map.getSource(JOINED_SOURCE) === undefined)
      map.addSource(JOINED_SOURCE, { type: "geojson", data, tolerance: 0.2 });
    return { ...layer, source: JOINED_SOURCE, filter: allOf(["==", ["get", OWN], source], layer.filter) } as Sourced;
  }
}

type Sourced = Exclude<LayerSpecification, { type: "background" }> & { readonly filter?: FilterSpecification };

/** The same thing with some of its members others. */
function instead<Thing extends object>(thing: Thing, own: Partial<Thing>): Thing {
  return new Proxy(thing, {
    get: (_, name) => {
      if (name in own) return Reflect.get(own, name);
      const value: unknown = Reflect.get(thing, name);
      return typeof value === "function" ? value.bind(thing) : value;
    },
  });
}
