import type { Material } from "../../../domain/flow.ts";
import { CARRIERS } from "../../../domain/logistics.ts";
import type { SumFigure } from "../../../figures/flow-figure-maker.ts";
import type { SideFigures } from "../../../figures/flow-figures.ts";
import { gapFigure, mostOf } from "../../../figures/ways.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { useAtlas, useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { SourceMarks } from "../../inspector/source-marks.tsx";
import { figureText } from "../../parts/figure-text.ts";
import { FigureTerms } from "./figure-terms.tsx";
import { LACK_MARKS, lackKey, lacksText, materialNames } from "./flow-words.ts";
import type { FlowsOnPage } from "./use-flows.ts";

const TRIP_ROWS = [
  "vehiclesADay",
  "vehiclesAnHour",
  "truckLoads",
  "trainsADay",
  "trainLoads",
  "shipCallsIn",
  "shipCallsOut",
] as const;
const CARRIED_ROWS = ["tonneKilometres", "carbonDioxide", "energy"] as const;

/** With and without the spur, side by side, and what it changes. */
export function FlowCompare(flows: FlowsOnPage & { readonly sources: NumberedSources }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const { figures, shown, sources, book } = flows;
  const existing = useAtlas(({ facts }) =>
    facts.status === "ready" ? facts.book.facts.find(({ key }) => key === "road.traffic.aadt") : undefined,
  );
  const rows = [
    ...TRIP_ROWS.map((row) => (side: SideFigures) => side.trips[row]),
    ...CARRIED_ROWS.flatMap((row) => CARRIERS.map((by) => (side: SideFigures) => side.carried[row][by])),
  ];
  const notes = [
    ...new Set(rows.flatMap((of) => [figures.without, figures.with].map((side) => lackKey(of(side).lacks)))),
  ].filter((key) => key !== "");
  const broken = shown.answer.without.broken.filter(({ why }) => why === "no-spur");
  const rail = shown.ways.rail;
  const gap = rail.kind === "unreachable" ? gapFigure(rail) : null;
  return (
    <section class="detail-section">
      <h3>{t("flows.compare")}</h3>
      {broken.length > 0 && (
        <p class="flow-broken">
          {t("flows.broken", {
            materials: materialNames([...new Set(broken.map(({ material }) => material))], book, translator),
          })}{" "}
          {gap !== null && t("flows.broken-gap", { gap: figureText(mostOf(gap), translator) })}
        </p>
      )}
      <table class="area-table flow-table">
        <caption class="unseen">{t("flows.compare")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("flows.without")}</th>
            <th scope="col">{t("flows.with")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((of) => {
            const { figure } = of(figures.without);
            return (
              <tr key={figure.key}>
                <th scope="row">
                  {text(figure.label)}
                  <SourceMarks sources={figure.sources} numbered={sources} />
                </th>
                {[figures.without, figures.with].map((side) => (
                  <td key={of(side).figure.key}>
                    {sumText(of(side), translator)}
                    <LackMark lacks={of(side).lacks} notes={notes} />
                  </td>
                ))}
              </tr>
            );
          })}
          {existing !== undefined && (
            <tr class="flow-existing">
              <th scope="row">{t("flows.existing-traffic")}</th>
              <td colSpan={2} class="is-text">
                {t("figure.not-known")}
                {existing.unknown !== undefined && (
                  <small>
                    {text(existing.unknown.why)} {t("flows.ask", { whom: text(existing.unknown.ask) })}
                  </small>
                )}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <ul class="flow-notes">
        {notes.map((key, index) => (
          <li key={key}>
            <b>{LACK_MARKS[index]}</b> {lacksText(key.split(" ") as Material[], book, translator)}
          </li>
        ))}
      </ul>
      <h3>{t("flows.difference")}</h3>
      <FigureTerms sums={Object.values(figures.difference)} book={book} sources={sources} />
      <p class="fine">{t("method.logistics")}</p>
    </section>
  );
}

/** A number of a side; one that waits for the reader says so. */
const sumText = ({ figure, lacks }: SumFigure, translator: Translator): string =>
  figure.value === null && lacks.length === 0 ? translator.t("flows.asked") : figureText(figure, translator);

/** A small letter that stands in the list below the table. */
function LackMark({ lacks, notes }: { readonly lacks: readonly Material[]; readonly notes: readonly string[] }) {
  const { t } = useTranslator();
  const mark = LACK_MARKS[notes.indexOf(lackKey(lacks))];
  if (lacks.length === 0 || mark === undefined) return null;
  return (
    <sup class="flow-mark">
      <span class="unseen">{t("flows.note", { mark })}</span>
      <span aria-hidden="true">{mark}</span>
    </sup>
  );
}
