import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";

const DEPTH = "Depth at quay, m";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the investor's road", () => {
  test("sees two statements of the fairway's depth side by side, and shares the view", async () => {
    const visit = await atlas.visit({ locale: "en-GB", motion: true, wait: false });
    await visit.press("link", "Invest");
    await visit.sees("heading", "From the plot to quay, rail and grid");
    await visit.write("combobox", /^Search/, "deep port");
    await visit.press("option", /^Deep Port .*Harbour/);
    const harbour = visit.part("region", "Deep Port");
    await visit.seesText("Sources differ", harbour);
    const conflicts = await visit.reads(
      visit.part("list", undefined, harbour).filter({ hasText: "14.2\u202fm" }).first(),
    );
    expect(conflicts).toMatch(/Design draught of the fairway, official 14\.0\u202fm/);
    expect(conflicts).toMatch(/Fairway depth as the port and the study state it 14\.2\u202fm/);
    expect(await visit.reads(harbour)).toMatch(/Not for navigation/);

    await visit.mapIsDrawn();
    await visit.addressHas(/sel=harbours/);
    await visit.press("button", "Copy link", harbour);
    await visit.seesText(/Copied to the clipboard/);
    const link = await visit.clipboard();
    const seen = await visit.reads(harbour);
    await visit.leave();

    // Someone else, with a browser in another language, is shown the same.
    const other = await atlas.visit({ locale: "fi-FI", address: link.replace(/^[^#]*#/, ""), wait: false });
    const shown = other.part("region", "Deep Port");
    await other.seesText("Sources differ", shown);
    expect(await other.reads(shown)).toBe(seen);
    expect(await other.says()).toEqual({ language: "en", title: "Invest – Kruunuportti Atlas" });
    expect(await other.addressHas(/view=/)).toBe(link.replace(/^[^#]*#/, ""));
    await other.leave();
  });

  test("compares the quays in a table, goes to one, and takes the table away", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "mode=invest", withoutWebGl: true });
    await visit.press("button", "Quays as a table");
    const table = visit.part("table", "Quays");
    const depths = () => visit.column(table, DEPTH);
    await visit.press("button", DEPTH, table);
    expect((await depths()).map(Number).slice(0, 4)).toEqual([9.1, 10, 10.3, 10.4]);
    await visit.press("button", DEPTH, table);
    expect((await depths()).slice(0, 3)).toEqual(["15.7", "15.7", "15.7"]);

    await visit.write("searchbox", "Filter rows", "deep port");
    await visit.seesText("6\u202f/\u202f12 rows");
    expect(await depths()).toEqual(["15.7", "15.7", "15.7", "12.4", "10.4", "10.4"]);

    await visit.press("button", "Quay 11", table);
    await visit.sees("region", "Quay 11");
    expect(await visit.addressHas(/sel=/)).toMatch(/sel=quays\/quay-deep-port-11.*table=quays/);
    const current = visit.part("row").and(visit.current());
    expect(await visit.reads(current)).toMatch(/^Quay 11/);

    const file = await visit.saved(() => visit.press("button", "Save CSV"));
    expect(file.name).toMatch(/^kruunuportti-atlas-quays-\d{4}-\d\d-\d\d\.csv$/);
    const lines = file.text.replace(/^\ufeff/, "").split("\r\n");
    expect(lines[0]).toMatch(/^Identifier,Name,.*"Length, m","Depth at quay, m"/);
    expect(lines.slice(1, 8).filter((line) => line.includes("Quay"))).toHaveLength(6);
    expect(lines.find((line) => line.startsWith("quay-deep-port-11,"))).toMatch(/,250,15\.7,.*,708\d{4},2350\d{4}$/);
    expect(lines.some((line) => /^Source,/.test(line))).toBe(true);
    expect(lines).toContain("Licence,CC BY 4.0");
    expect(lines).toContain("Filter,deep port");
    expect(file.text).toMatch(/Note,.*[Nn]ot.* navigation/);
    // No cell begins as a formula would.
    expect(lines.flatMap((line) => line.split(",")).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
    await visit.leave();
  });
});
