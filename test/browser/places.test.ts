import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import type { Visit } from "./visit.ts";

const MAP = /^application "Kartta/;
const PRESS_MAP = 'button "Valitse kartalta"';
/** After so many milliseconds a sentence that something is done is gone, unless somebody is at it. */
const LONGER_THAN_READ = 7_000;

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const enter = (address: string): Promise<Visit> => atlas.visit({ address, width: 1280, height: 800 });

describe("a place", () => {
  test("is chosen on the map by keyboard, and the focus comes back to where it was asked for", async () => {
    const visit = await enter("mode=plan&lang=fi&view=63.78400,23.07500,12.60");
    await visit.keyOn("button", "Etäisyydet ja reitit", "Enter");
    await visit.sees("region", "Etäisyydet ja reitit");
    await expect.poll(() => visit.focused()).toBe('section "Etäisyydet ja reitit"');
    const [from, to] = await visit.part("button", "Valitse kartalta").all();
    if (from === undefined || to === undefined) throw new Error("two ends are chosen on the map");

    await from.press("Enter");
    await expect.poll(() => visit.focused()).toMatch(MAP);
    await expect.poll(() => visit.crosshairIsShown()).toBe(true);
    await visit.keys("ArrowUp", "Enter");
    await expect.poll(() => visit.focused()).toBe(PRESS_MAP);
    await expect.poll(() => hasFocus(from)).toBe(true);
    await visit.addressHas(/from=/);

    await to.press("Space");
    await expect.poll(() => visit.focused()).toMatch(MAP);
    await visit.keys("Escape");
    await expect.poll(() => hasFocus(to)).toBe(true);
    expect(await to.getAttribute("aria-pressed")).toBe("false");
    await visit.sees("region", "Etäisyydet ja reitit");
    expect(await visit.addressHas(/from=/)).not.toMatch(/to=/);

    await visit.keys("Escape");
    await visit.seesNo("region", "Etäisyydet ja reitit");
    expect(await visit.focused()).toBe('button "Etäisyydet ja reitit"');
    await visit.leave();
  });

  test("that is a coordinate is gone to from the search, N and E swapped as well", async () => {
    const visit = await enter("mode=plan&lang=fi&view=63.71000,23.16000,13.00");
    const field = ["combobox", "Hae paikkaa, laituria tai lukua"] as const;
    await visit.write(...field, "7 083 000, 23 501 000");
    await visit.sees("option", /^Siirry tähän koordinaattiin/);
    await visit.keys("Enter");
    await visit.addressHas(/view=63\.8[45]/);
    expect(await visit.focused()).toMatch(/^combobox/);
    await visit.write(...field, "23 501 367, 7 084 717");
    await visit.sees("option", /N\s7\s084\s717, E\s23\s501\s367.*ETRS-GK23 · N ja E olivat vaihtaneet paikkaa/);
    await visit.keys("ArrowDown", "Enter");
    await visit.addressHas(/view=63\.86/);
    await visit.leave();
  });

  test("in a cell of the sheet: its way is answered where it is seen", async () => {
    const address = "mode=plan&lang=fi&sheet=sites/kruunuportti";
    const visit = await atlas.visit({ address, width: 1280, height: 640, withoutWebGl: true });
    const table = visit.part("table", "Etäisyystaulukko: Kruunuportti");
    const cell = visit.part("button", /Kokkolan keskusta/, table).first();
    await cell.focus();
    await cell.press("Enter");
    const answer = visit.part("region", "Reitti");
    await visit.seesText(/km\u202f±/, answer);
    await expect.poll(() => isSeenInPanel(answer)).toBe(true);
    await visit.keys("Escape");
    await visit.seesNo("region", "Etäisyydet ja reitit");
    await expect.poll(() => hasFocus(cell)).toBe(true);
    await visit.leave();
  });
});

test("that something was copied is said for a while, and as long as the reader is at it", async () => {
  const visit = await enter("mode=plan&lang=fi&view=63.78400,23.07500,12.60");
  await visit.mindsTheClock();
  await visit.keyOn("button", "Kopioi koordinaatit", "Enter");
  const said = visit.text(/^Kopioitu leikepöydälle/);
  await said.waitFor();
  await visit.part("button", "Poista ilmoitus").focus();
  await said.hover();
  await visit.letsTimePass(LONGER_THAN_READ);
  expect(await said.count()).toBe(1);
  await visit.pointAt(0.5, 0.9);
  await visit.letsTimePass(LONGER_THAN_READ);
  expect(await said.count()).toBe(1);
  await visit.part("button", "Kopioi koordinaatit").focus();
  await visit.letsTimePass(LONGER_THAN_READ);
  await said.waitFor({ state: "detached", timeout: 1_000 });
  await visit.leave();
});

const hasFocus = (part: Locator): Promise<boolean> => part.evaluate((element) => element === document.activeElement);

/** Does the beginning of the part stand in what its panel shows? */
const isSeenInPanel = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const panel = element.closest(".panel-body")?.getBoundingClientRect();
    const first = element.querySelector("dd")?.getBoundingClientRect();
    return panel !== undefined && first !== undefined && first.top >= panel.top && first.bottom <= panel.bottom;
  });
