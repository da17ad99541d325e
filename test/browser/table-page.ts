import type { Locator } from "playwright-core";

/** What stands in a column of a table, from the top, less its title. */
export async function columnOf(table: Locator, title: string): Promise<readonly string[]> {
  const titles = await table.getByRole("columnheader").allInnerTexts();
  const at = titles.findIndex((text) => text.replaceAll("\u00ad", "").trim() === title);
  if (at < 0) throw new Error(`no column "${title}" among ${titles.join(" | ")}`);
  const rows = await table
    .getByRole("row")
    .evaluateAll(
      (lines, column) => lines.map((line) => (line as HTMLTableRowElement).cells[column]?.innerText.trim() ?? ""),
      at,
    );
  return rows.slice(1);
}
