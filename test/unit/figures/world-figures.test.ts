import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sailingDays } from "../../../src/analysis/logistics/lanes.ts";
import { loadLayer } from "../../../src/commands/load-layer.ts";
import { loadWorld, pickLane, toggleSquare } from "../../../src/commands/world.ts";
import { fail, ok } from "../../../src/domain/result.ts";
import { metres } from "../../../src/domain/units.ts";
import { squareOnMap } from "../../../src/figures/square-on-map.ts";
import { laneFigures } from "../../../src/figures/world-figures.ts";
import { geodesicLength } from "../../../src/geodesy/geodesic.ts";
import { planarArea } from "../../../src/geodesy/planar-area.ts";
import { investOf } from "../../../src/state/invest.ts";
import { worldOf } from "../../../src/state/world.ts";
import { sampleContext } from "../commands/sample.ts";

const withFacts = { readFactsText: async () => ok(readFileSync("data/facts.json", "utf8")) };

async function loaded() {
  const context = sampleContext(withFacts);
  await loadWorld.run(context);
  const state = context.store.getState();
  const { flowFiles } = investOf(state);
  if (flowFiles.status !== "ready" || state.facts.status !== "ready") throw new Error("not loaded");
  return { context, flowFiles, book: state.facts.book };
}

test("a thousand nautical miles at 12 knots are 83.3 hours", () => {
  expect(sailingDays(metres(1_852_000), 12)).toBeCloseTo(3.47, 2);
  expect(sailingDays(metres(1_852_000), null)).toBeNull();
});

test("every lane has its geodesic length, and days only once a speed is given", async () => {
  const { flowFiles, book } = await loaded();
  const quiet = await laneFigures(flowFiles.map, flowFiles.books.ve1, null, book);
  expect(quiet.map(({ place, direction }) => `${direction} ${place}`)).toEqual([
    "in vila-do-conde",
    "in kwinana",
    "in bunbury",
    "in gladstone",
    "out rotterdam",
    "out antwerp",
    "out vlissingen",
    "out hamburg",
  ]);
  const [brazil] = quiet;
  const kilometres = geodesicLength({ type: "LineString", coordinates: brazil?.lane.waypoints ?? [] }) / 1000;
  expect(brazil?.length).toMatchObject({ unit: "km", method: "geodesic", approximate: true, plusMinus: null });
  expect(brazil?.length.value).toBe(Number(kilometres.toPrecision(3)));
  expect(brazil?.length.sources).toEqual([book.sources["ATLAS"]]);
  expect(quiet.every(({ sailingDays: days }) => days.value === null)).toBe(true);
  const swift = await laneFigures(flowFiles.map, flowFiles.books.ve1, 12, book);
  expect(swift[0]?.sailingDays.value).toBe(Math.round(kilometres / 1.852 / 12 / 24));
});

test("the world comes once; a lane is picked out and let go", async () => {
  const { context } = await loaded();
  const world = () => worldOf(context.store.getState());
  const { files } = world();
  expect(files.status === "ready" && files.clusters.map(({ id }) => id)).toEqual(["saguenay", "alba", "sohar", "ega"]);
  await loadWorld.run(context);
  expect(world().files).toBe(files);
  pickLane.run(context, "kwinana");
  expect(world().lane).toBe("kwinana");
  pickLane.run(context, "kwinana");
  expect(world().lane).toBeNull();
});

test("a file that is broken is told with its path; one that does not come is asked for again", async () => {
  const broken = sampleContext({ ...withFacts, readFlowsText: async () => ok("{}") });
  await loadWorld.run(broken);
  expect(worldOf(broken.store.getState()).files).toMatchObject({
    status: "unavailable",
    problem: { kind: "missing", file: "world/outline.json", path: "world" },
  });
  const lost = sampleContext({ ...withFacts, readFlowsText: () => Promise.reject(new Error("lost")) });
  await loadWorld.run(lost);
  expect(worldOf(lost.store.getState()).files).toMatchObject({
    status: "unavailable",
    problem: { kind: "network", file: "world/outline.json" },
  });
  const away = sampleContext({
    ...withFacts,
    readFlowsText: async (file) => fail({ kind: "network", file, path: "", detail: "" }),
  });
  await loadWorld.run(away);
  expect(worldOf(away.store.getState()).files).toMatchObject({ status: "unavailable" });
});

test("the square has the hectares of its fact, lies over the site, is shown whole and goes again", async () => {
  const { context } = await loaded();
  await loadLayer.run(context, "sites");
  const square = () => squareOnMap(context.store.getState());
  expect(square()).toBeNull();
  const asked = { fact: "clusters.ega.site", hectares: 600 };
  toggleSquare.run(context, asked);
  const shown = square();
  expect(shown?.area).toMatchObject({ key: "clusters.ega.site", value: 600, unit: "ha" });
  expect(planarArea({ type: "Polygon", coordinates: [shown?.ring ?? []] })).toBeCloseTo(6_000_000, 1);
  expect(context.store.getState().view.requested?.target).toMatchObject({ kind: "bounds" });
  toggleSquare.run(context, asked);
  expect(square()).toBeNull();
});
