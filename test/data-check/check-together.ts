import type { Layer, Source } from "../../src/domain/layer.ts";
import { FOLDER } from "./check-layer-files.ts";
import type { Finding } from "./finding.ts";

/** What only shows when all layers lie side by side: ids, rows, licences of what features name as their source. */
export function checkTogether(layers: readonly Layer[]): readonly Finding[] {
  return [...checkIds(layers), ...checkRows(layers), ...checkKinds(layers), ...checkSources(layers)];
}

function checkIds(layers: readonly Layer[]): readonly Finding[] {
  const findings: Finding[] = [];
  // An address or a fact names a feature or a layer by its id alone.
  const known = new Map(layers.map(({ meta }) => [meta.id, `the layer ${meta.id}`]));
  for (const { meta, features } of layers) {
    features.forEach(({ id }, index) => {
      const place = { file: `${FOLDER}${meta.id}.geojson`, path: `features[${index}].id` };
      const other = known.get(id);
      if (other !== undefined) findings.push({ ...place, detail: `${id} is also the id of ${other}` });
      else known.set(id, `a feature of ${meta.id}`);
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        findings.push({ ...place, detail: "expected small letters, digits and hyphens" });
    });
  }
  return findings;
}

function checkRows(layers: readonly Layer[]): readonly Finding[] {
  const metas = new Map(layers.map(({ meta }) => [meta.id, meta]));
  return layers.flatMap(({ meta }) => {
    if (meta.rowOf === undefined) return [];
    const leader = metas.get(meta.rowOf);
    const leads =
      leader !== undefined && leader.id !== meta.id && leader.rowOf === undefined && leader.group === meta.group;
    return leads
      ? []
      : [
          {
            file: `${FOLDER}${meta.id}.meta.json`,
            path: "rowOf",
            detail: "expected a leading layer of the same group",
          },
        ];
  });
}

/** Words that no feature uses would stand in legends for nothing. */
function checkKinds(layers: readonly Layer[]): readonly Finding[] {
  return layers.flatMap(({ meta, features }) => {
    const file = `${FOLDER}${meta.id}.meta.json`;
    const kinds = new Set(features.map(({ kind }) => kind));
    const fields = new Set(features.flatMap((feature) => Object.keys(feature.fields)));
    return [
      ...Object.keys(meta.kinds)
        .filter((kind) => !kinds.has(kind))
        .map((kind) => ({ file, path: `kinds.${kind}`, detail: "no feature is one" })),
      ...Object.keys(meta.fields)
        .filter((field) => !fields.has(field))
        .map((field) => ({ file, path: `fields.${field}`, detail: "no feature has it" })),
    ];
  });
}

function checkSources(layers: readonly Layer[]): readonly Finding[] {
  return layers.flatMap(({ meta, features }) => {
    if (meta.licence === "ODbL-1.0") return [];
    const file = `${FOLDER}${meta.id}.geojson`;
    return features.flatMap(({ source }, index) =>
      namesOpenStreetMap(source)
        ? [
            {
              file,
              path: `features[${index}].properties.source`,
              detail: `OpenStreetMap is ODbL-1.0, the file is ${meta.licence}`,
            },
          ]
        : [],
    );
  });
}

function namesOpenStreetMap({ title, url }: Source): boolean {
  return /openstreetmap/i.test(`${typeof title === "string" ? title : Object.values(title).join(" ")} ${url ?? ""}`);
}
