import { describe, expect, test } from "vitest";
import { type Metres, metres } from "../../../src/domain/units.ts";
import { fairwayFacts, quayRows } from "../../../src/figures/quay-fit.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { withLayerReady } from "../../../src/state/layers.ts";
import { quayFile } from "../../../src/ui/investor/port/quay-file.ts";
import { type PortAnswer, verdictText } from "../../../src/ui/investor/port/quay-words.ts";
import { readShipMetres, shipMetresText } from "../../../src/ui/investor/port/ship-values.ts";
import { shippedBook, shippedLayer } from "../figures/sample.ts";
import { translatorOf } from "../i18n/all-texts.ts";

const fi = translatorOf("fi");
const sv = translatorOf("sv");
const en = translatorOf("en");
const layer = shippedLayer("quays");
const book = shippedBook();
const fairways = fairwayFacts(book);
if (fairways === null) throw new Error("the book lacks the fairway");

function answerOf(length: number | null, draught: number | null, clearance: number | null): PortAnswer {
  const ship = {
    lengthMetres: length as Metres | null,
    draughtMetres: draught as Metres | null,
    clearanceMetres: clearance as Metres | null,
  };
  if (fairways === null) throw new Error("the book lacks the fairway");
  return { ship, rows: quayRows(ship, layer, fairways), layer, fairways, book };
}

describe("a typed length, draught or clearance", () => {
  test.each([
    ["lengthMetres", "228", 228],
    ["draughtMetres", "14,1", 14.1],
    ["draughtMetres", " 14.1 m ", 14.1],
    ["clearanceMetres", "0", 0],
    ["clearanceMetres", "10", 10],
    ["lengthMetres", "500", 500],
    ["clearanceMetres", "", null],
  ] as const)("%s “%s” is taken", (field, typed, value) => {
    expect(readShipMetres(field, typed)).toEqual({ ok: true, value });
  });

  test.each([
    ["lengthMetres", "0", "length-least"],
    ["lengthMetres", "-5", "length-least"],
    ["lengthMetres", "500,1", "length-most"],
    ["draughtMetres", "0", "draught-least"],
    ["draughtMetres", "30.01", "draught-most"],
    ["clearanceMetres", "−0,1", "clearance-least"],
    ["clearanceMetres", "10,1", "clearance-most"],
    ["draughtMetres", "deep", "number"],
    ["draughtMetres", "m", "number"],
    ["draughtMetres", "1e1", "number"],
  ] as const)("%s “%s” is refused: %s, with a sentence in each language", (field, typed, problem) => {
    expect(readShipMetres(field, typed)).toEqual({ ok: false, problem });
    for (const { said } of [fi, sv, en]) expect(said(`port.fault.${problem}`)).toMatch(/\.$/);
  });

  test("stands in the field as it was given", () => {
    expect(shipMetresText(metres(14.1), fi)).toBe("14,1");
    expect(shipMetresText(null, en)).toBe("");
  });
});

describe("what a ship is told", () => {
  test("of 228 m and 14.1 m: no by 14.0, two quays by 14.2", () => {
    const answer = answerOf(228, 14.1, 1);
    expect(verdictText("official", answer, fi)).toBe("✗ Ei mahdu: syväys 14,1\u202fm on yli 14,0\u202fm.");
    expect(verdictText("port", answer, fi)).toBe(
      "✓ Mahtuu: Laituri 10, Laituri 11. Syväys 14,1\u202fm on enintään 14,2\u202fm.",
    );
    expect(verdictText("port", answer, sv)).toMatch(/^✓ Ryms: Kaj 10, Kaj 11\./);
  });

  test("of 300 m and 14.1 m: too deep by 14.0, and longer than every quay besides", () => {
    expect(verdictText("official", answerOf(300, 14.1, 1), en)).toBe(
      "✗ Does not fit: the draught 14.1\u202fm is more than 14.0\u202fm. It is also longer than every known quay.",
    );
  });

  test("without a clearance: what is still needed, and no fits", () => {
    expect(verdictText("port", answerOf(228, 14.1, null), en)).toBe(
      "Still needed: Under-keel clearance, m. Before that nothing is said to fit.",
    );
    expect(verdictText("official", answerOf(null, null, null), fi)).toMatch(/Pituus, m; Syväys, m; Kölivara, m/);
  });

  test("too long for every quay: the fairway would do, no quay does", () => {
    expect(verdictText("port", answerOf(300, 9, 1), en)).toMatch(/^✗ The draught 9\u202fm is at most 14\.2/);
  });
});

describe("the file of the quay table", () => {
  const file = (answer: PortAnswer, translator = en) => {
    const state = withLayerReady(initialState([layer.meta], translator.language), layer);
    return quayFile(
      { state, answer, address: "https://example.org/#topic=port", now: new Date("2026-11-21") },
      translator,
    );
  };

  test("has twelve quays with both verdicts, three that are missing, and says what it is not", () => {
    const { name, text } = file(answerOf(228, 14.1, 1));
    const lines = text.replace(/^\ufeff/, "").split("\r\n");
    expect(name).toBe("kruunuportti-atlas-quay-fit-2026-11-21.csv");
    expect(lines[0]).toMatch(
      /^Quay,Harbour,"Depth at quay, m","Length of the quay, m",Fairway 14\.0\u202fm \(official\): fits/,
    );
    expect(lines).toContain("Quay 10,Deep Port,15.7,250,too deep,14.0,fairway,fits,14.2,fairway,");
    expect(lines).toContain("Quay 12,Deep Port,15.7,140,too deep and too long,14.0,fairway,too long,14.2,fairway,");
    expect(lines.filter((line) => /^Quay [346],,+not known$/.test(line))).toHaveLength(3);
    expect(lines).toContain("Note,Not for navigation. The harbour master decides.");
    expect(lines.filter((line) => /^"[\w -]+, m",[\d.]+\u202fm$/.test(line))).toEqual([
      '"Length, m",228\u202fm',
      '"Draught, m",14.1\u202fm',
      '"Under-keel clearance, m",1\u202fm',
    ]);
    expect(text).toMatch(/Reference level of the depths at quays.*Ask: Port of Kokkola/);
    expect(text).toMatch(/Traficom/);
    expect(lines.at(-2)).toBe("Address,https://example.org/#topic=port");
    // As many cells in every row as in the head.
    const cells = (line: string): number => line.replace(/"[^"]*"/g, "").split(",").length;
    expect(new Set(lines.slice(0, 16).map(cells))).toEqual(new Set([11]));
  });

  test("without a clearance says so in every row", () => {
    const { text } = file(answerOf(228, 14.1, null), fi);
    expect(text).toMatch(/Laituri 10;Syväsatama;15,7;250;luku puuttuu;;;luku puuttuu;;;/);
    expect(text).toMatch(/Kölivara, m;ei annettu|"Kölivara, m";ei annettu/);
  });
});
