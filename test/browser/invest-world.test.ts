import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the world", () => {
  test("shows the lanes, tells the days once a speed is given, lays a square over the site, and goes back", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "mode=invest", wait: false });
    await visit.press("button", "The world: routes and clusters to compare with");
    const topic = visit.part("region", "The world: routes and clusters to compare with");
    await visit.sees(
      "img",
      /^Picture of the world: sea routes to Kokkola \(Vila do Conde, Kwinana, Bunbury, Gladstone\)/,
    );
    expect(await visit.addressHas(/topic=world/)).toMatch(/mode=invest/);
    const brazil = visit.part("row", /^Vila do Conde/);
    expect(await visit.reads(brazil)).toMatch(/enter the speed/);

    await visit.write("textbox", "Speed at sea (knots)", "0");
    await visit.keys("Enter");
    await visit.seesText("The number must be greater than zero.", topic);
    await visit.write("textbox", "Speed at sea (knots)", "12");
    await visit.keys("Enter");
    await expect.poll(() => visit.reads(brazil)).toMatch(/10\u202f400\u202fkm 20\u202fdays/);

    await visit.press("button", "Vila do Conde, Brazil");
    await visit.seesText(/Alunorte’s export port/, topic);
    expect(await visit.reads(topic)).toMatch(/4\.3\u202fha.\/.10.000.t.*undated/);

    await visit.press("button", "Show the area as a square over Kruunuportti");
    await visit.sees("button", "Take the square off the map");
    await visit.press("button", "Take the square off the map");
    await visit.sees("button", "Show the area as a square over Kruunuportti");

    await visit.press("button", "Back to the start of Invest");
    await visit.sees("button", "The world: routes and clusters to compare with");
    await visit.leave();
  });

  test("has no fault of accessibility, in three languages and on a phone", async () => {
    const visit = await atlas.visit({ locale: "fi-FI", address: "topic=world&theme=light", withoutWebGl: true });
    const faults: Record<string, readonly string[]> = {};
    const look = async (state: string, of: "all" | "colour" = "all"): Promise<void> => {
      const found = await visit.accessibilityFaults(of);
      if (found.length > 0) faults[state] = found;
    };
    const ready = /^(Klustereita vertailuun|Kluster att jämföra med|Clusters to compare with)$/;
    for (const lang of ["fi", "sv", "en"] as const) {
      await visit.open(`topic=world&lang=${lang}&theme=light`);
      await visit.seesText(ready);
      await look(lang);
    }
    for (const theme of ["dark", "stage", "grey"] as const) {
      await visit.open(`topic=world&lang=en&theme=${theme}`);
      await visit.seesText(ready);
      await look(theme, "colour");
    }
    expect(faults).toEqual({});
    await visit.leave();
    const phone = await atlas.visit({
      address: "topic=world&lang=fi&theme=light",
      width: 390,
      height: 844,
      withoutWebGl: true,
    });
    await phone.seesText(ready);
    expect(await phone.accessibilityFaults()).toEqual([]);
    await expect.poll(() => phone.overlaps()).toEqual([]);
    await phone.leave();
  });

  test("an outline that does not come is said, and comes when it is asked for again", async () => {
    const visit = await atlas.visit({
      locale: "en-GB",
      address: "topic=world",
      withoutWebGl: true,
      replaced: { outline: { status: 404 } },
    });
    const again = visit.part("button", "Try again");
    await again.waitFor();
    await visit.seesText(/The data for the picture of the world or the sea routes could not be fetched/);
    await visit.mend("outline");
    await again.click();
    await visit.sees("heading", "Clusters to compare with");
    await visit.leave(/404|outline/);
  });
});
