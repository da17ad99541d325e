import { useEffect } from "preact/hooks";
import { loadFacts } from "../../commands/load-facts.ts";
import type { LandAnswer } from "../../domain/land-balance.ts";
import type { LayerId } from "../../domain/layer.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { noGround, restrictionFigures, restrictionsBeyond } from "../../figures/restriction-figures.ts";
import type { TableDetail } from "../../figures/table-detail.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";
import { partName } from "./balance-lines.ts";
import { codeLabel } from "./code-name.ts";
import { beyondText, restrictionName } from "./restriction-name.ts";
import { ruleWords } from "./restriction-rules.ts";

interface RestrictionTableProps {
  readonly balance: LandAnswer;
  readonly scenario: Scenario;
  readonly detail: TableDetail;
  /** With the rules open: on the page that is printed. */
  readonly withRules: boolean;
}

/** What lies over the reservations: it takes no area, overlaps itself and is never added up. */
export function RestrictionTable({ balance, scenario, detail, withRules }: RestrictionTableProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  useEffect(() => run(loadFacts, undefined), []);
  const layers = useAtlas((state) => state.layers);
  const facts = useAtlas((state) => state.facts);
  const beyond = restrictionsBeyond(balance, scenario);
  const tables = balance.tables.filter(
    ({ part, restrictions }) => restrictions.length > 0 || (part === "joint" && beyond.length > 0),
  );
  const layerTitle = (id: LayerId): string => translator.text(layers[id]?.meta.title ?? id);
  return (
    <section>
      <h3>{t("balance.restrictions")}</h3>
      <p class="fine">{t("balance.restrictions-note")}</p>
      {tables.length === 0 && <p>{t("balance.no-restrictions")}</p>}
      {tables.map((table) => (
        <table key={table.part} class="area-table">
          <caption>{partName(table.part, translator)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("balance.column.restriction")}</th>
              <th scope="col" class="is-text">
                {t("balance.column.over")}
              </th>
              <th scope="col">{t("balance.column.all")}</th>
            </tr>
          </thead>
          <tbody>
            {restrictionFigures(balance, table, scenario.planningArea, detail).map(({ restriction, area, over }) => (
              <tr key={restriction}>
                <th scope="row">{restrictionName(restriction, scenario, translator)}</th>
                <td class="is-text">
                  {over
                    .map(
                      (row) =>
                        `${row.code === null ? t("balance.unallocated") : codeLabel(row.code, translator)} ${figureText(row.area, translator)}`,
                    )
                    .join(" · ")}
                </td>
                <td>{figureText(area, translator)}</td>
              </tr>
            ))}
            {table.part === "joint" &&
              beyond.map((restriction) => (
                <tr key={restriction}>
                  <th scope="row">{restrictionName(restriction, scenario, translator)}</th>
                  <td class="is-text">{beyondText(scenario, translator)}</td>
                  <td>{figureText(noGround(restriction, scenario.planningArea, detail), translator)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
      <details class="planner-more" open={withRules}>
        <summary>{t("balance.rules")}</summary>
        <ul class="balance-notes fine">
          {ruleWords(scenario, { facts }, translator).map(({ key, title, notes, sources }) => (
            <li key={key}>
              {[title, ...notes].join(". ")}
              {sources.length > 0 && ` (${t("csv.source")}: ${sources.join("; ")})`}
            </li>
          ))}
        </ul>
      </details>
      {balance.notices.length > 0 && (
        <ul class="balance-notes fine">
          {balance.notices.map(({ key, length }) => (
            <li key={key}>{t(`notice-line.${key}`, { length: translator.quantity(length / 1000, "km", 1) })}</li>
          ))}
        </ul>
      )}
      {balance.missing.length > 0 && (
        <p class="planner-fault" role="status">
          {t("balance.layers-missing", { layers: balance.missing.map(({ layer }) => layerTitle(layer)).join(", ") })}
        </p>
      )}
    </section>
  );
}
