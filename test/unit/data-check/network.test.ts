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
      "a link joins a thing with itself",
      feature(LINKS, "road-link-awt", (link) => {
        link.properties.from = link.properties.to;
      }),
      "properties.to: expected another place than from",
    ],
    ...[0, -50, 2_001].map((plusMinusMetres): [string, (files: Files) => Files, string] => [
      `a link is known to ${plusMinusMetres} m`,
      feature(LINKS, "road-link-awt", (link) => {
        link.properties.plusMinusMetres = plusMinusMetres;
      }),
      "properties.plusMinusMetres: expected metres above 0 and at most 2000",
    ]),
    [
      "nobody knows how well a link is known",
      feature(LINKS, "road-link-awt", (link) => {
        delete link.properties.plusMinusMetres;
      }),
      "properties.plusMinusMetres: expected number",
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

describe("both ways", () => {
  const [railways, yards] = ["data/layers/railways.geojson", "data/layers/rail-stations.geojson"];
  const lines = async (change: (files: Files) => Files) =>
    (await linesOf(change)).filter((line) => line.includes(" network: rail-") || line.includes(" network: road-"));

  it("roads that are one-way leave places without a way there or back", async () => {
    const change = json("data/layers/roads.geojson", (roads) => {
      const features = roads.features as { properties: Record<string, unknown> }[];
      for (const { properties } of features) properties["oneWay"] = true;
    });
    const withField = json("data/layers/roads.meta.json", (meta) => {
      (meta.fields as Record<string, unknown>)["oneWay"] = { label: { fi: "a", sv: "b", en: "c" }, type: "boolean" };
    });
    const found = await lines((files) => change(withField(files)));
    expect(found).toContainEqual(expect.stringMatching(/road-[\w-]+ is not reached from sites\/kruunuportti: one-way/));
    expect(found).toContainEqual(expect.stringMatching(/road-[\w-]+ does not lead back to sites\/kruunuportti/));
  });

  it("without a place to turn at Kokkola some tracks are reached no more", async () => {
    const change = json(yards, (stations) => {
      const features = stations.features as { id: string }[];
      stations.features = features.filter(({ id }) => id !== "station-kokkola");
    });
    expect((await lines(change))[0]).toMatch(
      /rail-[\w-]+ is not reached from .*: a train would turn by 1\d\d°, \d+ m from /,
    );
  });

  it("a siding that is gone needs no exception; one that is reached is told", async () => {
    const gone = json(railways, (tracks) => {
      const features = tracks.features as { id: string }[];
      tracks.features = features.filter(({ id }) => id !== "rail-main-line-064");
    });
    expect((await lines(gone)).filter((line) => line.includes("064"))).toEqual([]);
    const yard = json(yards, (stations) => {
      const features = stations.features as { id: string; geometry: { coordinates: number[] } }[];
      const matkaneva = features.find(({ id }) => id === "station-matkaneva");
      if (matkaneva !== undefined) matkaneva.geometry.coordinates = [23.1575, 63.834];
    });
    expect(await lines(yard)).toContainEqual(expect.stringContaining("rail-main-line-064 is reached from"));
  });
});

describe("the lists", () => {
  it("tell both networks in a line", () => {
    expect(networkSummary(networks)).toMatch(
      /^road 502\.7 km, 161 edges, 128 nodes in the main part and 0 parts beside it, 0 joins, 0 merged; rail 161\.6 km, /,
    );
  });

  it("hold every join, every merged stretch and what is not travelled both ways, one a line", () => {
    const lines = networkLists(networks);
    const [, rail] = networks;
    const oneSided = rail?.oneSided.length ?? 0;
    expect(lines).toHaveLength(2 + (rail?.report.joins.length ?? 0) + (rail?.report.merged.length ?? 0) + oneSided);
    // Counted by hand before there was a list.
    expect(oneSided).toBe(24);
    expect(lines.find((line) => line.includes("rail-port-branch-038, 525"))).toMatch(
      /is not reached from the start: a train would turn by 179°, 955 m from Ykspihlaja väliratapiha, N 7082\d+\.\d{3} E 23502\d+\.\d{3}$/,
    );
    expect(lines).toContain("rail: merged, kept rail-main-line-034, dropped rail-main-line-035, 316.2 m in common");
    expect(lines.find((line) => line.includes("port-track-deep-port"))).toBe(
      "rail: end-to-end rail-port-branch-064 + port-track-deep-port, gap 1.469 m, N 7084185.461 E 23502789.588",
    );
  });
});
