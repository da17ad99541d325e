import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/domain/language.ts";
import { MOST_NOTES, type Note } from "../../../src/domain/note.ts";
import { eraOf, FIRST_ERA, readNotes, writeNotes } from "../../../src/exchange/kept-notes.ts";
import { readNotesGeojson } from "../../../src/exchange/notes-geojson.ts";
import { NO_NOTES } from "../../../src/state/notes.ts";
import { notesFile } from "../../../src/ui/notes/notes-file.ts";
import { translatorOf } from "../i18n/all-texts.ts";

const NOTES: readonly Note[] = [
  { id: "note-1", at: [23.0672, 63.7822], theme: "noise", text: "Melua yöllä", date: "2026-11-22" },
  { id: "note-2", at: [23.1, 63.8], theme: "traffic", text: "=HYPERLINK(1)", date: "2026-11-22" },
  { id: "note-3", at: [23.2, 63.81], theme: "other", text: "<img src=x onerror=alert(1)>", date: "2026-11-21" },
  { id: "note-4", at: [23.3, 63.82], theme: "water", text: 'a; "b"\n+1,@c', date: "2026-11-20" },
];
const DAY = new Date(Date.UTC(2026, 10, 22));
const file = (format: "csv" | "geojson", language: Language = "fi"): string =>
  String(notesFile(format, { ...NO_NOTES, notes: NOTES, theme: "noise" }, translatorOf(language), DAY).text);

describe("CSV", () => {
  test("number, theme, remark, place and day of every note, whatever is listed; nothing runs as a formula", () => {
    const [header, first, second, third] = file("csv").split("\r\n");
    expect(header).toBe(
      "\ufeffNumero;Aihe;Huomio;Likimääräinen N, ETRS-GK23 (m);Likimääräinen E, ETRS-GK23 (m);" +
        "Likimääräinen leveysaste (°);Likimääräinen pituusaste (°);Päivä",
    );
    expect(first).toMatch(/^1;Melu, ilma ja valo;Melua yöllä;70\d{5};235\d{5};63,78220;23,06720;2026-11-22$/);
    expect(second).toContain(";'=HYPERLINK(1);");
    expect(third).toContain(";<img src=x onerror=alert(1)>;");
    expect(file("csv")).toContain(`;"a; ""b""
'+1,'@c";`);
    for (const cell of file("csv").split(/[;\r\n]/)) expect(cell).not.toMatch(/^"?[=+@\t]/);
  });

  test("says that places are approximate and that it stays until it is sent, and names no address", () => {
    for (const [language, words] of [
      ["fi", /likimääräisiä.*\r\n.*lähettää sen itse/],
      ["sv", /ungefärliga.*\r\n.*själv skickar/],
      ["en", /approximate.*\r\n.*sends it/],
    ] as const) {
      expect(file("csv", language)).toMatch(words);
      expect(file("csv", language)).not.toMatch(/https?:|#mode/);
    }
    expect(file("csv", "en")).toMatch(/^\ufeffNumber,Theme,Remark,.*\r\n1,"?Noise, air and light"?,/);
  });
});

describe("GeoJSON", () => {
  test("is read back as it was written, with the words of what it is not in every feature", () => {
    const text = file("geojson");
    const read = readNotesGeojson("a.geojson", text);
    expect(read).toEqual({ ok: true, value: NOTES.map(({ id: _, ...note }) => note) });
    const { type, features } = JSON.parse(text);
    expect(type).toBe("FeatureCollection");
    expect(features[1]).toMatchObject({
      geometry: { type: "Point", coordinates: [23.1, 63.8] },
      properties: { number: 2, themeName: "Liikenne ja kulkeminen", comment: "=HYPERLINK(1)" },
    });
    for (const { properties } of features)
      expect(properties.credits.join(" ")).toMatch(/ei kaavaa, ei oikeusvaikutusta/);
  });

  test("a fault is told with its path", () => {
    const faulty = (change: (file: { features: Record<string, never>[] }) => void): unknown => {
      const parsed = JSON.parse(file("geojson"));
      change(parsed);
      return readNotesGeojson("a.geojson", JSON.stringify(parsed));
    };
    const at = (path: string, kind: string) => ({ ok: false, problem: { file: "a.geojson", path, kind } });
    expect(readNotesGeojson("a.geojson", "{")).toMatchObject(at("", "not-json"));
    expect(readNotesGeojson("a.geojson", "{}")).toMatchObject(at("type", "not-feature-collection"));
    expect(faulty(({ features: [, b] }) => Object.assign(b?.["properties"] ?? {}, { theme: "x" }))).toMatchObject(
      at("features[1].properties.theme", "not-allowed"),
    );
    expect(
      faulty(({ features: [a] }) => Object.assign(a?.["geometry"] ?? {}, { coordinates: [23, 99] })),
    ).toMatchObject(at("features[0].geometry.coordinates", "outside-window"));
    expect(
      faulty(({ features: [, b] }) => Object.assign(b?.["geometry"] ?? {}, { coordinates: [24.94, 60.17] })),
    ).toMatchObject(at("features[1].geometry.coordinates", "outside-window"));
    expect(
      faulty(({ features: [, , c] }) => Object.assign(c?.["properties"] ?? {}, { comment: "a".repeat(1001) })),
    ).toMatchObject(at("features[2].properties.comment", "too-long"));
    expect(faulty(({ features: [a] }) => Object.assign(a?.["properties"] ?? {}, { date: "2026-02-30" }))).toMatchObject(
      at("features[0].properties.date", "not-allowed"),
    );
  });
});

describe("what this machine keeps", () => {
  test("is read as it was written", () => {
    expect(readNotes(writeNotes(NOTES, "a1"))).toEqual({ ok: true, value: { notes: NOTES, unread: 0 } });
  });

  test("a note in which anything is wrong is left out, the others stay", () => {
    const [a] = NOTES;
    const poisoned = [
      a,
      { ...a, id: "__proto__" },
      { ...a, id: "note-7", at: ["x", 1] },
      7,
      { ...a, id: "note-8", by: "A" },
      a,
    ];
    const read = readNotes(JSON.stringify({ version: 1, notes: poisoned }));
    expect(read).toEqual({ ok: true, value: { notes: [a], unread: 5 } });
  });

  test("marks of direction that another script wrote are dropped", () => {
    const read = readNotes(JSON.stringify({ version: 1, notes: [{ ...NOTES[0], text: "a\u202eb" }] }));
    expect(read).toMatchObject({ value: { notes: [{ text: "ab" }] } });
  });

  test("another version, or no list, is refused", () => {
    expect(readNotes('{"version":2,"notes":[]}')).toMatchObject({ ok: false, problem: { path: "version" } });
    expect(readNotes('{"version":1,"age":"a1","notes":[]}')).toMatchObject({ ok: false, problem: { path: "age" } });
    expect(readNotes('{"version":1,"era":"<b>","notes":[]}')).toMatchObject({ ok: false, problem: { path: "era" } });
    expect(readNotes("[]")).toMatchObject({ ok: false });
  });
});

test("the era of a text is known also where its notes cannot be read", () => {
  expect(eraOf(writeNotes(NOTES, "a1"))).toBe("a1");
  expect(eraOf('{"version":9,"era":"a2","notes":{"more":1},"and":[]}')).toBe("a2");
  expect(eraOf('{"version":1,"notes":[]}')).toBe(FIRST_ERA);
  for (const text of ["{", "[]", '{"era":1}', '{"era":"a b"}']) expect(eraOf(text)).toBe(null);
});

describe("what two pages kept together", () => {
  const many = (count: number): readonly Note[] =>
    Array.from({ length: count }, (_, at) => ({ ...NOTES[0], id: `note-${at}` }) as Note);

  test("is read as far as a page takes it; the rest is told of", () => {
    const read = readNotes(writeNotes(many(MOST_NOTES + 1), "a1"));
    expect(read.ok && [read.value.notes.length, read.value.unread]).toEqual([MOST_NOTES, 1]);
  });

  test("a remark of a file is not cut in silence", () => {
    const long = (length: number) =>
      readNotesGeojson("notes.geojson", file("geojson").replace("Melua yöllä", "x".repeat(length)));
    expect(long(500).ok).toBe(true);
    const read = long(501);
    expect(!read.ok && [read.problem.kind, read.problem.path]).toEqual(["too-long", "features[0].properties.comment"]);
  });
});
