import { balanceOf } from "../../src/analysis/land/balance.ts";
import { LANGUAGES } from "../../src/domain/language.ts";
import { type Feature, type Layer, type Position, textIn } from "../../src/domain/layer.ts";
import { millimetres, type PlaneArea, type PlaneRing } from "../../src/domain/plane.ts";
import { ARCTIAL_ALTERNATIVES, type ArctialAlternative, type Scenario } from "../../src/domain/scenario.ts";
import { readScenario, writeScenario } from "../../src/exchange/scenario-file.ts";
import { toGk23 } from "../../src/geodesy/etrs-gk23.ts";
import type { Finding } from "./finding.ts";

export const SCENARIO_FOLDER = "data/scenarios/";

/** The three shipped scenarios: readable, in the writer's own form, and dividing up the outline without rest. */
export function checkScenarios(
  files: ReadonlyMap<string, string>,
  layers: readonly Layer[] | null,
): readonly Finding[] {
  const strange = [...files.keys()].filter(
    (path) => path.startsWith(SCENARIO_FOLDER) && !ARCTIAL_ALTERNATIVES.some((id) => path === fileOf(id)),
  );
  return [
    ...strange.map((file) => ({ file, path: "", detail: `expected ${ARCTIAL_ALTERNATIVES.join(", ")}` })),
    ...ARCTIAL_ALTERNATIVES.flatMap((id) => checkScenario(id, files.get(fileOf(id)), layers)),
  ];
}

const fileOf = (id: ArctialAlternative): string => `${SCENARIO_FOLDER}${id}.json`;

function checkScenario(
  id: ArctialAlternative,
  text: string | undefined,
  layers: readonly Layer[] | null,
): readonly Finding[] {
  const file = fileOf(id);
  if (text === undefined) return [{ file, path: "", detail: "is missing" }];
  const read = readScenario(text, file);
  if (!read.ok) return [read.problem];
  const scenario = read.value;
  const findings: Finding[] = [];
  const report = (path: string, detail: string): void => {
    findings.push({ file, path, detail });
  };
  if (writeScenario(scenario) !== text) report("", "differs from what the atlas itself would write");
  if (scenario.id !== id || scenario.base !== id) report("scenario.id", `expected ${id}, as base too`);
  for (const [index, zone] of scenario.zones.entries()) {
    for (const language of LANGUAGES) {
      if (textIn(zone.name, language).trim() === "" || textIn(zone.note, language).trim() === "")
        report(`scenario.zones[${index}]`, `expected a name and a note in ${language}`);
    }
  }
  const names = { fi: `Arctial ${id.toUpperCase()}`, sv: `Arctial ALT${id.slice(2)}`, en: `Arctial ALT${id.slice(2)}` };
  for (const language of LANGUAGES) {
    if (!textIn(scenario.name, language).startsWith(names[language]))
      report(`scenario.name.${language}`, `expected ${names[language]}, the project's name in front`);
  }
  if (layers !== null) checkGround(scenario, layers, report);
  return findings;
}

function checkGround(
  scenario: Scenario,
  layers: readonly Layer[],
  report: (path: string, detail: string) => void,
): void {
  const outline = featureOf(layers, "kruunuportti");
  const [kokkola, kruunupyy] = [featureOf(layers, "municipality-kokkola"), featureOf(layers, "municipality-kruunupyy")];
  if (outline === undefined || kokkola === undefined || kruunupyy === undefined)
    return report("", "no layer has the outline and the municipalities that it is held against");
  if (JSON.stringify(planeOf(outline)) !== JSON.stringify(scenario.planningArea.ground))
    report("scenario.planningArea.ground", "differs from the outline kruunuportti of the layer sites");
  if (scenario.planningArea.status.geometryQuality !== outline.status.geometryQuality)
    report("scenario.planningArea.status", "differs from the outline's own");
  const balance = balanceOf({
    planningArea: scenario.planningArea,
    municipalities: { kokkola: planeOf(kokkola), kruunupyy: planeOf(kruunupyy) },
    zones: scenario.zones,
    restrictions: [],
  });
  if (balance.closingError !== 0) report("scenario.zones", `do not close: ${balance.closingError}`);
  for (const { counted, beneath } of balance.overlaps) report("scenario.zones", `${beneath} lies under ${counted}`);
  const left = balance.tables.flatMap(({ rows }) => rows.filter(({ code }) => code === null));
  if (left.length > 0) report("scenario.zones", "leave ground of the planning area to nobody");
  for (const [index, { zone, outside, byMunicipality }] of balance.zones.entries()) {
    const path = `scenario.zones[${index}].ground`;
    if (outside !== 0) report(path, `${zone} reaches outside the planning area`);
    const parts = Object.values(byMunicipality).filter((area) => area !== 0);
    if (parts.length !== 1) report(path, `${zone} lies in ${parts.length} municipalities, expected one`);
    if (scenario.zones[index]?.use === "rolling-mill" && byMunicipality.kruunupyy === 0)
      report(path, "the rolling mill lies on Kruunupyy's side");
  }
}

const featureOf = (layers: readonly Layer[], id: string): Feature | undefined =>
  layers.flatMap(({ features }) => features).find((one) => one.id === id);

/** In the plane, on the millimetre grid; the layers wind their rings as the plane does. */
function planeOf({ id, geometry }: Feature): PlaneArea {
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") throw new Error(`${id} is no polygon`);
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map(ringOf));
}

const ringOf = (ring: readonly Position[]): PlaneRing =>
  ring.slice(0, -1).map((position) => {
    const { east, north } = toGk23(position);
    return [millimetres(east * 1000), millimetres(north * 1000)] as const;
  });
