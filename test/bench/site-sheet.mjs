import { savedFileRow } from "./saved-file.mjs";

/**
 * What the reader waits for, from the press to the saved site sheet. The press comes as soon as the page that a link opened
 * is at rest. The map for paper is begun when the topic knows what stands on the sheet: what is left of it is waited for;
 * what makes the PDF is fetched, two pages are laid out.
 */
export async function siteSheetRows() {
  const goals = { milliseconds: 3_000, kibibytes: 1_500 };
  const open = "#lang=fi&mode=invest&topic=site-sheet";
  return [await savedFileRow({ name: "sheet.pdf", visits: 5, goals, besides: ["again", "fromOpening"], open })];
}
