import type { AreaTable, BalancePart, BalanceRow, LandBalance } from "../../domain/land-balance.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { LEGAL_PHASES } from "../../domain/status.ts";
import type { Translator } from "../../i18n/translator.ts";

/**
 * How far the plans have come that reserve the ground of a symbol, where a table has any: "kaavan vaihe: lainvoimainen". Empty
 * where no phase is known: what is drawn for this map rests on no plan.
 *
 * @example rowPhases(balance, ve0, { part: "kruunupyy" }, { code: "T/kem" }, finnish) // "kaavan vaihe: ehdotus (nähtävillä)"
 */
export function rowPhases(
  { zones: shares }: Pick<LandBalance, "zones">,
  { zones }: Pick<Scenario, "zones">,
  { part }: Pick<AreaTable, "part">,
  { code }: Pick<BalanceRow, "code">,
  { t, said }: Translator,
): string {
  const own = shares.filter((share) => share.code === code && groundIn(share, part) > 0);
  const phases = new Set(own.map((share) => zones.find(({ id }) => id === share.zone)?.phase ?? "not-known"));
  if (phases.size === 0 || (phases.size === 1 && phases.has("not-known"))) return "";
  const words = LEGAL_PHASES.filter((phase) => phases.has(phase)).map((phase) => said(`phase.${phase}`));
  return t("balance.phases", { phases: words.join("; ") });
}

const groundIn = ({ counted, byMunicipality }: LandBalance["zones"][number], part: BalancePart): number =>
  part === "joint" ? counted : byMunicipality[part];
