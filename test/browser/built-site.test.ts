import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firstLoad } from "../tools/first-load.mjs";
import { type Atlas, DIST, startAtlas } from "./driver.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the built site", () => {
  test("asks on a first visit for what the size budget weighs, and for nothing else", async () => {
    const visit = await atlas.visit();
    const asked = visit.requests().map((file) => (file === "" ? "index.html" : file));
    const weighed = firstLoad(DIST, "fi").map(({ file }) => file);
    // The tab's picture and the web manifest belong to the browser: it may ask for them or not.
    const own = asked.filter((file) => !/^(favicon\.svg|manifest\.webmanifest)$/.test(file));
    expect([...new Set(own)].sort()).toEqual([...weighed].sort());
    await visit.leave();
  });

  test("refuses a script that was put into the page", async () => {
    const visit = await atlas.visit({ wait: false });
    expect(await visit.inlineScriptRuns()).toBe(false);
    expect(visit.faults().join("\n")).toMatch(/Content Security Policy/i);
    await visit.leave(/Content Security Policy/i);
  });

  test("works in a sub-path of any host", async () => {
    const inFolder = await startAtlas({ base: "/kartat/kruunuportti" });
    const visit = await inFolder.visit();
    await visit.leave();
    await inFolder.stop();
  });
});
