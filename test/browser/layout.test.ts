import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import { isInSight, rowsOf } from "./layout-page.ts";

const ENDS = "from=quays/quay-deep-port-12&to=sites/kruunuportti";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the header", () => {
  test("stands in one row in every language, on a wide screen and on a phone on its side", async () => {
    const visit = await atlas.visit({ address: "mode=plan&lang=fi", width: 1280, height: 800, withoutWebGl: true });
    for (const [language, width, decided] of [
      ["fi", 1280, /^Mikä on päätetty/],
      ["sv", 1280, /^Vad som är beslutat/],
      ["sv", 1440, /^Vad som är beslutat/],
      ["sv", 844, /^Vad som är beslutat/],
      ["en", 1440, /^What is decided/],
    ] as const) {
      await visit.resizes(width, width < 1000 ? 390 : 800);
      await visit.open(`mode=plan&lang=${language}`);
      await visit.sees("button", decided, visit.part("banner"));
      expect([language, width, await rowsOf(visit.part("banner"))]).toEqual([language, width, 1]);
      const box = await visit.part("button", decided, visit.part("banner")).boundingBox();
      expect(box?.height).toBeLessThan(46);
    }
    await visit.leave();
  });
});

describe("what stands on the map", () => {
  test("lies over nothing else on a desk: a sheet by link, on the stage, all panels in a small window", async () => {
    const address = "mode=invest&lang=fi&sheet=sites/kruunuportti";
    const visit = await atlas.visit({ address, width: 1440, height: 900 });
    await visit.toggle("switch", "Kaikki rivit kartalle");
    await visit.mapIsDrawn();
    await expect.poll(() => visit.overlaps()).toEqual([]);
    await visit.open("mode=present&lang=sv&theme=stage&sheet=sites/kruunuportti");
    await visit.sees("region", "Avståndstabell: Kronoporten");
    await visit.mapIsDrawn();
    await expect.poll(() => visit.overlaps()).toEqual([]);
    await visit.resizes(1024, 700);
    await visit.open(`mode=plan&lang=sv&theme=light&${ENDS}&rings=sites/kruunuportti&table=quays`);
    await visit.seesText(/^14,0/);
    await visit.sees("row", /Kaj 11/);
    await visit.mapIsDrawn();
    await expect.poll(() => visit.overlaps()).toEqual([]);
    await visit.leave();
  });

  test("lies over nothing else on a phone, and the length of a way is seen without scrolling", async () => {
    const visit = await atlas.visit({ address: `mode=plan&lang=sv&${ENDS}`, width: 390, height: 844 });
    const length = visit.text(/^14,0/).first();
    await length.waitFor();
    await expect.poll(() => visit.overlaps()).toEqual([]);
    expect(await isInSight(length)).toBe(true);
    await visit.resizes(844, 390);
    await visit.mapIsDrawn();
    await expect.poll(() => visit.overlaps()).toEqual([]);
    expect(await isInSight(length)).toBe(true);
    await visit.resizes(390, 844);
    await visit.open("mode=plan&lang=fi&sheet=sites/kruunuportti");
    await visit.sees("region", "Etäisyystaulukko: Kruunuportti");
    await visit.mapIsDrawn();
    await expect.poll(() => visit.overlaps()).toEqual([]);
    await visit.leave();
  });
});
