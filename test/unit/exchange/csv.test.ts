import { describe, expect, it } from "vitest";
import { type CsvCell, csvText } from "../../../src/exchange/csv.ts";

const cells = (...row: readonly CsvCell[]): string =>
  csvText({ header: ["h"], rows: [row], credits: [] }, "fi")
    .split("\r\n")
    .slice(1, -1)
    .join("\r\n");

describe("csvText", () => {
  it("writes header, rows, an empty line and credits, with byte order mark and CRLF", () => {
    const content = {
      header: ["Nimi", "Syvyys, m"],
      rows: [
        ["Laituri 11", { number: 15.7, decimals: 1 }],
        ["Syväsatama", null],
      ],
      credits: [["Lähde", "Väylävirasto; 2025"]],
    } as const;
    expect(csvText(content, "fi")).toBe(
      '\ufeffNimi;Syvyys, m\r\nLaituri 11;15,7\r\nSyväsatama;\r\n\r\nLähde;"Väylävirasto; 2025"\r\n',
    );
    expect(csvText(content, "en")).toBe(
      '\ufeffNimi,"Syvyys, m"\r\nLaituri 11,15.7\r\nSyväsatama,\r\n\r\nLähde,Väylävirasto; 2025\r\n',
    );
  });

  it("keeps numbers numbers, negative ones too", () => {
    expect(csvText({ header: ["m"], rows: [[{ number: -16.2, decimals: 1 }]], credits: [] }, "fi")).toBe(
      "\ufeffm\r\n-16,2\r\n",
    );
    expect(cells({ number: 7084717, decimals: 0 })).toBe("7084717");
    expect(() => cells({ number: Number.NaN, decimals: 0 })).toThrow("not a finite number");
  });

  it("quotes separators, quotes, line breaks and outer spaces", () => {
    expect(cells('say "no"')).toBe('"say ""no"""');
    expect(cells("a;b", "c")).toBe('"a;b";c');
    expect(cells("two\nlines")).toBe('"two\nlines"');
    expect(cells(" space")).toBe('" space"');
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+358", "'+358"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "\"'\t'=1\""],
    ["\r=1", "\"'\r'=1\""],
    ["\ttext", '"\'\ttext"'],
    // At the other separator a spreadsheet reads an empty quoted part and what follows it.
    [`a,"=cmd|'/c calc'!A0,`, `"a,'""=cmd|'/c calc'!A0,"`],
    ["  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"],
    ["\u00a0=1", "'\u00a0=1"],
    ["\u200b=1", "'\u200b=1"],
    ["\u180e=1", "'\u180e=1"],
    ["\ufe0f=1", "'\ufe0f=1"],
    ["\u034f\u{e0020}=1", "'\u034f\u{e0020}=1"],
    ["\u0085=1", "'\u0085=1"],
    ["\ufeff@x", "'\ufeff@x"],
    ["\uff1d1+1", "'\uff1d1+1"],
    ["\u0000=1", "'=1"],
    ['="x";=1', '"\'=""x"";\'=1"'],
    // A spreadsheet of another language splits at the comma, whatever stands between quotation marks.
    ["quay,=1+1", "quay,'=1+1"],
    ["quay, \uff1d1+1", "quay,' \uff1d1+1"],
    ["two\n@SUM(A1)", '"two\n\'@SUM(A1)"'],
    ["a=1", "a=1"],
    ["–5", "–5"],
    ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
  ])("guards %j", (hostile, written) => {
    expect(cells(hostile)).toBe(written);
  });

  it("guards the header and the credits as well", () => {
    const text = csvText({ header: ["=h"], rows: [], credits: [["@a", "=b"]] }, "fi");
    expect(text).toBe("\ufeff'=h\r\n\r\n'@a;'=b\r\n");
  });
});
