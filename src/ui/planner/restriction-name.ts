import { ownRestriction } from "../../domain/land-balance.ts";
import { RESTRICTION_KEYS } from "../../domain/restriction.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import type { Translator } from "../../i18n/translator.ts";

/** A restriction that follows from the layers by its rule, the planner's own by its name. */
export function restrictionName(key: string, { restrictions }: Scenario, { said, text }: Translator): string {
  if (RESTRICTION_KEYS.some((known) => known === key)) return said(`restriction.${key}`);
  const own = restrictions.find((one) => ownRestriction(one) === key);
  return own === undefined ? key : text(own.name);
}

/** That a restriction was worked out and does not reach: of an outline that nobody has surveyed it says only so much. */
export const beyondText = ({ planningArea }: Scenario, { t }: Translator): string =>
  t(needsOutlineNotice(planningArea.status) ? "balance.beyond-about" : "balance.beyond");
