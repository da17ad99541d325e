import { savedFileRow } from "./saved-file.mjs";

/**
 * What the reader waits for, from the press to the saved map sheet of A3 across at 202 dots to the inch: the map is drawn
 * at that resolution, what makes the PDF is fetched, the pages are laid out.
 */
export async function paperRows() {
  const goals = { milliseconds: 5_000, kibibytes: 4_000 };
  const open = "#lang=fi&mode=plan";
  return [await savedFileRow({ name: "print.a3", visits: 3, goals, besides: ["again"], open, reach: chooseA3 })];
}

async function chooseA3(page) {
  await page.getByRole("button", { name: "Työkalut", exact: true }).first().click();
  await page.getByRole("button", { name: "Tulosta tai tallenna kartta" }).click();
  await page.getByRole("radio", { name: "A3" }).locator("xpath=ancestor::label").click();
}
