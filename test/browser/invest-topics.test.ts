import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("quay and fairway", () => {
  test("a ship of 228 m and 14.1 m: not by 14.0, by 14.2 at two quays, and why", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "mode=invest", withoutWebGl: true });
    await visit.press("button", "Quay and fairway");
    const topic = visit.part("region", "Quay and fairway");
    await visit.seesText("Not for navigation. The harbour master decides.", topic);
    expect(await visit.addressHas(/topic=port/)).toMatch(/mode=invest/);
    const table = visit.part("table", /^Quays/);
    const byOfficial = () => visit.column(table, "14.0\u202fm\nofficial");
    const byPort = () => visit.column(table, "14.2\u202fm\nas the port says");

    // Without a clearance nothing is said to fit.
    await visit.write("textbox", "Length, m", "228");
    await visit.keyOn("textbox", "Draught, m", "Enter");
    await visit.write("textbox", "Draught, m", "14,1");
    await visit.keys("Enter");
    await visit.seesText(/^Still needed: Under-keel clearance, m\. Before that nothing is said to fit\.$/, topic);
    expect((await byPort()).filter((cell) => /✓/.test(cell))).toEqual([]);

    // What cannot be is refused at the field, and the answer stays what it was.
    for (const [typed, why] of [
      ["11", "The clearance can be at most 10 m."],
      ["-1", "The clearance cannot be less than 0 m."],
      ["some", "Type a number of metres, for example 14.1."],
    ] as const) {
      await visit.write("textbox", "Under-keel clearance, m", typed);
      await visit.keys("Enter");
      await visit.seesText(why.replaceAll(/(\d) m\b/g, "$1\u202fm"), topic);
    }
    await visit.seesText(/^Still needed/, topic);

    await visit.write("textbox", "Under-keel clearance, m", "1");
    await visit.keys("Enter");
    await visit.seesText("✗ Does not fit: the draught 14.1\u202fm is more than 14.0\u202fm.", topic);
    await visit.seesText("✓ Fits: Quay 10, Quay 11. The draught 14.1\u202fm is at most 14.2\u202fm.", topic);
    expect((await byOfficial()).filter((cell) => /✓/.test(cell))).toEqual([]);
    const port = await byPort();
    // Twelve quays, and the three that are missing.
    expect(port).toHaveLength(15);
    expect(port.slice(3, 6)).toEqual([
      expect.stringMatching(/^✓ fits\s*≤\u202f14\.2\u202fm \(fairway\)$/),
      expect.stringMatching(/^✓ fits/),
      expect.stringMatching(/^✗ too long/),
    ]);
    for (const number of [3, 4, 6])
      expect(await visit.reads(visit.part("row", new RegExp(`^Quay ${number} not known`)))).toMatch(
        /Ask: Port of Kokkola/,
      );
    expect(await visit.reads(topic)).toMatch(
      /Reference level of the depths at quays \? not known .*Ask: Port of Kokkola/,
    );

    const file = await visit.saved(() => visit.press("button", "Download CSV", topic));
    expect(file.text).toMatch(/Quay 10,Deep Port,15\.7,250,too deep,14\.0,fairway,fits,14\.2,fairway,/);
    expect(file.text).toMatch(/Note,Not for navigation\. The harbour master decides\./);

    // A quay is shown on the map; put away, the topic is there again and the ship with it.
    await visit.press("button", "Quay 10", table);
    await visit.sees("region", "Quay 10");
    await visit.addressHas(/sel=quays\/quay-deep-port-10/);
    await visit.keys("Escape");
    await visit.seesText(/^✓ Fits: Quay 10, Quay 11/, topic);
    await visit.leave();
  });

  test("the one ship that a source measures fills in its length; a class fills in nothing", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "topic=port", withoutWebGl: true });
    const length = visit.part("textbox", "Length, m");
    await visit.part("combobox", "Ship or ship class").selectOption("Capesize");
    await visit.seesText(/The sources name the class but give no dimensions/);
    expect(await length.inputValue()).toBe("");
    await visit.part("combobox", "Ship or ship class").selectOption("m/s Tyana");
    await visit.seesText(/^The length 228\u202fm is from the source\. The source does not give the ship's draught\.$/);
    await expect.poll(() => length.inputValue()).toBe("228");
    expect(await visit.part("textbox", "Draught, m").inputValue()).toBe("");
    await visit.leave();
  });
});

describe("who decides what", () => {
  test("an unknown says whom to ask, a plan its legal phase; Escape closes the topic", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "mode=invest", withoutWebGl: true });
    await visit.seesText(/^The spur from the main line that has been put forward; it is not secured\./);
    await visit.press("button", "Who decides what, and when");
    const topic = visit.part("region", "Who decides what, and when");
    const row = (title: string) =>
      visit.part("listitem", undefined, topic).filter({ has: visit.part("heading", title) });
    await visit.sees("heading", "Environmental permit", topic);
    expect(await visit.reads(row("Environmental permit"))).toMatch(
      /\? not known Who Finnish Supervisory Agency \(LVV\) When not known .*Ask: Arctial \(the project company\); Finnish Supervisory Agency/,
    );
    expect(await visit.reads(row("Detailed plan on Kokkola's side"))).toMatch(
      /✓ done in force Who Kokkola city council When 2022/,
    );
    expect(await visit.reads(row("Detailed plan Kruunuportti II on Kruunupyy's side"))).toMatch(/○ open proposal/);
    expect(await visit.reads(row("Investment decision"))).toMatch(/When 2026–2027 .*according to the company/);
    expect(await visit.reads(row("Permit for a buyer from outside the EU and the EEA"))).toMatch(/Ministry of Defence/);
    await visit.keys("Escape");
    await visit.seesNo("region", "Who decides what, and when");
    await visit.sees("heading", "From the plot to quay, rail and grid");
    await expect.poll(() => visit.address()).not.toMatch(/topic=/);
    await expect.poll(() => visit.focused()).toBe('button "Who decides what, and when"');
    await visit.leave();
  });

  test("a list that cannot be had says so and comes when it is asked for again", async () => {
    const visit = await atlas.visit({
      locale: "en-GB",
      address: "topic=decisions",
      withoutWebGl: true,
      replaced: { decisions: { status: 404 } },
    });
    const again = visit.part("button", "Try again");
    await again.waitFor();
    await visit.seesText(/The text of this topic could not be fetched/);
    await visit.mend("decisions");
    await again.click();
    await visit.sees("heading", "Investment decision");
    await visit.leave(/404|decisions/);
  });
});

describe("rail, grid and roads", () => {
  test("says first that the spur is not secured, and measures what the map has", async () => {
    const visit = await atlas.visit({ locale: "en-GB", address: "topic=links", withoutWebGl: true });
    const topic = visit.part("region", "Rail, grid and roads");
    await visit.seesText(/^The spur is not secured: there is no track to the site/, topic);
    await visit.seesText("From Kokkola station to Ykspihlaja väliratapiha along the track", topic);
    const text = await visit.reads(topic);
    expect(text).toMatch(/along the track existing 4\.70\u202fkm\u202f±\u202f0\.01/);
    expect(text).toMatch(/Track gauge existing 1\u202f524\u202fmm/);
    expect(text).toMatch(/The train turns at: Kokkola\./);
    expect(text).toMatch(/Electrification of the Kokkola–Ykspihlaja branch \? not known .*Ask: Finnish Transport/);
    expect(text).toMatch(/Line 1 on the map planned 1\.13\u202fkm\u202f±\u202f0\.29/);
    expect(text).toMatch(/about 800\u202fMW/);
    expect(text).toMatch(/Ask Fingrid for a statement/);
    expect(text).toMatch(/nearest track, which does not lead to the site less than 350\u202fm/);
    expect(text).toMatch(/No track leads to the site; the proposed spur would be 2\.1\u202fkm\u202f±\u202f0\.5/);
    // It begins at a junction that is not there.
    expect(text).toMatch(/From the site to quay 11 by road concept/);
    expect(text).toMatch(/The site has no junction with highway 8: a new junction would be needed/);
    await visit.press(
      "button",
      "Show on the map",
      visit.part("listitem", undefined, topic).filter({ hasText: "Line 1 on the map" }),
    );
    await visit.addressHas(/sel=power-connections-odbl\/power-connection-1/);
    await visit.leave();
  });
});

describe("for everyone", () => {
  test("the topics have no fault of accessibility in any language, and none on a phone", async () => {
    const visit = await atlas.visit({ locale: "fi-FI", address: "topic=port&theme=light", withoutWebGl: true });
    const faults: Record<string, readonly string[]> = {};
    const look = async (state: string, of: "all" | "colour" = "all"): Promise<void> => {
      const found = await visit.accessibilityFaults(of);
      if (found.length > 0) faults[state] = found;
    };
    const ready = {
      port: /^(Laiturit|Kajer|Quays)$/,
      links: /väliratapiha/,
      decisions: /^(Investointipäätös|Investeringsbeslut|Investment decision)$/,
    };
    for (const lang of ["fi", "sv", "en"] as const) {
      for (const topic of ["port", "links", "decisions"] as const) {
        await visit.open(`topic=${topic}&lang=${lang}&theme=light`);
        await visit.seesText(ready[topic]);
        await look(`${lang}: ${topic}`);
      }
    }
    for (const theme of ["dark", "stage", "grey"] as const) {
      for (const topic of ["port", "links", "decisions"] as const) {
        await visit.open(`topic=${topic}&lang=en&theme=${theme}`);
        await visit.seesText(ready[topic]);
        await look(`${theme}: ${topic}`, "colour");
      }
    }
    expect(faults).toEqual({});
    await visit.leave();
    const phone = await atlas.visit({ address: "topic=port&lang=fi&theme=light", width: 390, height: 844 });
    await phone.seesText(ready.port);
    expect(await phone.accessibilityFaults()).toEqual([]);
    await expect.poll(() => phone.overlaps()).toEqual([]);
    await phone.leave();
  });
});
