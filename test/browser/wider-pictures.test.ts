import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the wider pictures", () => {
  test("a side stream opens by keyboard, says what its source says, and the map frames its ends", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "mode=invest&view=63.71887,23.14283,12.60" });
    await visit.press("button", "Utilities and side streams");
    const topic = visit.part("region", "Utilities and side streams");
    await visit.addressHas(/topic=symbiosis/);
    await visit.seesText(/None of these streams has been built between KIP and Kruunuportti/, topic);
    const oxides = visit.part("button", /^Metal oxides: .+ → Kruunuportti: aluminium plant.+ possible, not planned$/);
    await oxides.focus();
    await visit.keys("Enter");
    expect(await oxides.getAttribute("aria-pressed")).toBe("true");
    await visit.seesText(/nothing says that these very ones would take part/, visit.part("status", undefined, topic));
    await visit.addressHas(/view=63\.8/);
    // What stands nowhere on the map is said to.
    await visit.press("button", /^Carbon dioxide/);
    await visit.seesText(/^No plant of this kind is on the map: Hydrogen and Power-to-X plants/, topic);
    expect(await oxides.getAttribute("aria-pressed")).toBe("false");
    // Escape lets go of the stream before the topic.
    await visit.keys("Escape");
    await expect.poll(() => visit.part("button", /^Carbon dioxide/).getAttribute("aria-pressed")).toBe("false");
    const table = visit.part("table", "The same as a table");
    expect(await visit.part("row", undefined, table).count()).toBe(12);
    expect(await visit.brokenWords(topic)).toEqual([]);
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.leave();
  });

  test("an actor of the value chain opens to its role and its place", async () => {
    const visit = await atlas.visit({ locale: "sv-FI", address: "topic=chain&lang=sv", withoutWebGl: true });
    const topic = visit.part("region", "Värdekedja och aktörer");
    await visit.seesText(/De är inte bolagets plan/, topic);
    await visit.text("Fingrid", topic).first().click();
    await visit.seesText("Anslutningen till stamnätet på 400\u202fkV.", topic);
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.press("button", "Visa på kartan", topic.getByRole("listitem").filter({ hasText: /^Fingrid/ }));
    await visit.addressHas(/sel=substations-odbl\/hirvisuo/);
    await visit.leave();
  });

  test("parks stand on a map of towns and in a list with their figures, on a phone too", async () => {
    const visit = await atlas.visit({
      locale: "fi-FI",
      address: "topic=parks&lang=fi",
      withoutWebGl: true,
      width: 390,
      height: 844,
      touch: true,
    });
    const topic = visit.part("region", "Suomen ekoteollisuuspuistot");
    await visit.seesText(/Piste näyttää kunnan keskuksen/, topic);
    await visit.sees("img", "Ekoteollisuuspuistot Suomen kartalla");
    expect(await visit.brokenWords(topic)).toEqual([]);
    expect(await visit.fitsWidth()).toBe(true);
    expect(await visit.reads(topic)).toMatch(/Kemi-Tornion osuus Lapin teollisuustuotannosta 80/);
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.leave();
  });
});
