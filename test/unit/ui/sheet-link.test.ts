import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { readAddress } from "../../../src/state/address-read.ts";
import { isLoopback, sheetLink } from "../../../src/ui/paper/sheet-link.ts";
import { translatorOf } from "../i18n/all-texts.ts";

const address = "https://example.org/atlas/#mode=plan&lang=fi";
const fi = translatorOf("fi");

describe("the link of a sheet", () => {
  test("carries an alternative that came with the atlas, and the page reads it", () => {
    const { url, notes } = sheetLink({ address, hasScenario: true, shipped: "ve1" }, fi);
    expect(url).toBe(`${address}&scenario=ve1`);
    expect(notes).toEqual([]);
    expect(readAddress(new URL(url).hash)).toMatchObject({ request: { scenario: "ve1" }, faults: [] });
    expect(readAddress("#scenario=ve9").faults).toHaveLength(1);
  });

  test("says in one sentence that it has not the reader's own", () => {
    for (const language of LANGUAGES) {
      const { url, notes = [] } = sheetLink({ address, hasScenario: true, shipped: null }, translatorOf(language));
      expect(url).toBe(address);
      expect(notes).toHaveLength(1);
    }
    expect(sheetLink({ address, hasScenario: false, shipped: null }, fi).notes).toEqual([]);
    expect(sheetLink({ address, hasScenario: false, shipped: "ve1" }, fi).url).toBe(address);
  });

  test.each(["http://localhost:4173/", "http://127.0.0.1/#a", "http://127.9.9.9:1/", "http://[::1]:80/"])(
    "says of %s that it opens on this machine only",
    (here) => {
      expect(isLoopback(here)).toBe(true);
      expect(sheetLink({ address: here, hasScenario: false, shipped: null }, fi).notes).toEqual([
        "Osoite toimii vain tietokoneella, jolla lehti on tehty.",
      ]);
    },
  );

  test.each(["https://localhost.example.org/", "https://127.example.org/", address])("not of %s", (there) => {
    expect(isLoopback(there)).toBe(false);
  });
});
