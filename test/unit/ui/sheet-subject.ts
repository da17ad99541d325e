import { readFileSync } from "node:fs";
import { answerLogistics } from "../../../src/analysis/logistics/logistics.ts";
import { readFlowBook, readFlowPlaces } from "../../../src/catalog/read-flows.ts";
import { readSeaLanes } from "../../../src/catalog/read-sea-lanes.ts";
import { logisticsDefaults } from "../../../src/domain/logistics-defaults.ts";
import { featurePlace } from "../../../src/domain/place.ts";
import type { Result } from "../../../src/domain/result.ts";
import type { TravelMode } from "../../../src/domain/way.ts";
import { flowFigures } from "../../../src/figures/flow-figures.ts";
import { balanceAnswer } from "../../../src/figures/land-answers.ts";
import { measuredLinks } from "../../../src/figures/link-figures.ts";
import { answerWay } from "../../../src/figures/ways.ts";
import type { SheetSubject } from "../../../src/ui/investor/sheet/site-sheet.ts";
import { shippedBook } from "../figures/sample.ts";
import { shippedScenario, stateWith } from "../figures/shipped-balance.ts";
import { shippedLayers } from "../map/shipped.ts";

const read = <Value>(reader: (text: string, file: string) => Result<Value, unknown>, file: string): Value => {
  const result = reader(readFileSync(`data/${file}`, "utf8"), file);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

/** What stands on the sheet of Arctial VE1 when nothing has been changed, worked out from the shipped data. */
export async function shippedSubject(): Promise<SheetSubject> {
  const facts = shippedBook();
  const layers = shippedLayers();
  const inputs = logisticsDefaults(facts, "ve1");
  const book = read(readFlowBook, "flows/ve1.json");
  const map = {
    places: read(readFlowPlaces, "flows/flow-map.json"),
    lanes: read(readSeaLanes, "sea-lanes/sea-lanes.geojson"),
  };
  const way = async (by: TravelMode, spurBuilt: boolean) => {
    const [from, to] = [featurePlace("quays", inputs.quay), featurePlace("sites", "kruunuportti")];
    const answer = await answerWay(layers, { from, to, by, spurBuilt });
    if (answer === null) throw new Error(`no ${by} to ask`);
    return answer;
  };
  const ways = {
    road: await way("road", false),
    rail: await way("rail", false),
    railWithSpur: await way("rail", true),
  };
  const shown = { inputs, ways, answer: answerLogistics(book, map, ways, inputs) };
  const scenario = shippedScenario("ve1");
  const land = await balanceAnswer(stateWith(), scenario);
  return {
    facts,
    flows: { book, map, shown, figures: flowFigures(shown, { facts, flows: book, layers }) },
    links: await measuredLinks(layers),
    scenario,
    balance: land.status === "ready" ? land.value : null,
    spurBuilt: false,
    quays: layers.find(({ meta }) => meta.id === "quays") ?? null,
    metas: layers.map(({ meta }) => meta),
    address: "https://example.org/#mode=invest&topic=site-sheet",
    now: new Date("2026-11-22T10:00:00Z"),
  };
}
