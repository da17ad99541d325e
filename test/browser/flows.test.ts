import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import type { Visit } from "./visit.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const THIN = "\u202f";
const TABLE = "Transport a year, without the spur and with it";

/** Both sides of a row. */
async function sides(visit: Visit, row: RegExp): Promise<readonly string[]> {
  const cells = visit.part("cell", undefined, visit.part("row", row, visit.part("table", TABLE)).first());
  return Promise.all([visit.reads(cells.nth(0)), visit.reads(cells.nth(1))]);
}
const loads = (visit: Visit) => sides(visit, /^Truckloads/);

describe("material flows", () => {
  test("VE1 to VE2, half the size, with the spur and without: the numbers that the truth says", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "mode=invest", withoutWebGl: true });
    await visit.press("button", "Material flows and transport");
    const topic = visit.part("region", "Material flows and transport");
    await visit.sees("table", TABLE, topic);
    await visit.seesText(/^The spur is not secured/, topic);
    // 1 100 000, 275 000–300 000 and 550 000 t at 46.5 t a load; by rail at 525 t a train. Gas comes by no known means.
    await expect
      .poll(() => loads(visit))
      .toEqual([`at least 41${THIN}400–41${THIN}900${THIN}a year note a a`, `0${THIN}a year note a a`]);
    expect(await sides(visit, /^Vehicles/)).toEqual([
      `at least 227–230${THIN}a day note a a`,
      `0${THIN}a day note a a`,
    ]);
    await visit.seesText("Lacks: Natural gas. The amount, the origin or the means is not known.", topic);
    await visit.seesText(/no train reaches the site/, topic);

    await visit.press("radio", /^Arctial ALT2/, topic);
    await expect.poll(() => loads(visit)).toEqual([`41${THIN}400–41${THIN}900${THIN}a year`, `0${THIN}a year`]);
    await visit.part("slider", /^Share of full production/, topic).fill("50");
    await expect.poll(() => loads(visit)).toEqual([`20${THIN}700–21${THIN}000${THIN}a year`, `0${THIN}a year`]);
    await visit.part("slider", /^Share of rail/, topic).fill("0");
    await expect.poll(async () => (await loads(visit))[1]).toBe(`20${THIN}700–21${THIN}000${THIN}a year`);

    // What cannot be is refused at its field and changes nothing; what can be counts.
    await visit.text("Vehicles, days and factors", topic).click();
    await visit.write("textbox", "Payload of a truck (t)", "0");
    await visit.keys("Enter");
    await visit.seesText("The number must be greater than zero.", topic);
    expect((await loads(visit))[0]).toBe(`20${THIN}700–21${THIN}000${THIN}a year`);
    await visit.write("textbox", "Payload of a truck (t)", "93");
    await visit.keys("Enter");
    await expect.poll(async () => (await loads(visit))[0]).toBe(`10${THIN}400–10${THIN}500${THIN}a year`);

    // Who opens the link reads the same numbers; what it asks in vain is said, and the default stands.
    const halfByLarge = await loads(visit);
    const asked = await visit.addressHas(/flows=ve2,size:50,rail:0,truck:93(&|$)/);
    await visit.open(asked.replace("truck:93", "truck:9300"));
    await visit.seesText(
      "The part flows=truck:9300 of the link could not be followed. The default stands in its place.",
    );
    await expect.poll(async () => (await loads(visit))[0]).toBe(`20${THIN}700–21${THIN}000${THIN}a year`);
    await visit.openAnew(asked);
    await visit.sees("table", TABLE, topic);
    await expect.poll(() => loads(visit)).toEqual(halfByLarge);
    await visit.addressHas(/flows=ve2,size:50,rail:0,truck:93(&|$)/);
    await visit.text("Vehicles, days and factors", topic).click();
    await visit.press("button", "Back to the first values", topic);
    await expect.poll(() => loads(visit)).toEqual([`41${THIN}400–41${THIN}900${THIN}a year`, `0${THIN}a year`]);

    // The file says what the page says, least and most in columns of their own.
    const file = await visit.saved(() => visit.press("button", "Save as CSV", topic));
    expect(file.name).toMatch(/^kruunuportti-atlas-flows-/);
    expect(file.text).toContain("Without the spur,Truckloads to and from the plant,41400,41900,a year,");
    expect(file.text).toMatch(/not secured/);
    // A quay that is shorter than the one ship whose length is known says so.
    await visit.part("combobox", "Quay", topic).selectOption("Quay 12");
    await visit.seesText(
      /^Quay 12 is 140\u202fm long and m\/s Tyana 228\u202fm: the ship is longer than the quay\./,
      topic,
    );
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.leave();
  });

  test("vehicles move on the map as they are asked to, and none where the map shows only what is decided", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "topic=flows&flows=ve2" });
    const topic = visit.part("region", "Material flows and transport");
    const said = [`41${THIN}400–41${THIN}900${THIN}a year`, `0${THIN}a year`];
    await expect.poll(() => loads(visit)).toEqual(said);
    // Where motion is not wanted vehicles stand until they are asked to move; nothing of them is decided.
    await expect.poll(() => visit.vehicles()).toBe("still");
    await visit.press("button", "Let the vehicles move", topic);
    await expect.poll(() => visit.vehicles()).toBe("moving");
    await visit.press("button", "Stop the vehicles", topic);
    await expect.poll(() => visit.vehicles()).toBe("still");
    const undecided = /^The flows are not drawn, because the map shows only what exists or is decided\./;
    await visit.toggle("switch", /^Only existing and decided/);
    await visit.seesText(undecided, topic);
    await expect.poll(() => visit.vehicles()).toBe("none");
    expect(await loads(visit)).toEqual(said);
    await visit.press("button", "Show the flows on the map", topic);
    await expect.poll(() => visit.vehicles()).toBe("still");
    expect(await visit.text(undecided, topic).count()).toBe(0);
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.leave();
  });
});
