import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFlowPlaces } from "../../../src/catalog/read-flows.ts";
import { readPosition } from "../../../src/catalog/read-position.ts";
import { readClusters, readOutline } from "../../../src/catalog/read-world.ts";

describe("a position", () => {
  it("is taken anywhere on the Earth", () => {
    expect(readPosition([-48.75, -1.54], "places[0].at.position")).toEqual([-48.75, -1.54]);
    expect(readPosition([180, -90], "")).toEqual([180, -90]);
  });

  const three = { fi: "a", sv: "a", en: "a" };
  const place = (position: unknown) => ({
    ...{ id: "a", name: three, note: null, facts: ["a"] },
    at: { position, accuracyMetres: 1 },
  });
  const cluster = (position: unknown) => {
    const { clusters } = JSON.parse(readFileSync("data/world/clusters.json", "utf8"));
    return { clusters: [{ ...clusters[0], position }] };
  };
  const ring = (position: unknown) => ({ world: [[position]], near: [] });
  const problemOf = (read: { readonly ok: boolean }) => ("problem" in read ? read.problem : null);

  it.each<[string, unknown]>([
    ["wrong-type", [1, 2, 3]],
    ["wrong-type", [1]],
    ["wrong-type", ["1", 2]],
    ["wrong-type", "1, 2"],
    ["outside-window", [181, 0]],
    ["outside-window", [0, -91]],
  ])("is refused with %s in every file alike: %j", (kind, position) => {
    const json = (root: object): string => JSON.stringify(root);
    expect([
      problemOf(readFlowPlaces(json({ places: [place(position)] }), "f")),
      problemOf(readClusters(json(cluster(position)), "f")),
      problemOf(readOutline(json(ring(position)), "f")),
    ]).toMatchObject([
      { kind, path: "places[0].at.position" },
      { kind, path: "clusters[0].position" },
      { kind, path: "world[0][0]" },
    ]);
  });
});
