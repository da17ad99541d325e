import { beforeAll, describe, expect, it } from "vitest";
import { checkData, lineOf, networkLists, networkSummary } from "../../data-check/data-check.ts";
import { readDataFiles } from "../../data-check/read-data-files.ts";
import type { Files } from "./break.ts";
import { feature, json } from "./break.ts";

const LINKS = "data/layers/declared-links.geojson";
let shipped: Files;
let networks: Awaited<ReturnType<typeof checkData>>["networks"];

beforeAll(async () => {
  shipped = await readDataFiles(process.cwd());
  ({ networks } = await checkData(shipped));
});

async function linesOf(change: (files: Files) => Files): Promise<readonly string[]> {
  return (await checkData(change(shipped))).findings.map(lineOf);
}

describe("the network turns red when", () => {
  it.each<[string, (files: Files) => Files, string]>([
    [
      "a link names a thing that is not there",
      feature(LINKS, "road-link-awt", (link) => {
        link.properties.to = "quays/quay-99";
      }),
      "properties.to: expected layer/feature of a thing, found quays/quay-99",
    ],
    [
      "a link ends beside what it names",
      feature(LINKS, "road-link-awt", (link) => {
        link.properties.to = "quays/quay-general-port-1";
      }),
      "properties.to: ends 272 m from quays/quay-general-port-1",
    ],
    [
      "a link's travel mode is not its kind's",
      feature(LINKS, "road-link-awt", (link) => {
        link.properties.travelMode = "rail";
      }),
      "properties.kind: expected rail-link",
    ],
    [
      "a link meets nothing, and a place hangs on it",
      feature(LINKS, "road-link-airport", (link) => {
        link.geometry.coordinates = [
          [23.1402, 63.7282],
          [23.143101, 63.721199],
        ];
      }),
      "properties.from: does not meet the road network or another link",
    ],
    [
      "the main part misses a place",
      feature(LINKS, "road-link-airport", (link) => {
        link.properties.travelMode = "rail";
        link.properties.kind = "rail-link";
      }),
      "road network: its main part does not hold airport/airport-kokkola-pietarsaari",
    ],
    [
      "a numbered road is gone",
      json("data/layers/roads.geojson", (roads) => {
        const features = roads.features as { properties: { ref?: string } }[];
        roads.features = features.filter(({ properties }) => properties.ref !== "28");
      }),
      "road network: its main part does not hold the whole of road 28",
    ],
  ])("%s", async (_, change, line) => {
    expect((await linesOf(change)).filter((found) => found.includes(line))).toHaveLength(1);
  });
});

describe("the lists", () => {
  it("tell both networks in a line", () => {
    expect(networkSummary(networks)).toMatch(
      /^road 502\.7 km, 161 edges, 128 nodes in the main part and 0 parts beside it, 0 joins, 0 merged; rail 161\.6 km, /,
    );
  });

  it("hold every join and every merged stretch, one a line", () => {
    const lines = networkLists(networks);
    const [, rail] = networks;
    expect(lines).toHaveLength(2 + (rail?.report.joins.length ?? 0) + (rail?.report.merged.length ?? 0));
    expect(lines).toContain("rail: merged, kept rail-main-line-034, dropped rail-main-line-035, 316.2 m in common");
    expect(lines.find((line) => line.includes("port-track-deep-port"))).toBe(
      "rail: end-to-end rail-port-branch-064 + port-track-deep-port, gap 1.469 m, N 7084185.461 E 23502789.588",
    );
  });
});
