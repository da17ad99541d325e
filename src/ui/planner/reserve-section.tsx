import { edit } from "../../commands/planner.ts";
import { RESERVE_LINES, type ReserveQuestion } from "../../domain/reserve.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { hectares } from "../../domain/units.ts";
import { reserveAnswer, reserveYearsAnswer } from "../../figures/land-questions.ts";
import { type ReserveLineFigures, reserveFigures } from "../../figures/reserve-figures.ts";
import { useCommands, useTranslator } from "../context.ts";
import { SelectField, TextField } from "../parts/fields.tsx";
import { figureText } from "../parts/figure-text.ts";
import { Switch } from "../parts/switch.tsx";
import { partName } from "./balance-lines.ts";
import type { BalanceView } from "./balance-view.tsx";
import { ReserveWaysTable } from "./reserve-ways.tsx";
import { useAnswer } from "./use-answer.ts";
import type { ShownBalance } from "./use-balance.ts";
import { needText, readNeed } from "./zone-values.ts";

interface ReserveSectionProps {
  readonly shown: ShownBalance;
  readonly view: BalanceView;
}

/** Land for small firms: three lines that are never mixed, gross and net, by municipality, in a year, by road. */
export function ReserveSection({ shown: { balance, of }, view: { year, detail, change } }: ReserveSectionProps) {
  const translator = useTranslator();
  const { t } = translator;
  const context = useCommands();
  const thisYear = context.ports.now().getFullYear();
  const { answer: reserve, isBusy } = useAnswer(
    () => (balance === null || of === null ? null : reserveAnswer(balance, of, reserveQuestion(of, year))),
    [balance, of, year],
  );
  const years = useAnswer(() => (of === null ? null : reserveYearsAnswer(of)), [of?.zones]).answer ?? [];
  if (of === null || balance === null) return null;
  const { assumptions } = of;
  const assume = (fields: Partial<Scenario["assumptions"]>): void | Promise<void> =>
    edit.run(context, {
      kind: "set-scenario",
      step: "set-assumption",
      fields: { assumptions: { ...assumptions, ...fields } },
    });
  const figures = reserve === null ? null : reserveFigures(balance, reserve, of.planningArea, detail);
  const choices = [...new Set([thisYear, year, ...years])].sort((a, b) => a - b);
  return (
    <section aria-busy={isBusy}>
      <h3>{t("reserve.title")}</h3>
      <p class="fine">{t("reserve.note")}</p>
      <div class="planner-pairs">
        <SelectField
          label={t("reserve.year")}
          value={String(year)}
          options={choices.map((choice) => ({ value: String(choice), label: String(choice) }))}
          onChoose={(choice) => change({ year: Number(choice) })}
        />
        <TextField
          label={t("reserve.need")}
          value={needText(assumptions.smallFirmNeedHectares, translator)}
          read={readNeed}
          onRead={(need) => assume({ smallFirmNeedHectares: need === null ? null : hectares(need) })}
          hint={t("reserve.need-hint")}
          maxLength={12}
        />
      </div>
      <Switch
        label={t("reserve.subcontractors")}
        checked={assumptions.countsSubcontractors}
        onChange={(countsSubcontractors) => void assume({ countsSubcontractors })}
      />
      {reserve !== null && figures !== null && (
        <>
          <ReserveTable year={reserve.year} lines={figures.lines} />
          {figures.left !== null && (
            <p class={figures.left.isShortage ? "planner-fault" : "planner-left"}>
              {t(figures.left.isShortage ? "reserve.shortage" : "reserve.left", {
                area: figureText(figures.left.area, translator),
              })}
            </p>
          )}
          <ReserveWaysTable scenario={of} lines={figures.lines} />
        </>
      )}
    </section>
  );
}

/** What the scenario asks about its land for small firms in a year. */
export function reserveQuestion({ assumptions }: Scenario, year: number): ReserveQuestion {
  return {
    year,
    withSubcontractors: assumptions.countsSubcontractors,
    need: assumptions.smallFirmNeedHectares,
  };
}

function ReserveTable({ year, lines }: { readonly year: number; readonly lines: readonly ReserveLineFigures[] }) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <table class="area-table reserve-table">
      <caption>{t("reserve.caption", { year })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("reserve.line")}</th>
          <th scope="col">{t("reserve.gross")}</th>
          <th scope="col">{t("reserve.net")}</th>
          <th scope="col" class="is-text">
            {t("reserve.by-municipality")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, gross, net, byMunicipality }) => (
          <tr key={key}>
            <th scope="row">
              <span>{t(`reserve.${key}`)}</span>
              <small>{t(`reserve-about.${key}`)}</small>
            </th>
            <td>{figureText(gross, translator)}</td>
            <td>{figureText(net, translator)}</td>
            <td class="is-text">
              {byMunicipality.map((own) => (
                <span key={own.part} class="reserve-part">
                  {partName(own.part, translator)} {figureText(own.gross, translator)} /{" "}
                  {figureText(own.net, translator)}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The three lines in the bar, net and this year. */
export function ReserveBrief({ shown: { balance, of } }: { readonly shown: ShownBalance }) {
  const translator = useTranslator();
  const { t } = translator;
  const { ports } = useCommands();
  const { answer: reserve } = useAnswer(
    () =>
      balance === null || of === null
        ? null
        : reserveAnswer(balance, of, { year: ports.now().getFullYear(), withSubcontractors: false, need: null }),
    [balance, of],
  );
  if (reserve === null || of === null || balance === null) return null;
  const { lines } = reserveFigures(balance, reserve, of.planningArea, "carried");
  return (
    <li class="balance-reserve">
      <span>{t("reserve.brief")}</span>
      {RESERVE_LINES.map((key) => (
        <span key={key}>
          {t(`reserve-brief.${key}`)} <strong>{netOf(key)}</strong>
        </span>
      ))}
    </li>
  );

  function netOf(key: (typeof RESERVE_LINES)[number]): string {
    const line = lines.find((one) => one.key === key);
    return line === undefined ? "" : figureText(line.net, translator);
  }
}
