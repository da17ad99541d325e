import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { MODE_KINDS } from "../../../src/domain/mode.ts";
import { TIME_PHASES } from "../../../src/domain/time-phase.ts";
import { COORDINATE_SYSTEMS, THEME_CHOICES } from "../../../src/domain/view.ts";
import { writeAddress } from "../../../src/state/address.ts";
import { readAddress } from "../../../src/state/address-read.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { defaultVisibility } from "../../../src/state/initial-state.ts";
import { METAS, sampleState } from "./sample.ts";

const SEED = 170_2026;
const ids = METAS.map((meta) => meta.id);
const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 1e5, max: max * 1e5 }).map((value) => value / 1e5);

/** States as a reader may leave them, coordinates as coarse as the address writes them. */
const states = fc
  .record({
    mode: fc.constantFrom(...MODE_KINDS),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEME_CHOICES),
    coordinateSystem: fc.constantFrom(...COORDINATE_SYSTEMS),
    placeNames: fc.constantFrom("one" as const, "both" as const),
    onlyDecided: fc.boolean(),
    camera: fc.record({
      latitude: degrees(-84, 84),
      longitude: degrees(-179, 179),
      zoom: fc.integer({ min: 0, max: 2200 }).map((value) => value / 100),
    }),
    visible: fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length }),
    selected: fc.option(fc.constantFrom("kip", "quay-deep-port-11")),
    table: fc.option(fc.constantFrom(...ids)),
    decided: fc.boolean(),
    flows: fc.option(fc.constantFrom("ve2,size:50", "co2-road:80..180")),
    phase: fc.option(fc.constantFrom(...TIME_PHASES)),
    compared: fc.boolean(),
    ship: fc.option(fc.constantFrom("panamax,draught:14.1")),
  })
  .map((made): AtlasState => {
    const base = sampleState();
    const ref = made.selected === null ? null : { layer: "sites", feature: made.selected };
    return {
      ...base,
      mode: { kind: made.mode },
      language: made.language,
      theme: made.theme,
      coordinateSystem: made.coordinateSystem,
      placeNames: made.placeNames,
      onlyDecided: made.onlyDecided,
      phase: made.phase ?? undefined,
      compared: made.compared || undefined,
      visible: Object.fromEntries(ids.map((id, index) => [id, made.visible[index] === true])),
      selection: ref === null ? null : { ref, candidates: [ref] },
      view: { ...base.view, actual: made.camera },
      panels: { ...base.panels, table: made.table, decided: made.decided },
      asks: { ...(made.flows && { flows: made.flows }), ...(made.ship && { ship: made.ship }) },
    };
  });

describe("the address", () => {
  test("gives back what was written, whatever the reader did", () => {
    fc.assert(
      fc.property(states, (state) => {
        const { request, faults } = readAddress(writeAddress(state));
        expect(faults).toEqual([]);
        const visible = defaultVisibility(METAS, request.mode?.kind ?? "plan");
        for (const id of request.shown ?? []) visible[id] = true;
        for (const id of request.hidden ?? []) visible[id] = false;
        expect(visible).toEqual(state.visible);
        expect(request.mode).toEqual(state.mode);
        expect(request.language).toBe(state.language);
        expect(request.camera).toEqual(state.view.actual);
        expect(request.selection ?? null).toEqual(state.selection?.ref ?? null);
        expect(request.table ?? null).toBe(state.panels.table);
        expect(request.decided ?? false).toBe(state.panels.decided);
        expect(request.onlyDecided ?? false).toBe(state.onlyDecided);
        expect(request.phase).toBe(state.phase);
        expect(request.compared).toBe(state.compared);
        expect(request.theme ?? "auto").toBe(state.theme);
        expect(request.placeNames ?? "one").toBe(state.placeNames);
        expect(request.asks ?? {}).toEqual(state.asks);
        expect(request.coordinateSystem ?? "gk23").toBe(state.coordinateSystem);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("never throws, and every part it does not follow is told, shortened", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => {
        const { faults } = readAddress(text);
        for (const fault of faults) expect(fault.found.length).toBeLessThanOrEqual(41);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("the docstring's example", () => {
    expect(readAddress("mode=invest&lang=sv").request).toEqual({ mode: { kind: "invest" }, language: "sv" });
  });

  test("defaults are left out, in a fixed order", () => {
    const actual = { latitude: 63.8, longitude: 23.06, zoom: 11.2 };
    const state = sampleState();
    expect(writeAddress({ ...state, view: { ...state.view, actual } })).toBe(
      "mode=plan&lang=fi&view=63.80000,23.06000,11.20",
    );
  });

  test("what an investor asks is read with the eye, not with percent signs", () => {
    const asks = { flows: "ve2,size:50", ship: "draught:14.1", world: "lane:kwinana,square:clusters.ega.site" };
    expect(writeAddress({ ...sampleState(), asks })).toBe(
      "mode=plan&lang=fi&flows=ve2,size:50&ship=draught:14.1&world=lane:kwinana,square:clusters.ega.site",
    );
  });

  test("before the map stands the view that was asked for is kept", () => {
    const camera = { latitude: 63.8, longitude: 23.06, zoom: 11.2 };
    const requested = { serial: 1, target: { kind: "camera", camera }, animate: false } as const;
    const state = sampleState();
    expect(writeAddress({ ...state, view: { ...state.view, actual: null, requested } })).toBe(
      "mode=plan&lang=fi&view=63.80000,23.06000,11.20",
    );
  });

  test.each([
    ["mode=fly", "mode", "fly"],
    ["lang=de", "lang", "de"],
    ["view=99,23,11", "view", "99,23,11"],
    ["view=63.8,23.1", "view", "63.8,23.1"],
    ["view=63.8,23.1,40", "view", "63.8,23.1,40"],
    ["sel=quays", "sel", "quays"],
    ["sel=quays/a/b", "sel", "quays/a/b"],
    ["sel=__proto__/constructor", "sel", "__proto__/constructor"],
    ["on=<img>", "on", "<img>"],
    ["theme=neon", "theme", "neon"],
    ["crs=epsg", "crs", "epsg"],
    ["decided=yes", "decided", "yes"],
    ["flows=<img>", "flows", "<img>"],
    [`world=${"a".repeat(1001)}`, "world", `${"a".repeat(40)}…`],
    ["constructor=1", "constructor", "1"],
    ["chapter=today", "chapter", "today"],
    ["at=live", "at", "live"],
    ["link=abc", "link", "abc"],
    ["window=notes", "window", "notes"],
    [`table=${"a".repeat(81)}`, "table", `${"a".repeat(40)}…`],
  ])("%s is reported and left at its default", (address, part, found) => {
    expect(readAddress(address)).toEqual({ request: {}, faults: [{ kind: "unknown", part, found }] });
  });

  test.each(["ship", "flows", "on", "mode", "view", "from", "spur"])("an empty %s is told to be empty", (part) => {
    expect(readAddress(`${part}=`)).toEqual({ request: {}, faults: [{ kind: "empty", part, found: "" }] });
  });

  test.each([
    ["flows=ve2,si$e:50,truck:93", { asks: { flows: "ve2,truck:93" } }, "si$e:50"],
    ["ship=Panamax,draught:14.1", { asks: { ship: "draught:14.1" } }, "Panamax"],
    ["on=sites,<img>,quays", { shown: ["sites", "quays"] }, "<img>"],
  ])("of %s one odd word is told of, and the rest followed", (address, request, found) => {
    const [part] = address.split("=");
    expect(readAddress(address)).toEqual({ request, faults: [{ kind: "unknown", part, found }] });
  });

  test("an empty place between words is told of, and the words are followed", () => {
    expect(readAddress("flows=ve2,,size:50")).toEqual({
      request: { asks: { flows: "ve2,size:50" } },
      faults: [{ kind: "empty", part: "flows", found: "" }],
    });
  });

  test.each([
    ["mode=present&mode=plan", { mode: { kind: "present" } }, "mode", "plan"],
    ["mode=fly&mode=plan", {}, "mode", "plan"],
    ["flows=ve2&flows=size:50", { asks: { flows: "ve2" } }, "flows", "size:50"],
    ["by=rail&by=road", { ways: { by: "rail" } }, "by", "road"],
    ["on=sites&off=sites,quays", { shown: ["sites"], hidden: ["quays"] }, "off", "sites"],
    ["off=sites&on=sites", { hidden: ["sites"], shown: [] }, "on", "sites"],
    ["on=sites,sites", { shown: ["sites"] }, "on", "sites"],
  ])("%s: what stands first counts, and the other is told of", (address, request, part, found) => {
    const read = readAddress(address);
    expect(read.request).toEqual(request);
    expect(read.faults.at(-1)).toEqual({ kind: "twice", part, found });
  });

  test("what is repeated in a sentence hides no mark and breaks no letter in two", () => {
    const found = (raw: string) => readAddress(`mode=${encodeURIComponent(raw)}`).faults[0]?.found;
    for (const mark of [
      "\u0000",
      "\u00ad",
      "\u200b",
      "\u200d",
      "\u202e",
      "\u2028",
      "\u2066",
      "\ufeff",
      "\u3164",
      "\ufe0f",
    ])
      expect(found(`a${mark}b`), mark).toBe("a\ufffdb");
    expect(found(`${"a".repeat(39)}😀b`)).toBe(`${"a".repeat(39)}…`);
  });

  test("a good part is followed although another is bad", () => {
    expect(readAddress("#mode=present&lang=xx")).toEqual({
      request: { mode: { kind: "present" } },
      faults: [{ kind: "unknown", part: "lang", found: "xx" }],
    });
  });

  test("an address without end is not read at all", () => {
    expect(readAddress("a".repeat(4001))).toEqual({
      request: {},
      faults: [{ kind: "unknown", part: "address", found: "4001" }],
    });
  });
});
