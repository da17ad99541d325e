import type { ArctialAlternative } from "../../domain/scenario.ts";
import type { MapSheet } from "../../exchange/map-sheet/map-sheet.ts";
import type { Translator } from "../../i18n/translator.ts";
import { isLoopbackHost } from "../parts/is-loopback-host.ts";

/** What the link of a sheet leads to. */
export interface SheetLinkAsked {
  /** Of the page as it stands. */
  readonly address: string;
  readonly hasScenario: boolean;
  /** Of that the alternative which came with the atlas unchanged; null for one of the reader's own. */
  readonly shipped: ArctialAlternative | null;
}

/**
 * The link of a sheet, with the scenario that is on it where the atlas has it; and in a sentence each what it does not
 * carry, and that it leads nowhere but on the machine that the sheet was made on.
 *
 * @example sheetLink({ address: "https://example.org/#mode=plan", hasScenario: true, shipped: "ve1" }, fi).url // "https://example.org/#mode=plan&scenario=ve1"
 */
export function sheetLink({ address, hasScenario, shipped }: SheetLinkAsked, { t }: Translator): MapSheet["link"] {
  const url = hasScenario && shipped !== null ? `${address}&scenario=${shipped}` : address;
  const notes = [
    ...(hasScenario && shipped === null ? [t("paper.link-without-scenario")] : []),
    ...(isLoopback(address) ? [t("paper.link-here-only")] : []),
  ];
  return { title: t("site-sheet.link"), url, notes };
}

/**
 * Does an address lead to the very machine that it is opened on?
 *
 * @example isLoopback("http://127.0.0.1:4173/#lang=fi") // true
 */
export const isLoopback = (address: string): boolean => isLoopbackHost(new URL(address).hostname);
