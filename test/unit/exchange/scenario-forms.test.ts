import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../../src/domain/result.ts";
import type { Scenario, Zone } from "../../../src/domain/scenario.ts";
import { hectares } from "../../../src/domain/units.ts";
import { isShare, isSourceDate, isWithin, upright, WRITTEN, webHost } from "../../../src/domain/written.ts";
import { planningAreaOf } from "../../../src/exchange/plan-boundary.ts";
import { readScenario, writeScenario } from "../../../src/exchange/scenario-file.ts";
import { readRestriction } from "../../../src/ui/planner/own-restriction-values.ts";
import {
  readCode,
  readFloorArea,
  readName,
  readNeed,
  readNote,
  readRatio,
  readShare,
  readYear,
} from "../../../src/ui/planner/zone-values.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { translatorOf } from "../i18n/all-texts.ts";
import { SAMPLE } from "./scenario-sample.ts";

const [ZONE] = SAMPLE.zones as readonly [Zone];
const withZone = (fields: Partial<Zone>): Scenario => ({ ...SAMPLE, zones: [{ ...ZONE, ...fields }] });
const withNeed = (need: number | null): Scenario => ({
  ...SAMPLE,
  assumptions: { ...SAMPLE.assumptions, smallFirmNeedHectares: need === null ? null : hectares(need) },
});
const TURNED = "Suoja\u202Ealue\u2066 \u200Fa";
const GROUND = rectangle(23_503_200, 7_075_200, 400, 300);
const { text } = translatorOf("fi");

/** What a field makes of what is typed, in a scenario; null where the field refuses it. */
const field =
  <Value>(read: (typed: string) => Result<Value, string>, into: (value: Value) => Scenario) =>
  (typed: string): Scenario | null => {
    const result = read(typed);
    return result.ok ? into(result.value) : null;
  };
const typedRestriction = (change: object) => {
  const words = { name: "a", rule: "b", title: "c", date: "", url: "", ...change };
  const read = readRestriction(words, GROUND, null, [], text);
  return read.ok ? { ...SAMPLE, restrictions: [read.value] } : null;
};
const FIELDS: Readonly<Record<string, (typed: string) => Scenario | null>> = {
  share: field(readShare, (streetShare) => withZone({ streetShare })),
  ratio: field(readRatio, (plotRatio) => withZone({ plotRatio })),
  floorArea: field(readFloorArea, (floorAreaSquareMetres) => withZone({ floorAreaSquareMetres })),
  servicedFrom: field(readYear, (servicedFrom) => withZone({ servicedFrom })),
  from: field(readYear, (from) => withZone({ from })),
  code: field(readCode, (code) => withZone({ code })),
  name: field(readName, (name) => withZone({ name })),
  note: field(readNote, (note) => withZone({ note })),
  need: field(readNeed, withNeed),
  restriction: (name) => typedRestriction({ name }),
  rule: (rule) => typedRestriction({ rule }),
  title: (title) => typedRestriction({ title }),
  date: (date) => typedRestriction({ date }),
  url: (url) => typedRestriction({ url }),
};

/** At, just under and just over every limit, as typed. */
const NEAR = [0, 1, 20, 100, 1900, 2199, 2200, 10_000, 1e8].flatMap((limit) =>
  [0, 1, -1, 0.1, -0.1, 1e-5, -1e-5, 1e-9, -1e-9].map((off) => (limit + off).toFixed(9).replace(/\.?0+$/, "")),
);
const typed = fc.oneof(
  fc.constantFrom(...NEAR, "-0", "99,99999", "99,999949", "99,99995", "2024-02-30", "2024-02", "29.2.2024", TURNED),
  fc.constantFrom("https://finlex.fi/laki", "https://a@b.fi", "https://[::", "http://ä.fi/\u202e", "https://:@b.fi"),
  fc.string({ maxLength: 20, unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

describe("what a form takes", () => {
  it.each(Object.keys(FIELDS))("%s is in the file that is read again", (name) => {
    fc.assert(
      fc.property(typed, (words) => {
        const scenario = FIELDS[name]?.(words) ?? null;
        if (scenario !== null)
          expect(readScenario(writeScenario(scenario), "a.json")).toEqual({ ok: true, value: scenario });
      }),
      { seed: 20261122, numRuns: 600, examples: [...NEAR, "99,99999", "-0", TURNED].map((words) => [words]) },
    );
  });

  it("is no share that rounds to all", () => {
    expect(readShare("99,99999")).toEqual({ ok: false, problem: "share" });
    expect(readShare("99,9999")).toEqual({ ok: true, value: 0.999999 });
  });

  it("repeats the examples", () => {
    expect([isWithin(WRITTEN.plotRatio, 20.1), isShare(1), isSourceDate("2024-02-30")]).toEqual([false, false, false]);
    expect([webHost("https://finlex.fi/fi/laki"), webHost("https://finlex.fi@example.org/")]).toEqual([
      "finlex.fi",
      null,
    ]);
    expect(upright("Suoja\u202Ealue")).toBe("Suojaalue");
  });

  it("is no address that does not lead where it seems to", () => {
    for (const url of ["https://finlex.fi@example.org", "https://a:b@c.fi", "https://[::", "https://a.fi/\u200bx"])
      expect(typedRestriction({ url })).toBeNull();
    expect(typedRestriction({ url: "https://example.org/a@b" })).not.toBeNull();
  });
});

describe("characters that turn the direction of writing", () => {
  const plain = "Suojaalue a";

  it("are dropped from what is typed, and words of them alone are none", () => {
    expect([readName(TURNED), readNote(TURNED)]).toEqual([
      { ok: true, value: plain },
      { ok: true, value: plain },
    ]);
    expect(readName("\u202e").ok).toBe(false);
    expect(typedRestriction({ name: TURNED, rule: TURNED, title: TURNED })?.restrictions).toMatchObject([
      { name: plain, rule: plain, source: { title: plain } },
    ]);
  });

  it("are dropped from a file, whose text is then stable", () => {
    const words = { fi: TURNED, sv: TURNED, en: TURNED };
    const clean = { fi: plain, sv: plain, en: plain };
    const made = (said: typeof words, one: string): Scenario => ({
      ...SAMPLE,
      name: one,
      notes: said,
      planningArea: {
        ...SAMPLE.planningArea,
        name: said,
        source: { title: said },
        status: { ...SAMPLE.planningArea.status, legal: [{ municipality: "kokkola", phase: "initiated", text: said }] },
      },
      zones: [{ ...ZONE, name: one, note: said }],
      restrictions: [{ id: "a", name: one, rule: said, ground: GROUND, source: { title: one } }],
    });
    const read = readScenario(writeScenario(made(words, TURNED)), "a.json");
    expect(read).toEqual({ ok: true, value: made(clean, plain) });
    if (read.ok) expect(readScenario(writeScenario(read.value), "a.json")).toEqual(read);
  });

  it("are dropped from the name of a boundary's file and what is said of it", () => {
    const said = {
      name: TURNED,
      about: TURNED,
      asOf: "2026-11-22",
      imported: "2026-11-22",
      geometryQuality: "drawn",
      phases: { kokkola: "not-known", kruunupyy: "not-known" },
    } as const;
    expect(planningAreaOf(GROUND, TURNED, said)).toMatchObject({
      name: plain,
      source: { title: `${plain} – ${plain}` },
    });
  });
});
