import { describe, expect, test } from "vitest";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { withoutSheet } from "../../../src/state/sheet.ts";
import {
  hasTwoEnds,
  withEndsSwapped,
  withFailedAskedAgain,
  withRingsAnswer,
  withRowDrawn,
  withSheetAnswer,
  withWayAnswer,
  withWays,
  withWorkingFailed,
} from "../../../src/state/ways.ts";
import { sampleState } from "./sample.ts";

const quay = featurePlace("quays", "quay-deep-port-12");
const site = featurePlace("sites", "kruunuportti");
const field = pointPlace([23.05, 63.8]);
const NOT_FOUND = {
  kind: "unreachable",
  end: "to",
  why: "no-network",
  nearest: null,
  gapMetres: null,
  gapPlusMinusMetres: null,
} as const;
const ready = { status: "ready", value: NOT_FOUND, without: [] } as const;

const statuses = ({ ways }: AtlasState) => [
  ways.answers.way.status,
  ways.answers.sheet.status,
  ways.answers.rings.status,
];
const asked = withWays(sampleState(), { from: quay, to: site });

describe("what is asked about ways", () => {
  test("a way is asked for when it has two ends that differ", () => {
    expect(statuses(withWays(sampleState(), { from: quay }))).toEqual(["none", "none", "none"]);
    expect(statuses(asked)).toEqual(["working", "none", "none"]);
    expect(statuses(withWays(sampleState(), { from: quay, to: quay }))).toEqual(["none", "none", "none"]);
    expect(hasTwoEnds({ from: field, to: pointPlace([23.05, 63.8]) })).toBe(false);
  });

  test("an answer stays until its question is another one", () => {
    const answered = withWayAnswer(asked, asked.ways, ready);
    expect(answered.ways.answers.way).toBe(ready);
    const same = withWays(answered, { to: featurePlace("sites", "kruunuportti"), placing: "from" });
    expect(same.ways.answers.way).toBe(ready);
    for (const change of [{ by: "rail" }, { spurBuilt: true }, { to: field }] as const)
      expect(withWays(answered, change).ways.answers.way.status).toBe("working");
    expect(withWays(answered, { to: null }).ways.answers.way.status).toBe("none");
  });

  test("another question shows its shortest way; choosing asks nothing anew", () => {
    const second = withWays(withWayAnswer(asked, asked.ways, ready), { chosen: 1 });
    expect(second.ways.chosen).toBe(1);
    expect(second.ways.answers.way).toBe(ready);
    expect(withWays(second, { by: "rail" }).ways.chosen).toBe(0);
  });

  test("an answer to what is no longer asked is let go", () => {
    const other = withWays(asked, { by: "rail" });
    expect(withWayAnswer(other, asked.ways, ready)).toBe(other);
    const sheet = withWays(sampleState(), { sheet: site });
    expect(
      withSheetAnswer(withWays(sheet, { spurBuilt: true }), sheet.ways, { status: "failed" }).ways.answers.sheet,
    ).toEqual({ status: "working" });
    const rings = withWays(sampleState(), { rings: site });
    expect(withRingsAnswer(rings, field, { status: "failed" })).toBe(rings);
  });

  test("the spur asks way and sheet anew, not the rings: those run along roads", () => {
    const rung = withRingsAnswer(withWays(asked, { sheet: site, rings: site }), site, {
      status: "ready",
      value: [],
      without: [],
    });
    expect(statuses(withWays(rung, { spurBuilt: true }))).toEqual(["working", "working", "ready"]);
  });

  test("rows stay drawn for their sheet and go with it", () => {
    const drawn = withRowDrawn(withRowDrawn(withWays(sampleState(), { sheet: site }), "kip", true), "e8", true);
    expect(drawn.ways.drawnRows).toEqual(["kip", "e8"]);
    expect(withRowDrawn(drawn, "kip", false).ways.drawnRows).toEqual(["e8"]);
    expect(withWays(drawn, { spurBuilt: true }).ways.drawnRows).toEqual(["kip", "e8"]);
    expect(withWays(drawn, { sheet: field }).ways.drawnRows).toEqual([]);
    const without = withoutSheet(drawn);
    expect([without.ways.sheet, without.ways.drawnRows, without.panels.sheet]).toEqual([null, [], false]);
    expect(withoutSheet(without)).toBe(without);
  });

  test("ends change places", () => {
    const { from, to } = withEndsSwapped(asked).ways;
    expect([from, to]).toEqual([site, quay]);
  });

  test("what cannot be worked out fails, and may be asked again", () => {
    const failed = withWorkingFailed(withWays(asked, { rings: site }));
    expect(statuses(failed)).toEqual(["failed", "none", "failed"]);
    expect(statuses(withFailedAskedAgain(failed))).toEqual(["working", "none", "working"]);
  });
});
