import { readdirSync, readFileSync } from "node:fs";
import { readLayer } from "../../../src/catalog/read-layer.ts";
import type { Layer, LayerMeta } from "../../../src/domain/layer.ts";
import type { LabelContext } from "../../../src/map/labels.ts";

const FOLDER = "data/layers";

/** Every shipped layer, read as the page reads it. */
export function shippedLayers(): readonly Layer[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".meta.json"))
    .map((file) => {
      const meta = JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as LayerMeta;
      const name = `${meta.id}.geojson`;
      const read = readLayer(meta, readFileSync(`${FOLDER}/${name}`, "utf8"), name);
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      return read.value;
    });
}

/** Letters in Finnish, texts as their keys. */
export const CONTEXT: LabelContext = { language: "fi", placeNames: "both", text: (key) => key, narrow: false };
