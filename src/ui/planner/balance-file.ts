import type { LandAnswer } from "../../domain/land-balance.ts";
import { localDay } from "../../domain/local-day.ts";
import type { LandReserve, ReserveWays } from "../../domain/reserve.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { csvText } from "../../exchange/csv.ts";
import type { TableDetail } from "../../figures/table-detail.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { balanceCredits } from "./balance-file-credits.ts";
import { balanceHeader, balanceRows } from "./balance-file-rows.ts";

export interface BalanceFileContent {
  readonly state: AtlasState;
  readonly scenario: Scenario;
  readonly balance: LandAnswer;
  readonly reserve: LandReserve;
  /** `none`: there is no land for small firms. `failed`: what works the ways out could not be fetched. */
  readonly ways: ReserveWays | "none" | "failed";
  readonly detail: TableDetail;
  readonly now: Date;
}

/**
 * The balance as a CSV file: reservations, what lies over them, land for small firms and how far it is by road; then
 * methods, laws, sources and what is not in the data.
 */
export function balanceFile(content: BalanceFileContent, translator: Translator) {
  const { scenario, now } = content;
  const id = scenario.id.replace(/[^\w-]+/g, "-");
  return {
    name: `kruunuportti-atlas-balance-${id}-${localDay(now)}.csv`,
    mime: "text/csv;charset=utf-8",
    text: csvText(
      {
        header: balanceHeader(translator).map(unbroken),
        rows: balanceRows(content, translator).map((row) =>
          row.map((cell) => (typeof cell === "string" ? unbroken(cell) : cell)),
        ),
        credits: balanceCredits(content, translator),
      },
      translator.language,
    ),
  };
}

/** Heads of narrow columns say where a word may break: a file has no lines to break. */
const unbroken = (text: string): string => text.replaceAll("\u00ad", "");
