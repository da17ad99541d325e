import type { NewZone } from "./edit.ts";
import type { Scenario } from "./scenario.ts";

/**
 * What a zone is before anybody has said: plots for small firms in code T, and nothing known of it. The name counts on
 * from the zones there are.
 *
 * @example newZone(scenario).id // "zone-1" where there is none of the kind
 */
export function newZone({ zones }: Pick<Scenario, "zones">): NewZone {
  const taken = new Set(zones.map(({ id }) => id));
  let number = 1;
  while (taken.has(`zone-${number}`)) number += 1;
  return {
    id: `zone-${number}`,
    name: {
      fi: `Pk-yritysten tontit ${number}`,
      sv: `Tomter för små och medelstora företag ${number}`,
      en: `Small-firm plots ${number}`,
    },
    use: "small-firms",
    code: "T",
    owner: "not-known",
    servicedFrom: null,
    phase: "not-known",
    plotRatio: null,
    floorAreaSquareMetres: null,
    streetShare: 0,
    from: null,
    note: "",
  };
}
