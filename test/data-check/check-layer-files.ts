import { readLayer } from "../../src/catalog/read-layer.ts";
import { readMeta } from "../../src/catalog/read-meta.ts";
import type { Layer, LayerMeta } from "../../src/domain/layer.ts";
import { parseFeatures } from "../../src/geojson/parse-features.ts";
import { parseJson } from "../../src/geojson/parse-json.ts";
import { checkPlane } from "../../src/geojson/plane-rules.ts";
import { allowOnly, listOf, type Read, readFields, reading, required } from "../../src/geojson/reader.ts";
import { checkStandard } from "../../src/geojson/standard.ts";
import type { Finding } from "./finding.ts";
import { once } from "./once.ts";

export const FOLDER = "data/layers/";

export interface LayerFiles {
  /** Those that can be read: the rules that see all layers go on with them. */
  readonly layers: readonly Layer[];
  /** Could all of them be read? What refers to a layer that could not is not to blame. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
}

/** Each pair of files for itself. */
export async function checkLayerFiles(files: ReadonlyMap<string, string>): Promise<LayerFiles> {
  const findings: Finding[] = [];
  const layers: Layer[] = [];
  const names = namesOf(files);
  for (const name of names) {
    const pair = await checkPair(name, files.get(`${FOLDER}${name}.meta.json`), files.get(`${FOLDER}${name}.geojson`));
    findings.push(...pair.findings);
    layers.push(...pair.layers);
  }
  return { layers, complete: layers.length === names.length, findings };
}

const checkPair = once(async (name: string, metaText: string | undefined, text: string | undefined) => {
  const findings: Finding[] = [];
  const metaFile = `${FOLDER}${name}.meta.json`;
  const file = `${FOLDER}${name}.geojson`;
  if (metaText === undefined) findings.push({ file, path: "", detail: `has no ${name}.meta.json beside it` });
  if (text === undefined) findings.push({ file: metaFile, path: "", detail: `has no ${name}.geojson beside it` });
  const meta = metaText === undefined ? null : checkMeta(name, metaText, metaFile, findings);
  if (text === undefined) return { findings, layers: [] };
  findings.push(...checkLines(text, file), ...(await checkGeometry(text, file)));
  if (meta === null) return { findings, layers: [] };
  const layer = readLayer(meta, text, file);
  if (!layer.ok) return { findings: [...findings, layer.problem], layers: [] };
  return { findings: [...findings, ...checkNumbers(layer.value, file)], layers: [layer.value] };
});

function namesOf(files: ReadonlyMap<string, string>): readonly string[] {
  const names = [...files.keys()]
    .filter((path) => path.startsWith(FOLDER))
    .map((path) => path.slice(FOLDER.length).replace(/(\.meta\.json|\.geojson)$/, ""));
  return [...new Set(names)].sort();
}

function checkMeta(name: string, text: string, file: string, findings: Finding[]): LayerMeta | null {
  const value = reading(file, () => parseJson(text));
  const meta = value.ok ? readMeta(value.value, file) : value;
  if (!meta.ok) {
    findings.push(meta.problem);
    return null;
  }
  const { id, licence, attribution, fields } = meta.value;
  if (id !== name) findings.push({ file, path: "id", detail: `expected ${name}, the name of the file` });
  const isOdbl = licence === "ODbL-1.0";
  if (isOdbl !== name.endsWith("-odbl")) {
    findings.push({ file, path: "licence", detail: "ODbL-1.0 goes with names that end in -odbl and with no other" });
  }
  if (isOdbl !== attribution.includes("© OpenStreetMap contributors")) {
    findings.push({
      file,
      path: "attribution",
      detail: "© OpenStreetMap contributors goes with ODbL-1.0 and with no other",
    });
  }
  for (const [key, { type, unit }] of Object.entries(fields)) {
    if (unit !== undefined && type !== "number")
      findings.push({ file, path: `fields.${key}.unit`, detail: "only numbers have a unit" });
  }
  return meta.value;
}

/** One feature a line, so that a change of one thing is a change of one line. */
function checkLines(text: string, file: string): readonly Finding[] {
  const lines = text.split("\n");
  const features = lines.slice(1, -2);
  const framed =
    lines[0] === '{"type":"FeatureCollection","features":[' && lines.at(-2) === "]}" && lines.at(-1) === "";
  if (!framed)
    return [{ file, path: "", detail: "expected the collection's brackets on lines of their own and a line end last" }];
  const bad = features.findIndex((line, index) => !isFeature(line, index === features.length - 1));
  return bad < 0 ? [] : [{ file, path: `line ${bad + 2}`, detail: "expected one whole feature on the line" }];
}

function isFeature(line: string, isLast: boolean): boolean {
  if (!isLast && !line.endsWith(",")) return false;
  const value = reading("", () => parseJson(isLast ? line : line.slice(0, -1)));
  return value.ok && (value.value as { type?: unknown } | null)?.type === "Feature";
}

async function checkGeometry(text: string, file: string): Promise<readonly Finding[]> {
  const features = parseFeatures(text, file);
  if (!features.ok) return [features.problem];
  return [...checkMembers(text, file), ...(await checkStandard(text, file)), ...checkPlane(features.value, file)];
}

/** Beside the properties, which the meta declares, a file has the members of GeoJSON that the atlas reads and no other. */
function checkMembers(text: string, file: string): readonly Finding[] {
  const read = reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["type", "features"], "");
    required(root, "features", "", listOf(readMembers));
  });
  return read.ok ? [] : [read.problem];
}

const readMembers: Read<void> = (value, path) => {
  const feature = readFields(value, path);
  allowOnly(feature, ["type", "id", "geometry", "properties"], path);
  allowOnly(required(feature, "geometry", path, readFields), ["type", "coordinates"], `${path}.geometry`);
};

/** Lengths, depths, areas, voltages: none is below nothing, and none of what this map shows is larger. */
const MOST = 100_000;

function checkNumbers({ meta, features }: Layer, file: string): readonly Finding[] {
  return features.flatMap(({ fields }, index) =>
    Object.entries(fields)
      .filter(([key, value]) => meta.fields[key]?.unit !== undefined && !(Number(value) >= 0 && Number(value) <= MOST))
      .map(([key]) => ({
        file,
        path: `features[${index}].properties.${key}`,
        detail: `expected 0 or more, at most ${MOST}`,
      })),
  );
}
