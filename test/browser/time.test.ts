import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import type { Visit } from "./visit.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

/** Along the spur that has been put forward. Lon/lat degrees. */
const SPUR = [
  [23.088048, 63.7937],
  [23.082406, 63.788273],
] as const;
const drawn = async (visit: Visit, [from, to]: typeof SPUR) => {
  await visit.mapIsDrawn();
  return visit.drawnAlong(from, to);
};

describe("the phases in time", () => {
  test("a slider by keyboard, what each phase draws, and the present beside it in one map", async () => {
    const visit = await atlas.visit({
      ...{ width: 1000, height: 640, scale: 1 },
      address: "mode=plan&lang=fi&view=63.79000,23.08300,13.40&off=subcontractor-zones-odbl",
    });
    expect(await drawn(visit, SPUR)).toBeGreaterThan(0.4);
    await visit.press("button", /^Työkalut/);
    await visit.press("button", "Hankkeen vaiheet");
    await visit.toggle("switch", "Näytä yksi vaihe kerrallaan");
    const slider = visit.part("slider", "Vaihe");
    await slider.focus();
    const said = () => slider.getAttribute("aria-valuetext");
    expect(await said()).toBe("Nykytilanne");
    await visit.seesText("Nykytilanne – vain se, mikä on olemassa");
    await expect.poll(() => drawn(visit, SPUR)).toBeLessThan(0.1);

    await visit.keys("ArrowRight");
    expect(await said()).toBe("Selvitysvaihe 2025–27");
    await expect.poll(() => drawn(visit, SPUR)).toBeGreaterThan(0.4);
    await visit.seesText(/^Vuosi ei ole tiedossa: .*Kruunuportin pistoraide/);
    await visit.keys("ArrowRight");
    await visit.seesText("Rakentamisvaihe 2027–30 – suunnitteilla, yhtiön arvio");
    await visit.addressHas(/&time=construction(&|$)/);
    await visit.keys("ArrowRight");
    await visit.seesText(/^Vuosi ei ole tiedossa: .*Pohjoinen alihankkijavyöhyke/);
    await visit.addressHas(/&time=operation(&|$)/);

    await visit.toggle("switch", "Vertaa nykytilanteeseen");
    await visit.addressHas(/&compare=now(&|$)/);
    const divider = visit.part("slider", "Nykytilanteen ja valitun vaiheen raja");
    await divider.focus();
    await visit.keys("End");
    await expect.poll(() => drawn(visit, SPUR)).toBeLessThan(0.1);
    await visit.keys("Home");
    await expect.poll(() => drawn(visit, SPUR)).toBeGreaterThan(0.4);
    await visit.keys("ArrowRight");
    expect(await divider.getAttribute("aria-valuetext")).toBe("Nykytilanne 2\u202f%, valittu vaihe 98\u202f%");
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.press("button", /Svenska/);
    await visit.seesText("Driftskedet från 2030 – planeras, bolagets uppskattning");
    expect(
      await visit.part("slider", "Gränsen mellan nuläget och det valda skedet").getAttribute("aria-valuenow"),
    ).toBe("2");
    await visit.toggle("switch", "Visa ett skede i taget");
    await visit.seesNo("slider", "Gränsen mellan nuläget och det valda skedet");
    expect(await drawn(visit, SPUR)).toBeGreaterThan(0.4);
    expect(visit.faults()).toEqual([]);
    await visit.leave();
  });
});
