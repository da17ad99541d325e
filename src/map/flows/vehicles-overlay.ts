import { type Color, log, MapView } from "@deck.gl/core";
import { LineLayer, ScatterplotLayer } from "@deck.gl/layers";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as GlMap } from "maplibre-gl";
import type { Position } from "../../domain/layer.ts";
import type { Paint } from "../style-part.ts";
import type { DrawnTraffic } from "./drawn-flows.ts";
import { placeOn, secondsOnWay, shifted, type Track, trackOf, vehiclesAt } from "./vehicles.ts";

export interface VehiclesOverlay {
  /** Draws who is under way at a time of the picture, seconds. */
  readonly show: (traffic: readonly DrawnTraffic[], seconds: number, paint: Pick<Paint, "palette" | "scale">) => void;
  readonly remove: () => void;
}

/** Its two ends. */
type Train = readonly [Position, Position];

/** Half a train, and a truck's radius, pixels. */
const HALF_TRAIN = 12;
const TRUCK = 3.2;

/**
 * Kept, by the name that the overlay gives its view: else it makes a new one with every picture of the map, and deck.gl
 * draws anew where nothing has changed. The overlay's type knows no view but its own.
 */
const VIEWS = [new MapView({ id: "maplibre" })] as unknown as null;

/** A canvas of its own over the map; `drawn` is called after each of its pictures. */
export function addVehicles(map: GlMap, drawn: () => void): VehiclesOverlay {
  log.level = 0;
  const overlay = new MapLibreOverlay({ layers: [], views: VIEWS, onAfterRender: drawn });
  // Not as a control of the map: those are not shown here.
  const holder = overlay.onAdd(map);
  map.getCanvasContainer().append(holder);
  const tracks = new WeakMap<DrawnTraffic, Track>();

  return {
    show(traffic, seconds, { palette, scale }) {
      const trucks: number[] = [];
      const trains: Train[] = [];
      const pixel = degreesOfPixel(map);
      const halfTrain = HALF_TRAIN * scale * pixel;
      for (const one of traffic) {
        if (one.line.length < 2) continue;
        const track = tracks.get(one) ?? trackOf(one.line);
        tracks.set(one, track);
        const put = (share: number, toSite: boolean): void => {
          const place = placeOn(track, share);
          // Who goes the other way has its right hand on the other side.
          if (one.by === "road") trucks.push(...shifted(place, 0, (toSite ? pixel : -pixel) * one.lane));
          else trains.push([shifted(place, -halfTrain, 0), shifted(place, halfTrain, 0)]);
        };
        const onWay = secondsOnWay(track.length / pixel);
        for (const share of vehiclesAt(one.toSite, seconds, onWay)) put(share, true);
        for (const share of vehiclesAt(one.fromSite, seconds, onWay)) put(1 - share, false);
      }
      const [ink, pale, copper] = [rgb(palette.label), rgb(palette.halo), rgb(palette.site)];
      overlay.setProps({
        layers: [
          ...(trains.length === 0 ? [] : trainLayers(trains, pale, copper, scale)),
          new ScatterplotLayer({
            id: "trucks",
            // As numbers in a row: deck.gl then asks for none one by one.
            data: {
              length: trucks.length / 2,
              attributes: { getPosition: { value: new Float32Array(trucks), size: 2 } },
            },
            getRadius: TRUCK * scale,
            radiusUnits: "pixels",
            stroked: true,
            getFillColor: pale,
            getLineColor: ink,
            getLineWidth: 1.6 * scale,
            lineWidthUnits: "pixels",
          }),
        ],
      });
    },
    remove() {
      overlay.onRemove(map);
      holder.remove();
    },
  };
}

const trainLayers = (trains: readonly Train[], edge: Color, fill: Color, scale: number) => [
  new LineLayer<Train>({ id: "train-edges", ...trainProps(trains), getColor: edge, getWidth: 14 * scale }),
  new LineLayer<Train>({ id: "trains", ...trainProps(trains), getColor: fill, getWidth: 9 * scale }),
];

const trainProps = (data: readonly Train[]) =>
  ({
    data,
    getSourcePosition: ([[longitude, latitude]]: Train): [number, number] => [longitude, latitude],
    getTargetPosition: ([, [longitude, latitude]]: Train): [number, number] => [longitude, latitude],
    widthUnits: "pixels",
  }) as const;

/** Of latitude, where the map stands. */
const degreesOfPixel = (map: GlMap): number =>
  (360 / (512 * 2 ** map.getZoom())) * Math.cos((map.getCenter().lat * Math.PI) / 180);

/** @example rgb("#1446c8") // [20, 70, 200] */
const rgb = (hex: string): Color => {
  const number = Number.parseInt(hex.slice(1, 7), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};
