import { beforeAll, describe, expect, test } from "vitest";
import { averagePower, LINK_LAYERS, type MeasuredLinks, measuredLinks } from "../../../src/figures/link-figures.ts";
import { shippedBook, shippedLayer } from "./sample.ts";

const book = shippedBook();

describe("links measured on the shipped map", () => {
  const layers = LINK_LAYERS.map(shippedLayer);
  let links: MeasuredLinks;
  beforeAll(async () => {
    links = await measuredLinks(layers);
  });

  test("the port line runs 4.7 km from the station to the middle yard, 2.27 km of it between the yards", () => {
    expect(links.branch?.figure).toMatchObject({ value: 4.7, unit: "km", plusMinus: 0.01, method: "network" });
    expect(links.branch?.realisation).toBe("existing");
    expect(links["between-yards"]?.figure).toMatchObject({ value: 2.27, unit: "km" });
  });

  test("the longest track of the middle yard is a line of the plane, no sum of tracks", () => {
    expect(links["yard-track"]?.figure).toMatchObject({
      value: 1.18,
      unit: "km",
      plusMinus: 0.01,
      method: "plane-length",
    });
    expect(links["yard-track"]?.place).toEqual({ layer: "railways", feature: "rail-port-branch-041" });
  });

  test("a way over a declared link that is a concept is one, whatever else it runs on; a way on tracks alone exists", () => {
    for (const key of ["road-to-quay", "road-to-13", "road-to-28", "road-to-airport", "rail-to-quay"] as const)
      expect([key, links[key]?.realisation]).toEqual([key, "concept"]);
    expect(links.branch).toMatchObject({ realisation: "existing", declared: null });
  });

  test("is no further than the spur where every link on it exists", async () => {
    const built = layers.map((layer) =>
      layer.meta.id.startsWith("declared-links")
        ? {
            ...layer,
            features: layer.features.map((link) => ({
              ...link,
              status: { ...link.status, realisation: "existing" as const },
            })),
          }
        : layer,
    );
    const measured = await measuredLinks(built);
    expect([measured["road-to-quay"]?.realisation, measured["rail-to-quay"]?.realisation]).toEqual([
      "existing",
      "proposed",
    ]);
  });

  test("the nearest track is told as a straight line at most so long, with its sources and a date, and leads nowhere", () => {
    const { figure, place, realisation } = links["nearest-track"] ?? {};
    // 36 m to the outline, which is known to 300 m, and the survey of the track: at most 350 m.
    expect(figure).toMatchObject({ value: 350, unit: "m", qualifier: "less-than", plusMinus: null, asOf: "2022-10" });
    expect(figure?.sources).toHaveLength(2);
    expect(place?.layer).toBe("railways");
    expect(realisation).toBeNull();
  });

  test("what runs on the spur has a train turn once, at Kokkola", () => {
    expect(links.spur).toMatchObject({ realisation: "proposed", figure: { value: 2.1, unit: "km", plusMinus: 0.5 } });
    expect(links["rail-to-quay"]?.declared).not.toBeNull();
    expect(links.turns?.figure).toMatchObject({ value: 1, unit: null, plusMinus: null });
    expect(links.turns?.turns).toEqual([{ fi: "Kokkola", sv: "Karleby" }]);
  });

  test("the planned lines carry the ± of the route drawn", () => {
    expect(links["line-1"]).toMatchObject({ realisation: "planned", figure: { value: 1.13, plusMinus: 0.29 } });
    expect(links["line-2"]).toMatchObject({ realisation: "planned", figure: { value: 1.09, plusMinus: 0.29 } });
  });

  test("the gate is a statement with its link's source, and no length", () => {
    expect(links.gate?.realisation).toBe("concept");
    expect(links.gate?.figure).toMatchObject({ unit: null, value: { en: expect.stringMatching(/no junction/) } });
    expect(links.gate?.figure.sources).toHaveLength(1);
  });

  test("the way by road to the quay runs on 8 and 756 and says what the data lacks", () => {
    expect(links["road-to-quay"]?.roadNumbers).toEqual(expect.arrayContaining(["8", "756"]));
    expect(links["road-to-quay"]?.declared?.value).toBeGreaterThan(0);
    for (const key of ["road-to-13", "road-to-28", "road-to-airport"] as const)
      expect(links[key]?.figure.method).toBe("network");
  });

  test("without a layer of the network nothing is said of ways on it", async () => {
    const less = await measuredLinks(layers.filter(({ meta }) => meta.id !== "port-tracks-odbl"));
    expect([less.branch, less["rail-to-quay"], less.turns]).toEqual([null, null, null]);
    expect(less["road-to-quay"]).not.toBeNull();
    const none = await measuredLinks([]);
    expect(Object.values(none).filter((link) => link !== null)).toEqual([]);
  });
});

describe("average power", () => {
  test("7 TWh a year is about 800 MW over 8,760 hours: no finer than the round number that it comes from", () => {
    // 7,000,000 MWh ÷ 8,760 h = 799.09 MW
    expect(averagePower(book)).toMatchObject({
      value: 800,
      decimals: 0,
      unit: "MW",
      qualifier: "about",
      method: "derived",
    });
    expect(averagePower(book)?.sources).toHaveLength(1);
  });

  test("is not given without the yearly use in terawatt-hours", () => {
    expect(averagePower({ ...book, facts: [] })).toBeNull();
    const facts = book.facts.map((fact) => (fact.key === "arctial.electricity" ? { ...fact, unit: "GWh/a" } : fact));
    expect(averagePower({ ...book, facts })).toBeNull();
  });
});
