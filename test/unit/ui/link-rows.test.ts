import { expect, test } from "vitest";
import type { Figure } from "../../../src/domain/figure.ts";
import { LINK_LABELS } from "../../../src/figures/link-labels.ts";
import { linkRows } from "../../../src/ui/investor/links/link-rows.ts";
import { shippedBook } from "../figures/sample.ts";
import { translatorOf } from "../i18n/all-texts.ts";

const book = shippedBook();
const fi = translatorOf("fi");
const PER_KILOMETRE = "grid.line-area.hectares";

test("what a kilometre of line takes gives way to what the balance of the open scenario says, which says whose it is", () => {
  const keys = (area: Parameters<typeof linkRows>[4]): readonly string[] =>
    linkRows("grid", book, null, fi, area).map(({ figure }) => figure.key);
  expect(keys(null)).toContain(PER_KILOMETRE);
  const figure = {
    key: "link.line-area",
    label: LINK_LABELS["line-area"],
    value: 16,
    sources: [],
  } as unknown as Figure;
  const shown = keys({ figure, scenario: "Arctial VE1" });
  expect(shown).not.toContain(PER_KILOMETRE);
  expect(shown.indexOf("link.line-area")).toBe(keys(null).indexOf(PER_KILOMETRE));
  const row = linkRows("grid", book, null, fi, { figure, scenario: "Arctial VE1" }).find(
    ({ figure: { key } }) => key === "link.line-area",
  );
  expect(row?.notes).toEqual([expect.stringContaining("Arctial VE1")]);
});
