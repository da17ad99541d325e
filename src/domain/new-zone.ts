import type { NewZone } from "./edit.ts";
import type { LandUse } from "./land-use.ts";
import type { Scenario } from "./scenario.ts";
import { USE_DEFAULTS } from "./use-defaults.ts";

/** What a zone is for before anybody has said. */
export const FIRST_USE: LandUse = "small-firms";

/**
 * What a zone is before anybody has said, however it is drawn: plots for small firms with the assumptions of that use, and
 * nothing known of it. The name counts on from the zones there are.
 *
 * @example newZone(scenario).id // "zone-1" where there is none of the kind; KTY, e 0.30, 15 % of streets
 */
export function newZone({ zones }: Pick<Scenario, "zones">): NewZone {
  const number = freeNumber("zone-", zones);
  return {
    id: `zone-${number}`,
    name: {
      fi: `Pk-yritysten tontit ${number}`,
      sv: `Tomter för små och medelstora företag ${number}`,
      en: `Small-firm plots ${number}`,
    },
    use: FIRST_USE,
    ...USE_DEFAULTS[FIRST_USE],
    owner: "not-known",
    servicedFrom: null,
    phase: "not-known",
    floorAreaSquareMetres: null,
    from: null,
    note: "",
  };
}

/**
 * The first number that no id with this beginning has.
 *
 * @example freeNumber("zone-", [{ id: "zone-1" }, { id: "zone-3" }]) // 2
 */
export function freeNumber(beginning: string, things: readonly { readonly id: string }[]): number {
  const taken = new Set(things.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${beginning}${number}`)) number += 1;
  return number;
}
