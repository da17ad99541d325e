import type { Figure } from "../../domain/figure.ts";
import type { LayerId } from "../../domain/layer.ts";
import { localDay } from "../../domain/local-day.ts";
import type { MeasuredShape, Measurement } from "../../domain/measurement.ts";
import {
  type MeasurementContent,
  type MeasurementWords,
  measurementsCsv,
  measurementsGeojson,
} from "../../exchange/measurements.ts";
import { drawnGeometry } from "../../figures/drawn-geometry.ts";
import { measured } from "../../figures/measure-figures.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { layerEntry } from "../../state/layers.ts";
import { endsTitle } from "./ends-title.ts";

/** All kept drawings as a file, with whose data they rest on. */
export function drawingsFile(
  format: "geojson" | "csv",
  state: AtlasState,
  translator: Translator,
  address: string,
  now: Date,
) {
  const contents = state.measure.kept.map((measurement) => contentOf(measurement, state, translator));
  const words = wordsOf(state, translator, address);
  return {
    name: `kruunuportti-atlas-measurements-${localDay(now)}.${format}`,
    mime: format === "csv" ? "text/csv;charset=utf-8" : "application/geo+json",
    text: format === "csv" ? measurementsCsv(contents, words) : measurementsGeojson(contents, words),
  };
}

function contentOf({ id, name, shape }: Measurement, state: AtlasState, translator: Translator): MeasurementContent {
  const result = measured(shape, state);
  // A single segment is the whole line: only its direction is left to say.
  const segments = result.segments.flatMap(({ length, bearing }, _, all) => [
    ...(all.length > 1 ? [length] : []),
    ...(bearing === null ? [] : [bearing]),
  ]);
  const ends = endsTitle(shape, state, translator);
  return {
    id,
    name,
    tool: translator.t(`measure.tool.${shape.tool}`),
    geometry: drawnGeometry(shape, result),
    figures: [...result.figures, ...segments],
    remarks: [
      ...(ends === "" ? [] : [ends]),
      ...(result.fault === null ? [] : [translator.t(`measure.fault.${result.fault}`)]),
      ...result.remarks.map((remark) => translator.t(`measure.remark.${remark}`)),
    ],
  };
}

function wordsOf(state: AtlasState, { t, language }: Translator, address: string): MeasurementWords {
  const layers = [...new Set(state.measure.kept.flatMap(({ shape }) => layersOf(shape)))];
  return {
    language,
    headings: [
      t("measure.file.name"),
      t("measure.file.figure"),
      t("measure.file.value"),
      t("measure.file.unit"),
      t("measure.file.plus-minus"),
      t("csv.approximate"),
      t("measure.file.method"),
      t("measure.file.note"),
    ],
    methodOf: (figure: Figure) =>
      figure.unit === "°" && figure.method === "derived" ? t("measure.method.bearing") : t(`method.${figure.method}`),
    yes: t("inspector.yes"),
    no: t("inspector.no"),
    crs: t("measure.file.crs"),
    credits: [
      [t("csv.note"), t("measure.file.own")],
      [t("csv.note"), t("measure.method.plane")],
      [t("csv.note"), t("measure.method.accuracy")],
      ...layers.flatMap((id) => {
        const meta = layerEntry(state, id)?.meta;
        return meta === undefined ? [] : [[t("csv.attribution"), meta.attribution] as const];
      }),
      [t("csv.address"), address],
    ],
  };
}

/** Layers whose things a drawing was measured on. */
function layersOf(shape: MeasuredShape): readonly LayerId[] {
  return shape.tool === "between"
    ? shape.ends.flatMap(({ place }) => (place.kind === "feature" ? [place.layer] : []))
    : shape.vertices.flatMap(({ on }) => on?.layer ?? []);
}
