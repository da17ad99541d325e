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
  test.each([
    ["fi", 1280],
    ["sv", 1280],
    ["sv", 1440],
    ["en", 1440],
    ["sv", 844],
  ] as const)("stands in one row, in %s at %d pixels", async (language, width) => {
    const height = width < 1000 ? 390 : 800;
    const visit = await atlas.visit({ address: `mode=plan&lang=${language}`, width, height, wait: false });
    await visit.sees("banner", /.*/);
    expect(await rowsOf(visit.part("banner"))).toBe(1);
    const decided = { fi: /^Mikä on päätetty/, sv: /^Vad som är beslutat/, en: /^What is decided/ }[language];
    const box = await visit.part("button", decided, visit.part("banner")).boundingBox();
    expect(box?.height).toBeLessThan(46);
    await visit.leave();
  });
});

describe("what stands on the map", () => {
  test.each([
    ["a sheet by link", { address: "mode=invest&lang=fi&sheet=sites/kruunuportti" }],
    ["a sheet on the stage", { address: "mode=present&lang=sv&theme=stage&sheet=sites/kruunuportti" }],
    ["a way on a phone", { address: `mode=plan&lang=sv&${ENDS}`, width: 390, height: 844 }],
    ["a sheet on a phone", { address: "mode=plan&lang=fi&sheet=sites/kruunuportti", width: 390, height: 844 }],
    ["a way on a phone on its side", { address: `mode=plan&lang=sv&${ENDS}`, width: 844, height: 390 }],
    ["all panels in a small window", { address: `mode=plan&lang=sv&${ENDS}&table=quays`, width: 1024, height: 700 }],
  ])("lies over nothing else: %s", async (_name, options) => {
    const visit = await atlas.visit(options);
    expect(await visit.overlaps()).toEqual([]);
    await visit.leave();
  });
});

describe("the length of a way", () => {
  test.each([
    ["on a phone", { width: 390, height: 844 }],
    ["on a phone on its side", { width: 844, height: 390 }],
  ])("is seen without scrolling %s", async (_name, size) => {
    const visit = await atlas.visit({ address: `mode=plan&lang=fi&${ENDS}`, ...size });
    await visit.seesText(/^14,0/);
    expect(await isInSight(visit.text(/^14,0/).first())).toBe(true);
    await visit.leave();
  });
});
