import type { Figure } from "../domain/figure.ts";
import type { Language } from "../domain/language.ts";
import type { Geometry, Position } from "../domain/layer.ts";
import { type CsvCell, csvText } from "./csv.ts";

/** A drawing as it leaves the atlas: its numbers worked out, its words said. */
export interface MeasurementContent {
  readonly id: string;
  readonly name: string;
  readonly tool: string;
  /** As measured, lon/lat degrees, long edges densified; null where things it hangs on are not loaded. */
  readonly geometry: Geometry | null;
  readonly figures: readonly Figure[];
  /** What must be said beside the numbers, or why there are none. */
  readonly remarks: readonly string[];
}

/** Words of the file in the reader's language. */
export interface MeasurementWords {
  readonly language: Language;
  readonly headings: readonly [
    name: string,
    figure: string,
    value: string,
    unit: string,
    plusMinus: string,
    about: string,
    method: string,
    remark: string,
  ];
  readonly methodOf: (figure: Figure) => string;
  readonly yes: string;
  readonly no: string;
  /** Which plane, which coordinates. */
  readonly crs: string;
  /** Label and text of each credit line. */
  readonly credits: readonly (readonly [label: string, text: string])[];
}

/** Digits of a degree: 1 cm. */
const DIGITS = 7;

/** Drawings as GeoJSON (RFC 7946). Every feature says what its numbers are, in which plane, and whose data it rests on. */
export function measurementsGeojson(measurements: readonly MeasurementContent[], words: MeasurementWords): string {
  const credits = words.credits.map(([label, text]) => `${label}: ${text}`);
  const features = measurements.map(({ id, name, tool, geometry, figures, remarks }) => ({
    type: "Feature",
    id,
    properties: {
      name,
      tool,
      figures: figures.map((figure) => ({
        label: figure.label[words.language],
        value: figure.value,
        unit: figure.unit,
        plusMinus: figure.plusMinus,
        approximate: figure.approximate,
        method: words.methodOf(figure),
      })),
      remarks,
      crs: words.crs,
      credits,
    },
    geometry: geometry === null ? null : rounded(geometry),
  }));
  return `${JSON.stringify({ type: "FeatureCollection", features }, null, 2)}\n`;
}

/** Drawings as a table, a line for each figure; a drawing without numbers has one line that says why. */
export function measurementsCsv(measurements: readonly MeasurementContent[], words: MeasurementWords): string {
  const rows = measurements.flatMap(({ name, figures, remarks }): (readonly CsvCell[])[] => {
    const remark = remarks.join(" ");
    if (figures.length === 0) return [[name, null, null, null, null, null, null, remark]];
    return figures.map((figure) => [
      name,
      figure.label[words.language],
      typeof figure.value === "number" ? { number: figure.value, decimals: figure.decimals } : null,
      figure.unit,
      figure.plusMinus === null ? null : { number: figure.plusMinus, decimals: figure.decimals },
      figure.approximate ? words.yes : words.no,
      words.methodOf(figure),
      remark,
    ]);
  });
  return csvText({ header: words.headings, rows, credits: words.credits }, words.language);
}

function rounded(geometry: Geometry): Geometry {
  const place = ([longitude, latitude]: Position): Position => [
    Number(longitude.toFixed(DIGITS)),
    Number(latitude.toFixed(DIGITS)),
  ];
  switch (geometry.type) {
    case "Point":
      return { ...geometry, coordinates: place(geometry.coordinates) };
    case "MultiPoint":
    case "LineString":
      return { ...geometry, coordinates: geometry.coordinates.map(place) };
    case "MultiLineString":
    case "Polygon":
      return { ...geometry, coordinates: geometry.coordinates.map((line) => line.map(place)) };
    case "MultiPolygon":
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(place))) };
  }
}
