import { BUDGET, firstLoad, weigh } from "../tools/first-load.mjs";
import { buildSite } from "./site.mjs";

/** Weights of the first load, gzip KiB, against the budget. */
export async function firstLoadRows() {
  const weights = weigh(firstLoad(await buildSite()));
  return Object.entries(weights).map(([part, weight]) => {
    const { limit } = BUDGET[part];
    return {
      name: `first-load.${part}`,
      value: weight,
      unit: "KiB gzip",
      reference: limit ?? leftForTheLibrary(),
      against: limit === null ? "limit: what the total leaves for the library" : "limit: the size budget of npm test",
    };
  });
}

function leftForTheLibrary() {
  return BUDGET.total.limit - BUDGET.app.limit - BUDGET.data.limit - BUDGET.fonts.limit;
}
