import { useState } from "preact/hooks";
import { edit } from "../../commands/planner.ts";
import { RESERVE_LINES } from "../../domain/reserve.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { hectares } from "../../domain/units.ts";
import { reserveAnswer, reserveYearsAnswer } from "../../figures/land-questions.ts";
import { landFigure } from "../../figures/zone-figures.ts";
import { useCommands, useRun, useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";
import { Switch } from "../parts/switch.tsx";
import { AREA_LABELS } from "./area-labels.ts";
import { SelectField, TextField } from "./fields.tsx";
import { useAnswer } from "./use-answer.ts";
import type { ShownBalance } from "./use-balance.ts";
import { needText, readNeed } from "./zone-values.ts";

const PARTS = ["kokkola", "kruunupyy", "elsewhere"] as const;

/** Land for small firms: three lines that are never mixed, gross and net, by municipality, in a year. */
export function ReserveSection({ shown: { balance, of } }: { readonly shown: ShownBalance }) {
  const translator = useTranslator();
  const { t } = translator;
  const { ports } = useCommands();
  const run = useRun();
  const thisYear = ports.now().getFullYear();
  const [year, setYear] = useState(thisYear);
  const assumptions = of?.assumptions ?? null;
  const reserve = useAnswer(() => {
    if (balance === null || of === null) return null;
    const { smallFirmNeedHectares: need, countsSubcontractors: withSubcontractors } = of.assumptions;
    return reserveAnswer(balance, of, { year, withSubcontractors, need });
  }, [balance, of, year]);
  const years = useAnswer(() => (of === null ? null : reserveYearsAnswer(of)), [of?.zones]) ?? [];
  if (of === null || assumptions === null) return null;
  const assume = (change: Partial<Scenario["assumptions"]>): void =>
    run(edit, {
      kind: "set-scenario",
      step: "set-assumption",
      fields: { assumptions: { ...assumptions, ...change } },
    });
  const ha = (ground: number): string =>
    figureText(landFigure("reserve", AREA_LABELS.reserve, ground, of.planningArea), translator);
  const choices = [...new Set([thisYear, year, ...years])].sort((a, b) => a - b);
  return (
    <section>
      <h3>{t("reserve.title")}</h3>
      <p class="fine">{t("reserve.note")}</p>
      <div class="planner-pairs">
        <SelectField
          label={t("reserve.year")}
          value={String(year)}
          options={choices.map((choice) => ({ value: String(choice), label: String(choice) }))}
          onChoose={(choice) => setYear(Number(choice))}
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
        onChange={(countsSubcontractors) => assume({ countsSubcontractors })}
      />
      {reserve !== null && (
        <table class="area-table reserve-table">
          <caption>{t("reserve.caption", { year: reserve.year })}</caption>
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
            {reserve.lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  <span>{t(`reserve.${line.key}`)}</span>
                  <small>{t(`reserve-about.${line.key}`)}</small>
                </th>
                <td>{ha(line.gross)}</td>
                <td>{ha(line.net)}</td>
                <td class="is-text">
                  {PARTS.filter((part) => line.byMunicipality[part].gross > 0)
                    .map((part) => `${partName(part)} ${ha(line.byMunicipality[part].net)}`)
                    .join(" · ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {reserve !== null && reserve.left !== null && (
        <p class={reserve.left < 0 ? "planner-fault" : "planner-left"}>
          {t(reserve.left < 0 ? "reserve.shortage" : "reserve.left", { area: ha(Math.abs(reserve.left)) })}
        </p>
      )}
    </section>
  );

  function partName(part: (typeof PARTS)[number]): string {
    return part === "elsewhere" ? t("balance.part.elsewhere") : t(`municipality.${part}`);
  }
}

/** The three lines in the bar, net and this year. */
export function ReserveBrief({ shown: { balance, of } }: { readonly shown: ShownBalance }) {
  const translator = useTranslator();
  const { t } = translator;
  const { ports } = useCommands();
  const reserve = useAnswer(
    () =>
      balance === null || of === null
        ? null
        : reserveAnswer(balance, of, { year: ports.now().getFullYear(), withSubcontractors: false, need: null }),
    [balance, of],
  );
  if (reserve === null || of === null) return null;
  const ha = (ground: number): string =>
    figureText(landFigure("reserve", AREA_LABELS.reserve, ground, of.planningArea), translator);
  return (
    <li class="balance-reserve">
      <span>{t("reserve.brief")}</span>
      {RESERVE_LINES.map((key) => (
        <span key={key}>
          {t(`reserve-brief.${key}`)} <strong>{ha(reserve.lines.find((line) => line.key === key)?.net ?? 0)}</strong>
        </span>
      ))}
    </li>
  );
}
