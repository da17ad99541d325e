import { describe, expect, test } from "vitest";
import { DECLARED_LAYERS, NETWORK_LAYERS } from "../../../src/domain/network-layers.ts";
import { featurePlace, type Place, pointPlace } from "../../../src/domain/place.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import { keepWaysAnswered } from "../../../src/figures/keep-ways-answered.ts";
import { idsOf, neededForRings, neededForSheet, neededForWay } from "../../../src/figures/needed-layers.ts";
import { ringsAnswer, sheetAnswer, wayAnswer } from "../../../src/figures/way-answers.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { withLayerLoading, withLayerReady, withLayerUnavailable } from "../../../src/state/layers.ts";
import { type AtlasStore, createAtlasStore, update } from "../../../src/state/store.ts";
import { type WaysChange, withWays } from "../../../src/state/ways.ts";
import { shippedLayers } from "../map/shipped.ts";

const layers = shippedLayers();
const metas = layers.map(({ meta }) => meta);
const PROBLEM: Problem = { kind: "network", file: "x.geojson", path: "", detail: "" };
const quay = featurePlace("quays", "quay-deep-port-12");
const junction = featurePlace("road-junctions", "junction-mesila-8");
const site = featurePlace("sites", "kruunuportti");

/** Every layer at hand but those lost, which could not be had, and those still on their way. */
function state({ lost = [], underWay = [] }: Partial<Record<"lost" | "underWay", readonly string[]>>): AtlasState {
  const ready = layers
    .filter(({ meta }) => !underWay.includes(meta.id))
    .reduce(withLayerReady, initialState(metas, "fi"));
  const loading = underWay.reduce((before, id) => withLayerLoading(before, id), ready);
  return lost.reduce((before, id) => withLayerUnavailable(before, id, PROBLEM), loading);
}

/** What is answered, and every answer that was ever put. */
async function kept(start: AtlasState, asked: WaysChange, work: (store: AtlasStore, told: Told) => Promise<void>) {
  const store = createAtlasStore(withWays(start, asked));
  const told: Record<string, number> = { way: 0, sheet: 0, rings: 0 };
  const unsubscribe = store.subscribe((now, before) => {
    for (const part of ["way", "sheet", "rings"] as const) {
      const [one, other] = [now.ways.answers[part], before.ways.answers[part]];
      if (one !== other && one.status !== "working") told[part] = (told[part] ?? 0) + 1;
    }
  });
  const stop = keepWaysAnswered(store);
  await work(store, told);
  stop();
  unsubscribe();
}
type Told = Readonly<Record<string, number>>;

const status = (store: AtlasStore, part: "way" | "sheet" | "rings") => () => store.getState().ways.answers[part].status;
const comes = (store: AtlasStore, id: string): void => {
  const layer = layers.find(({ meta }) => meta.id === id);
  if (layer === undefined) throw new Error(`no layer ${id}`);
  update(store, (now) => withLayerReady(now, layer));
};
const SLOW = { timeout: 20_000 };
/** Long enough for an answer that ought not to come. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 150));

describe("an answer about ways", () => {
  test("names the layers that it needs: network and ends it must have, the rest only makes it richer", () => {
    expect(neededForWay(quay, site, "road")).toEqual({
      must: ["roads", ...DECLARED_LAYERS, "quays", "sites"],
      may: ["municipalities"],
    });
    expect(neededForWay(quay, site, "rail").must).toEqual([...NETWORK_LAYERS.rail, "quays", "sites"]);
    expect(idsOf(neededForSheet(site))).toEqual(
      expect.arrayContaining(["roads", "railways", "airport", "place-names"]),
    );
    expect(neededForSheet(site).must).toEqual(["sites"]);
    expect(neededForSheet(pointPlace([23.1, 63.8])).must).toEqual([]);
    expect(neededForRings(site).must).toEqual(["roads", ...DECLARED_LAYERS, "sites"]);
    const all = [neededForWay(quay, site, "rail"), neededForSheet(site), neededForRings(site)].flatMap(idsOf);
    expect(all.filter((id) => !metas.some((meta) => meta.id === id))).toEqual([]);
  });

  test("waits for no layer that it does not need, and is not worked out anew when that one comes", async () => {
    const start = state({ underWay: ["power-lines", "lakes"] });
    await kept(start, { from: quay, to: site, sheet: site, rings: site }, async (store, told) => {
      for (const part of ["way", "sheet", "rings"] as const) await expect.poll(status(store, part), SLOW).toBe("ready");
      const before = store.getState().ways.answers;
      comes(store, "power-lines");
      update(store, (now) => withLayerUnavailable(now, "lakes", PROBLEM));
      await moment();
      expect(store.getState().ways.answers).toEqual(before);
      expect(told).toEqual({ way: 1, sheet: 1, rings: 1 });
    });
  });

  test("waits for one that it needs, each answer for its own", async () => {
    const start = state({ underWay: ["airport"] });
    await kept(start, { from: quay, to: site, sheet: site }, async (store, told) => {
      await expect.poll(status(store, "way"), SLOW).toBe("ready");
      await moment();
      expect(status(store, "sheet")()).toBe("working");
      comes(store, "airport");
      await expect.poll(status(store, "sheet"), SLOW).toBe("ready");
      expect(told).toMatchObject({ way: 1, sheet: 1 });
    });
  });

  test("is worked out anew when a layer that it lacked comes; until then it stands", async () => {
    const start = state({ lost: ["municipalities"] });
    await kept(start, { from: quay, to: site }, async (store) => {
      await expect.poll(status(store, "way"), SLOW).toBe("ready");
      expect(store.getState().ways.answers.way).toMatchObject({ without: ["municipalities"] });
      update(store, (now) => withLayerLoading(now, "municipalities"));
      expect(status(store, "way")()).toBe("ready");
      comes(store, "municipalities");
      expect(status(store, "way")()).toBe("working");
      await expect.poll(status(store, "way"), SLOW).toBe("ready");
      expect(store.getState().ways.answers.way).toMatchObject({ without: [] });
    });
  });

  test("is none without a layer of the network or of an end", async () => {
    for (const lost of ["roads", "declared-links-odbl", "quays"]) {
      const question = { from: quay, to: site, by: "road", spurBuilt: false } as const;
      expect(await wayAnswer(state({ lost: [lost] }), question)).toEqual({ status: "failed" });
    }
    expect(await sheetAnswer(state({ lost: ["quays"] }), sheetOf(quay))).toEqual({ status: "failed" });
    const byRoad = { from: junction, to: quay, by: "road", spurBuilt: false } as const;
    expect(await wayAnswer(state({ lost: ["railways"] }), byRoad)).toMatchObject({ status: "ready", without: [] });
  });

  test("names what it lacks; what the publication does not carry is no fault", async () => {
    const sheet = await sheetAnswer(state({ lost: ["airport", "place-names", "lakes"] }), sheetOf(site));
    expect(sheet).toMatchObject({ status: "ready", without: ["airport", "place-names"] });
    const { airport: _, ...carried } = state({}).layers;
    const without = await sheetAnswer({ ...state({}), layers: carried }, sheetOf(site));
    expect(without).toMatchObject({ status: "ready", without: [] });
    if (without.status !== "ready") throw new Error("no sheet");
    expect(without.value.rows.map(({ target }) => target.key)).not.toContain("airport");
  });
});

describe("a network that is not at hand", () => {
  const carrying = (...withheld: readonly string[]): AtlasState => {
    const all = state({});
    const carried = Object.entries(all.layers).filter(([id]) => !withheld.includes(id));
    return { ...all, layers: Object.fromEntries(carried) };
  };
  const rowOf = async (of: AtlasState, key: string, spurBuilt = false) => {
    const answer = await sheetAnswer(of, { place: site, spurBuilt });
    if (answer.status !== "ready") throw new Error(`no sheet: ${answer.status}`);
    const row = answer.value.rows.find(({ target }) => target.key === key);
    return { ...row, without: answer.without };
  };

  test("leaves the straight distance and the other means standing; what was lost is named", async () => {
    const whole = await rowOf(state({}), "quay-12");
    const noRail = await rowOf(state({ lost: ["port-tracks-odbl"] }), "quay-12");
    expect(noRail).toEqual({ ...whole, rail: { kind: "unknown", why: "lost" }, without: ["port-tracks-odbl"] });
    const noRoad = await rowOf(state({ lost: ["roads"] }), "quay-12");
    expect(noRoad).toEqual({ ...whole, road: { kind: "unknown", why: "lost" }, without: ["roads"] });
    // Of what is not asked for by rail nothing is unknown.
    expect((await rowOf(state({ lost: ["railways"] }), "kokkola")).rail).toBeNull();
  });

  test("is another thing where the publication does not carry it", async () => {
    const notCarried = { kind: "unknown", why: "not-carried" };
    for (const id of ["railways", "port-tracks-odbl", "rail-stations"]) {
      const row = await rowOf(carrying(id), "quay-12");
      expect(row).toMatchObject({ road: { kind: "found" }, rail: notCarried, without: [] });
    }
    expect(await rowOf(carrying("roads"), "quay-12")).toMatchObject({ road: notCarried, without: [] });
    const byRoad = { from: quay, to: site, by: "road", spurBuilt: false } as const;
    const value = { kind: "not-carried" };
    expect(await wayAnswer(carrying("roads"), byRoad)).toEqual({ status: "ready", value, without: [] });
    expect(await wayAnswer(carrying("railways"), { ...byRoad, by: "rail" })).toMatchObject({ value });
    expect(await wayAnswer(carrying("railways"), byRoad)).toMatchObject({ value: { kind: "found" } });
    expect(await ringsAnswer(carrying("roads"), site)).toEqual({ status: "ready", value: [], without: [] });
  });

  test("is not the spur, as long as no one counts it as built", async () => {
    expect((await rowOf(carrying("rail-spur"), "quay-12")).rail).toMatchObject({ kind: "unreachable" });
    expect((await rowOf(carrying("rail-spur"), "quay-12", true)).rail).toEqual({ kind: "unknown", why: "not-carried" });
  });
});

test("rings asked for once more from the same place are not worked out anew", async () => {
  const fresh = () => featurePlace("sites", "kruunuportti");
  await kept(state({}), { rings: fresh() }, async (store, told) => {
    await expect.poll(status(store, "rings"), SLOW).toBe("ready");
    update(store, (now) => withWays(now, { rings: fresh() }));
    expect(status(store, "rings")()).toBe("ready");
    await moment();
    expect(told["rings"]).toBe(1);
  });
});

const sheetOf = (place: Place) => ({ place, spurBuilt: false });
