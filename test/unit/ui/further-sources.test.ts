import { expect, test } from "vitest";
import { toldFacts } from "../../../src/figures/told-figures.ts";
import { furtherSources } from "../../../src/ui/presenter/further-sources.ts";
import { shippedBook } from "../figures/sample.ts";

test("a chapter without a figure has the sources of what it rests on, each once", () => {
  const facts = ["site.today", "site.land-owner", "site.plan.kokkola"];
  const book = shippedBook();
  const { YLESITE, STTPLAN } = book.sources;
  expect(furtherSources({ facts }, toldFacts(facts, book))).toEqual([YLESITE, STTPLAN]);
  expect(furtherSources({}, {})).toEqual([]);
});
