import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the presenter's road", () => {
  test("is greeted in the browser's language, sets the stage, and finds it set the next time", async () => {
    const visit = await atlas.visit({ locale: "sv-FI", motion: true });
    expect(await visit.says()).toEqual({ language: "sv", title: "Planering – Kruunuportti Atlas" });
    expect(await visit.lightness(visit.part("banner"))).toBeGreaterThan(180);
    await visit.press("link", "Presentation");
    await visit.sees("heading", "Kronoporten");
    expect(await visit.lightness(visit.part("banner"))).toBeLessThan(80);
    expect(await visit.part("region", "Kartlager").count()).toBe(0);

    await visit.press("button", "Inställningar");
    const settings = visit.part("region", "Inställningar");
    await visit.toggle("radio", "för presentationer");
    await visit.toggle("radio", "på finska och svenska");
    await visit.press("button", "Stäng", settings);
    expect(await visit.focused()).toBe('button "Inställningar"');
    await visit.mapIsDrawn();
    expect(await visit.mapColours()).toBeGreaterThan(40);
    expect(await visit.addressHas(/theme=stage/)).toMatch(/mode=present&lang=sv.*names=both/);
    await visit.seesText("Ungefärlig avgränsning – ingen plan, ingen rättsverkan", visit.part("main"));

    // In the middle of the talk the language changes: words, numbers, the map's own texts.
    await visit.press("button", "Visa Kronoporten");
    await visit.seesText("cirka 170\u202fha");
    await visit.seesText(/^\d,\d+\skm\s±\s0,\d/);
    await visit.press("button", /English/);
    await visit.seesText("about 170\u202fha");
    await visit.seesText(/^\d\.\d+\skm\s±\s0\.\d/);
    expect(await visit.says()).toEqual({ language: "en", title: "Present – Kruunuportti Atlas" });
    await visit.sees("application", /^Map\. Move with the arrow keys/);
    await visit.sees("img", /^Scale: /);
    await visit.seesText("Approximate outline – not a plan, no legal effect", visit.part("main"));
    expect(await visit.addressHas(/lang=en/)).toMatch(/mode=present/);

    // The next day, without an address, the choices are kept.
    await visit.openAnew();
    await visit.mapIsDrawn();
    expect(await visit.lightness(visit.part("banner"))).toBeLessThan(80);
    expect(await visit.says()).toEqual({ language: "en", title: "Plan – Kruunuportti Atlas" });
    expect(await visit.addressHas(/theme=stage/)).toMatch(/mode=plan&lang=en.*names=both/);
    await visit.leave();
  });
});
