import { expect, test } from "vitest";
import type { AskedShip } from "../../../src/domain/quay-fit.ts";
import { metres } from "../../../src/domain/units.ts";
import { quayWarning } from "../../../src/ui/investor/flows/quay-warning.ts";
import { shippedBook, shippedLayer } from "../figures/sample.ts";
import { translatorOf } from "../i18n/all-texts.ts";

const layer = shippedLayer("quays");
const book = shippedBook();
const NO_SHIP: AskedShip = { shipClass: "typed", lengthMetres: null, draughtMetres: null, clearanceMetres: null };

const warned = (quay: string, ship: Partial<AskedShip> = {}, language: "fi" | "sv" | "en" = "en", facts = book) =>
  quayWarning({ quay, layer, ship: { ...NO_SHIP, ...ship }, book: facts }, translatorOf(language));

test("a quay is held against the one ship whose length a source gives", () => {
  const warning = warned("quay-deep-port-12");
  expect(warning?.sentences).toEqual([
    "Quay 12 is 140\u202fm long and m/s Tyana 228\u202fm: the ship is longer than the quay.",
  ]);
  expect(warning?.note).toContain("neither length nor draught");
  expect(warning?.figures.map(({ key, value }) => [key, value])).toEqual([
    ["quay-deep-port-12.lengthMetres", 140],
    ["port.ships.first-deep.length", 228],
  ]);
  expect(warned("quay-deep-port-12", {}, "fi")?.sentences[0]).toBe(
    "Laituri 12: pituus 140\u202fm; m/s Tyana: pituus 228\u202fm. Alus on laituria pidempi.",
  );
});

test("where nothing is known to be against it, nothing is said", () => {
  expect(warned("quay-deep-port-11")).toBeNull();
  expect(warned("no-such-quay")).toBeNull();
  const facts = { ...book, facts: book.facts.filter(({ key }) => key !== "port.ships.first-deep.length") };
  expect(warned("quay-deep-port-12", {}, "en", facts)).toBeNull();
});

test("the ship that the reader describes comes before it: too long, too deep, by what is given", () => {
  expect(warned("quay-deep-port-12", { lengthMetres: metres(139) })).toBeNull();
  expect(warned("quay-deep-port-7", { draughtMetres: metres(10.4) })).toBeNull();
  expect(warned("quay-deep-port-7", { draughtMetres: metres(10.5) })?.sentences).toEqual([
    "Quay 7: depth 10.4\u202fm; the ship of “Quay and fairway”: draught 10.5\u202fm. The ship needs more water than the quay has.",
  ]);
  const both = { lengthMetres: metres(141), draughtMetres: metres(10), clearanceMetres: metres(1) };
  const warning = warned("quay-deep-port-7", both, "sv");
  expect(warning?.sentences).toEqual([
    "Kaj 7: längd 140\u202fm; fartyget under ”Kaj och farled”: längd 141\u202fm. Fartyget är längre än kajen.",
    "Kaj 7: vattendjup 10,4\u202fm; fartyget under ”Kaj och farled”: djupgående 10\u202fm och kölmarginal 1\u202fm. Fartyget behöver mer vatten än det finns vid kajen.",
  ]);
  expect(warning?.figures.map(({ value }) => value)).toEqual([140, 10.4]);
});
