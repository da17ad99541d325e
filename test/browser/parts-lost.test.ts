import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeFile, dataFile, styleFile } from "./data-file.ts";
import { type Atlas, startAtlas } from "./driver.ts";
import { addsZone, KEPT, NEW_ZONE, opensVe1 } from "./land-page.ts";
import type { Visit } from "./visit.ts";

/** What the browser itself writes when a file is not to be had. */
const NOT_FETCHED = /^console error: Failed to load resource/;

/** Forest east of the site, where nothing lies to snap to. */
const FOREST = "mode=plan&lang=fi&view=63.76000,23.16000,13.00";
const QUAY_TO_SITE = "from=quays/quay-deep-port-12&to=sites/kruunuportti";
const LOST = "Tätä osaa ei saatu haettua. Tarkista verkkoyhteys ja yritä uudelleen.";
const NOTHING_KEPT =
  "Tallentaminen selaimeen ei onnistunut. Muutokset säilyvät vain niin kauan kuin sivu on auki: tallenna vaihtoehto tiedostoon.";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("code that is lost", () => {
  test.each(["drawn", "measuring"])(
    "without %s-*.js nothing is drawn, once said; it comes when asked again",
    async (part) => {
      const visit = await atlas.visit({ address: FOREST });
      await visit.lose(codeFile(part));
      await visit.press("button", "Mittaa");
      await visit.toggle("switch", /^Tartunta/);
      const notices = visit.part("log", "Ilmoitukset");
      await visit.seesText(LOST, notices);
      const asked = () => visit.requests().filter((file) => codeFile(part).test(file)).length;
      // Pointer and view change the state many times a second.
      for (const x of [0.4, 0.45, 0.5, 0.55, 0.6]) await visit.pointAt(x, 0.5);
      expect(asked()).toBe(1);
      await visit.toggle("radio", "Pinta-ala");
      for (const x of [0.4, 0.6]) await visit.pressMap(x, 0.5);
      await visit.addressAtRest();
      // Another tool and two presses: each may ask once more, and nothing else does.
      expect(asked()).toBeGreaterThan(1);
      expect(asked()).toBeLessThanOrEqual(4);
      expect(await visit.text(LOST, notices).count()).toBe(1);

      await visit.giveBack(codeFile(part));
      await visit.toggle("radio", "Pinta-ala");
      await visit.toggle("radio", "Etäisyys");
      await drawsLine(visit);
      await visit.leave(NOT_FETCHED);
    },
  );

  test("a press on the map asks again as well", async () => {
    const visit = await atlas.visit({ address: FOREST });
    await visit.lose(codeFile("measuring"));
    await visit.press("button", "Mittaa");
    await visit.seesText(LOST, visit.part("log", "Ilmoitukset"));
    await visit.giveBack(codeFile("measuring"));
    await visit.pressMap(0.5, 0.4);
    await drawsLine(visit);
    await visit.leave(NOT_FETCHED);
  });
});

test("without shipped-files-*.js the panel says so and tries again; without move-vehicles-*.js the flows are drawn without vehicles, once said; they come when asked again, still", async () => {
  const visit = await atlas.visit({ address: "mode=invest&lang=fi", wait: false });
  const part = codeFile("move-vehicles");
  const reader = codeFile("shipped-files");
  for (const lost of [part, reader]) await visit.lose(lost);
  await visit.press("button", "Materiaalivirrat ja kuljetukset");
  const alert = visit.part("alert").filter({ hasText: "Virtojen tietoja ei saatu haettua." });
  await alert.waitFor();
  await visit.giveBack(reader);
  await visit.press("button", "Yritä uudelleen", alert);
  const notices = visit.part("log", "Ilmoitukset");
  await visit.seesText(LOST, notices);
  await visit.mapIsDrawn();
  await visit.sees("heading", "Virrat kartalla");
  const asked = () => visit.requests().filter((file) => part.test(file)).length;
  const before = asked();
  for (const x of [0.45, 0.5, 0.55]) await visit.pointAt(x, 0.5);
  expect(asked()).toBe(before);
  expect(await visit.vehicles()).toBe("none");
  expect(await visit.text(LOST, notices).count()).toBe(1);

  await visit.giveBack(part);
  // What was on its way when the connection came back is lost too: the next press asks again.
  const asksAgain = async (): Promise<string> => {
    await visit.toggle("switch", /^Oleta pistoraide rakennetuksi/);
    return visit.vehicles();
  };
  await expect.poll(asksAgain, { interval: 3_000 }).toBe("still");
  await visit.sees("button", "Liikuta ajoneuvoja");
  await visit.leave(NOT_FETCHED);
});

test("without scenario-store-*.js it is said that nothing is kept, and planning goes on; it keeps once it comes", async () => {
  const visit = await atlas.visit({ address: "mode=plan&lang=fi", withoutWebGl: true });
  const store = codeFile("scenario-store");
  await visit.lose(store);
  await opensVe1(visit);
  const alert = visit.part("alert").filter({ hasText: NOTHING_KEPT });
  await alert.waitFor();
  await addsZone(visit);
  await visit.press("button", `Kumoa: piirretty ${NEW_ZONE}`);
  await visit.press("button", `Tee uudelleen: piirretty ${NEW_ZONE}`);
  await visit.sees("heading", "Aluevaraukset (21)");
  await visit.press("button", "Tallenna nyt", alert);
  await visit.seesText(LOST, visit.part("log", "Ilmoitukset"));
  expect(await visit.text(KEPT).count()).toBe(0);

  await visit.giveBack(store);
  await visit.press("button", "Tallenna nyt", alert);
  await visit.seesText(KEPT);
  expect(await alert.count()).toBe(0);
  // The button is gone with its reason.
  expect(await visit.focused()).toMatch(/^div "Tallennettu tähän selaimeen/);
  await visit.leave(NOT_FETCHED);
});

describe("what comes with a part", () => {
  test("a lost style sheet is asked for again with the part", async () => {
    const visit = await atlas.visit({ address: FOREST, withoutWebGl: true });
    const sheet = styleFile("measure-panel");
    await visit.lose(sheet);
    await visit.press("button", "Mittaa");
    await visit.seesText(LOST, visit.part("alert"));
    await visit.giveBack(sheet);
    await visit.press("button", "Yritä uudelleen", visit.part("alert"));
    await visit.sees("region", "Mittaus");
    expect(visit.requests().filter((file) => sheet.test(file))).toHaveLength(2);
    await visit.leave(NOT_FETCHED);
  });

  test("an address that cannot be read stays as it is; the next one is followed", async () => {
    const visit = await atlas.visit({ address: FOREST });
    const follower = codeFile("follow-address");
    await visit.lose(follower);
    const address = `${FOREST}&sel=sites/kruunuportti`;
    await visit.openAnew(address);
    await visit.mapIsDrawn();
    await visit.seesText(LOST, visit.part("log", "Ilmoitukset"));
    expect(await visit.addressAtRest()).toBe(address);
    await visit.giveBack(follower);
    await visit.open(`${FOREST}&sel=quays/quay-deep-port-11`);
    await visit.sees("heading", "Laituri 11");
    await visit.leave(NOT_FETCHED);
  });
});

describe("an answer that never comes", () => {
  test("holds up nothing but itself: drawings, ways and the address go on", async () => {
    const visit = await atlas.visit({ address: FOREST });
    await keepLine(visit, "Raja");
    await visit.silence(dataFile("nature-reserves"));
    await visit.openAnew(`${FOREST}&sel=nature-reserves/nature-reserve-1&${QUAY_TO_SITE}`);
    await visit.seesText("14,0\u202fkm\u202f±\u202f1,1", visit.part("region", "Reitti"));
    expect(visit.requests().some((file) => codeFile("measuring").test(file))).toBe(true);
    await visit.press("button", "Mittaa");
    await visit.sees("textbox", "Nimi: Raja");

    // What is still on its way stays in the address, and the address follows the view.
    await visit.press("button", "Sulje mittaus");
    await visit.keys("h");
    const address = await visit.addressHas(/view=63\.8[0-9]/);
    expect(address).toContain("sel=nature-reserves/nature-reserve-1");
    expect(address).toContain(QUAY_TO_SITE);

    // The next address is followed; nothing of the older one comes after it.
    await visit.open(`${FOREST}&sel=sites/kruunuportti`);
    await visit.sees("heading", "Kruunuportti");
    expect(await visit.addressHas(/view=63\.76/)).toBe(`${FOREST}&sel=sites/kruunuportti`);
    await visit.leave();
  });
});

describe("two tabs", () => {
  test("show each other's drawings while both are open", async () => {
    const visit = await atlas.visit({ address: FOREST });
    const other = await visit.anotherTab(FOREST);
    await other.keys("m");
    await keepLine(visit, "Raja");
    await other.sees("textbox", "Nimi: Raja");
    await other.write("textbox", "Nimi: Raja", "Uusi raja");
    await other.keys("Enter");
    await visit.sees("textbox", "Nimi: Uusi raja");
    await visit.press("button", /^Poista/);
    await other.seesNo("textbox", /^Nimi:/);
    await visit.leave();
  });
});

/** Draws a short line on the map by hand, again where the first presses found nothing that draws yet. */
async function drawsLine(visit: Visit): Promise<void> {
  const drawn = async (): Promise<string> => {
    for (const x of [0.45, 0.55]) await visit.pressMap(x, 0.4);
    const result = visit.part("region", "Mitattu");
    const isThere = await result.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
    return isThere ? visit.reads(result) : "";
  };
  await expect.poll(drawn, { timeout: 20_000 }).toMatch(/^Pituus \d/);
}

async function keepLine(visit: Visit, name: string): Promise<void> {
  await visit.press("button", "Mittaa");
  await drawsLine(visit);
  await visit.write("textbox", "Piirroksen nimi", name);
  await visit.press("button", "Säilytä");
  await visit.sees("textbox", `Nimi: ${name}`);
}
