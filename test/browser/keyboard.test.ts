import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const MAP = /^application "Kartta\./;

describe("without a mouse", () => {
  test("Tab reaches everything, in the order of the page, and shows where it is", async () => {
    const visit = await atlas.visit({ address: "mode=plan&lang=fi&sel=sites/kruunuportti&table=quays" });
    await visit.sees("row", /Laituri 11/);
    await visit.press("button", "Asetukset");
    await visit.sees("group", "Ulkoasu");
    const { stops, missed, unmarked } = await visit.walkWithTab();
    expect(missed).toEqual([]);
    expect(unmarked).toEqual([]);
    expect(stops.slice(0, 3)).toEqual(['button "Siirry karttaan"', 'button "Siirry paneeleihin"', 'a "Suunnittelu"']);
    const order = ['combobox "Hae paikkaa, laituria tai lukua"', MAP, 'switch "Vain nykyinen ja päätetty'].map(
      (wanted) => stops.findIndex((stop) => (typeof wanted === "string" ? stop.startsWith(wanted) : wanted.test(stop))),
    );
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    await visit.leave();
  });

  test("the crosshair moves, picks and lets go; nothing that is closed takes the focus with it", async () => {
    const visit = await atlas.visit({ address: "mode=plan&lang=fi&view=63.78400,23.07500,12.60" });
    // Onto the map by the skip link, and with the crosshair to the site.
    await visit.keys("Tab", "Enter");
    expect(await visit.focused()).toMatch(MAP);
    await expect.poll(() => visit.crosshairIsShown()).toBe(true);
    const start = await visit.addressHas(/view=/);
    await visit.keys("ArrowDown", "Shift+ArrowLeft");
    const moved = await visit.addressHas(/view=(?!63\.78400,23\.07500)/);
    expect(latitude(moved)).toBeLessThan(latitude(start));
    await visit.keys("ArrowUp", "Shift+ArrowRight", "Space");
    await visit.sees("heading", "Kruunuportti");
    expect(await visit.focused()).toMatch(MAP);
    await visit.keys("Escape");
    await visit.sees("heading", "Mitä on olemassa, mitä on päätetty");
    expect(await visit.focused()).toMatch(MAP);
    await visit.keys("Tab");
    expect(await visit.crosshairIsShown()).toBe(false);
    await visit.keyOn("button", "Lähennä", "Enter");
    await visit.addressHas(/view=[^&]*,13\.60/);
    await visit.keyOn("button", "Loitonna", "Enter");
    await visit.addressHas(/view=[^&]*,12\.60/);

    // A card with everything in it: open by the keyboard, close by its button and by Escape.
    await visit.keys("/");
    await visit.types("laituri 11");
    await visit.sees("option", /^Laituri 11/);
    await visit.keys("ArrowDown");
    // Hits of the last letters may still come, and begin the list anew.
    await expect
      .poll(async () => {
        const isChosen = (await visit.chosenOption().count()) > 0;
        if (!isChosen) await visit.keys("ArrowDown");
        return isChosen;
      })
      .toBe(true);
    await visit.keys("Enter");
    await visit.sees("region", "Laituri 11");
    await visit.keyOn("button", "Sulje kohteen tiedot", "Enter");
    await visit.sees("heading", "Mitä on olemassa, mitä on päätetty");
    expect(await visit.focused()).not.toBe("nothing");

    await visit.keyOn("button", "Näytä Kruunuportti", "Enter");
    await visit.sees("region", "Kruunuportti");
    expect(await visit.focused()).not.toBe("nothing");
    await visit.keyOn("button", "Taulukko", "Enter");
    await visit.sees("region", "Taulukko: Kruunuportti ja KIP");
    await visit.keyOn("button", "Sulje taulukko", "Enter");
    await visit.seesNo("region", "Taulukko: Kruunuportti ja KIP");
    expect(await visit.focused()).not.toBe("nothing");

    await visit.keyOn("button", "Kopioi linkki", "Enter");
    await visit.keyOn("button", "Poista ilmoitus", "Enter");
    await visit.seesNo("button", "Poista ilmoitus");
    expect(await visit.focused()).not.toBe("nothing");

    await visit.keyOn("button", "Kohdista", "Enter");
    await visit.keys("Escape");
    await visit.sees("heading", "Mitä on olemassa, mitä on päätetty");
    expect(await visit.focused()).not.toBe("nothing");

    await visit.keys("?");
    await visit.keyOn("radio", "laitteen mukaan", "ArrowDown");
    await visit.keys("Escape");
    await visit.seesNo("region", "Asetukset");
    expect(await visit.focused()).not.toBe("nothing");

    const decided = "Mikä on päätetty ja mikä avoinna";
    await visit.keyOn("button", decided, "Enter", visit.part("banner"));
    await visit.sees("dialog", decided);
    expect(await visit.focused()).toBe('button "Sulje kortti"');
    await visit.keys("Escape");
    await visit.seesNo("dialog", decided);
    expect(await visit.focused()).toBe(`button "${decided}"`);
    await visit.keyOn("button", "Sulje", "Enter", visit.part("region", "Karttatasot"));
    expect(await visit.focused()).toBe('button "Karttatasot"');
    await visit.leave();
  });
});

const latitude = (address: string): number => Number(/view=([\d.]+)/.exec(address)?.[1]);
