import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { keptFiles } from "../../vite.config.ts";
import { pdfPages } from "../tools/pdf-text.mjs";
import { DIST, startAtlas } from "./driver.ts";
import { opensVe1 } from "./land-page.ts";
import { hearsChapter, storyOf, tellsToItsEnd } from "./story-page.ts";
import type { Visit } from "./visit.ts";

const KEPT = /^Toimii ilman verkkoa: kyllä$/;
const NEW_VERSION = "Kartasta on uusi versio.";
const TAKE = "Ota uusi versio käyttöön";

describe("without a network", () => {
  test("after one visit everything opens from a cold start: map, moving vehicles, planner, PDF", async () => {
    const atlas = await startAtlas({ base: "/kartat/kruunuportti" });
    const visit = await atlas.visit({ keepsSite: true, address: "lang=fi" });
    await untilKept(visit);
    await atlas.site.close();

    await visit.wantsMotion(true);
    await visit.openAnew("lang=fi&topic=flows");
    await visit.mapIsDrawn();
    expect(await visit.mapColours()).toBeGreaterThan(20);
    await expect.poll(() => visit.vehicles()).toBe("moving");

    await visit.wantsMotion(false);
    await visit.open("lang=fi&topic=site-sheet");
    await visit.sees("button", "Tallenna PDF");
    const file = await visit.saved(() => visit.press("button", "Tallenna PDF"));
    expect(file.text.slice(0, 5)).toBe("%PDF-");
    await visit.open("lang=sv&mode=plan");
    await visit.sees("button", "Markanvändningsalternativ");
    await visit.open("lang=fi&mode=plan");
    await opensVe1(visit);
    await visit.press("button", "Työkalut");
    await visit.press("button", "Tulosta tai tallenna kartta");
    const sheet = await visit.saved(() => visit.press("button", "Tallenna PDF"));
    expect(pdfPages(sheet.bytes).join(" ")).toContain("ETRS-GK23");
    await visit.leave();
    await atlas.stop();
  });

  test("a story is told from a cold start: figures, a question, the live map and back, the presenter's window", async () => {
    const atlas = await startAtlas({ base: "/kartat/kruunuportti" });
    const visit = await atlas.visit({ keepsSite: true, address: "lang=fi", withoutWebGl: true });
    await untilKept(visit);
    await atlas.site.close();

    const story = storyOf("ten-minutes");
    const [first, second] = story.chapters;
    if (first === undefined || second === undefined) throw new Error("too few chapters");
    await visit.openAnew("story=ten-minutes&lang=sv");
    await tellsToItsEnd(visit, story, "sv");
    await visit.openAnew("story=ten-minutes&lang=sv");
    await hearsChapter(visit, first.title.sv);
    await visit.keys("q");
    await visit.sees("heading", "Frågor");
    await visit.keys("q");
    await visit.keys("j");
    await visit.sees("region", "Berättelsen väntar");
    await visit.keys("j");
    await hearsChapter(visit, first.title.sv);
    await visit.press("button", "Mera");
    const notes = await visit.opensWindow("button", "Presentatörens fönster");
    await notes.sees("heading", first.title.sv);
    // The row of buttons that led here has gone: the words have the room, and are of one part.
    await notes.seesText(new RegExp(`^1 / ${story.chapters.length}$`));
    await notes.keys("PageDown");
    await hearsChapter(visit, second.title.sv);
    await notes.closes();
    await visit.leave();
    await atlas.stop();
  });
});

describe("a new version", () => {
  test("is offered, not on stage; pages of the old one go on with their own files until the last is closed", async () => {
    const root = mkdtempSync(join(tmpdir(), "atlas-"));
    cpSync(DIST, root, { recursive: true });
    const atlas = await startAtlas({ root });
    const visit = await atlas.visit({ keepsSite: true, withoutWebGl: true, address: "lang=fi" });
    await untilKept(visit);
    const other = await visit.anotherTab("lang=fi", { wait: false });
    await other.sees("link", "Sijoittuminen");
    expect(await visit.builds()).toEqual({ kept: 1, waits: false });

    publishSecond(root);
    await visit.openAnew("lang=fi&mode=present");
    // All of it has come and waits.
    await expect.poll(() => visit.builds()).toEqual({ kept: 2, waits: true });
    await visit.sees("link", "Esitys");
    await visit.seesNo("button", TAKE);
    expect(await visit.build()).toBe("first");
    await visit.open("lang=fi&mode=plan");
    await visit.sees("group", NEW_VERSION);
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.press("button", TAKE);
    await expect.poll(() => visit.build()).toBe("second");

    // The other page is of the first build still, and opens what stands neither on the server nor in the second.
    expect(await other.build()).toBe("first");
    await other.press("link", "Sijoittuminen");
    await other.sees("button", "Materiaalivirrat ja kuljetukset");
    expect(await visit.builds()).toEqual({ kept: 2, waits: false });

    await other.openAnew("lang=fi");
    expect(await other.build()).toBe("second");
    await other.closes();
    await visit.openAnew("lang=fi");
    await expect.poll(() => visit.builds()).toEqual({ kept: 1, waits: false });
    await visit.leave();
    await atlas.stop();
    rmSync(root, { recursive: true });
  });
});

async function untilKept(visit: Visit): Promise<void> {
  await visit.press("button", "Asetukset");
  await visit.seesText(KEPT, visit.part("region", "Asetukset"));
  await visit.press("button", "Asetukset");
}

/** Another build in the place of the first: the page is another, and what investors open first bears no name of before. */
function publishSecond(root: string): void {
  const page = join(root, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("<head>", '<head><meta name="build" content="second">'));
  const old = readdirSync(join(root, "assets")).filter((file) => /^investor-card-.*\.js$/.test(file));
  expect(old).toHaveLength(1);
  for (const file of old) rmSync(join(root, "assets", file));
  const worker = join(root, "service-worker.js");
  const code = readFileSync(worker, "utf8").replace(/^.*\n/, "");
  writeFileSync(worker, `self.BUILT_SITE=${JSON.stringify({ version: "second", files: keptFiles(root) })};\n${code}`);
}
