import { loadFacts } from "../../commands/load-facts.ts";
import { loadLayer } from "../../commands/load-layer.ts";
import { saveFile } from "../../commands/share.ts";
import { reserveAnswer } from "../../figures/land-questions.ts";
import { RESERVE_WAY_LAYERS, reserveWaysAnswer } from "../../figures/reserve-ways.ts";
import { useAtlas, useCommands, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { answered } from "./answered.ts";
import { balanceFile } from "./balance-file.ts";
import type { BalanceView } from "./balance-view.tsx";
import { reserveQuestion } from "./reserve-section.tsx";
import { type ShownBalance, whyNoFile } from "./use-balance.ts";

interface BalanceFileButtonProps {
  readonly shown: ShownBalance;
  readonly view: BalanceView;
}

/** The balance as a CSV file, with the digits and the year that are shown. */
export function BalanceFileButton({ shown, view: { detail, year } }: BalanceFileButtonProps) {
  const { balance, of } = shown;
  const translator = useTranslator();
  const { t } = translator;
  const context = useCommands();
  const { store, ports } = context;
  const why = whyNoFile(
    shown,
    useAtlas(({ plan }) => plan.scenario),
  );
  const save = async (): Promise<void> => {
    if (balance === null || of === null) return;
    // Laws and distances stand in the file even where nobody has looked at them yet; what cannot be had is said.
    await Promise.all([
      loadFacts.run(context, undefined),
      ...RESERVE_WAY_LAYERS.map((id) => loadLayer.run(context, id)),
    ]);
    const reserve = await answered(context, reserveAnswer(balance, of, reserveQuestion(of, year)));
    if (reserve === null) return;
    const state = store.getState();
    const zones = reserve.lines.flatMap((line) => line.zones);
    const ways = zones.length === 0 ? ("none" as const) : await reserveWaysAnswer(state, of, zones);
    const content = { state, scenario: of, balance, reserve, ways, detail, now: ports.now() };
    await saveFile.run(context, balanceFile(content, translator));
  };
  return <Button label={t("balance.csv")} icon="save" onClick={() => void save()} unavailable={why && t(why)} />;
}
