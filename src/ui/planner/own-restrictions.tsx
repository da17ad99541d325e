import { useState } from "preact/hooks";
import { edit } from "../../commands/planner.ts";
import type { Figure } from "../../domain/figure.ts";
import type { OwnRestriction, Scenario } from "../../domain/scenario.ts";
import { webHost } from "../../domain/written.ts";
import { landFigure } from "../../figures/zone-figures.ts";
import { groundArea } from "../../geodesy/plane-points.ts";
import { useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { dateText } from "../parts/date-text.ts";
import { figureText } from "../parts/figure-text.ts";
import { focusFirst } from "../parts/focus.ts";
import "../styles/own-restrictions.css";
import { AREA_LABELS } from "./area-labels.ts";
import { OwnRestrictionForm } from "./own-restriction-form.tsx";

/** Restrictions that no layer knows of: each with its rule, its source and its area, and a form for another. */
export function OwnRestrictions({ scenario }: { readonly scenario: Scenario }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const run = useRun();
  /** The one in the form by its id; empty for a new one, null while the form is put away. */
  const [inForm, setInForm] = useState<string | null>(null);
  const { restrictions } = scenario;
  const done = (): void => {
    setInForm(null);
    setTimeout(() => focusFirst("#own-add"));
  };
  // The button goes as the form comes.
  const add = (): void => {
    setInForm("");
    setTimeout(() => focusFirst(".own-restrictions form input"));
  };
  const remove = (id: string): void => {
    run(edit, { kind: "remove-restriction", id });
    // What is being typed of another one stays.
    setInForm(inForm === id ? null : inForm);
    setTimeout(() => focusFirst("#own-add", ".own-restrictions form input"));
  };
  // A step that was taken back takes its form along.
  const known = restrictions.find(({ id }) => id === inForm) ?? null;
  const isOpen = inForm === "" || known !== null;
  return (
    <div class="own-restrictions">
      <p class="fine">{t("planner.own.hint")}</p>
      {restrictions.length > 0 && (
        <ul>
          {restrictions.map((restriction) => {
            const { id, name, rule, source } = restriction;
            const figure = areaFigure(restriction, scenario);
            const date = source.date === undefined ? "" : ` · ${dateText(source.date, translator)}`;
            return (
              <li key={id}>
                <p>
                  <strong>
                    <bdi>{text(name)}</bdi>
                  </strong>{" "}
                  <span title={text(figure.label)}>{figureText(figure, translator)}</span>
                </p>
                <p>{text(rule)}</p>
                <p class="fine">
                  {t("csv.source")}:{" "}
                  {source.url === undefined ? (
                    <bdi>{text(source.title)}</bdi>
                  ) : (
                    <>
                      <a href={source.url} rel="noreferrer" target="_blank">
                        <bdi>{text(source.title)}</bdi>
                      </a>{" "}
                      ({webHost(source.url)})
                    </>
                  )}
                  {date}
                </p>
                <div class="actions">
                  <Button
                    label={`${t("planner.own.edit")}: ${text(name)}`}
                    look="quiet"
                    onClick={() => setInForm(id)}
                  />
                  <Button
                    label={`${t("planner.own.remove")}: ${text(name)}`}
                    icon="remove"
                    look="quiet"
                    onClick={() => remove(id)}
                  />
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {isOpen ? (
        <OwnRestrictionForm
          key={known === null ? "" : `${scenario.id} ${known.id}`}
          scenario={scenario}
          restriction={known}
          onDone={done}
        />
      ) : (
        <div class="actions">
          <Button id="own-add" label={t("planner.own.add")} onClick={add} />
        </div>
      )}
    </div>
  );
}

/** Its whole ground as drawn; how much of it lies over which reservation stands in the balance. */
const areaFigure = ({ ground, source }: OwnRestriction, { planningArea }: Scenario): Figure => ({
  ...landFigure("own-restriction", AREA_LABELS.restriction, groundArea(ground), planningArea),
  sources: [source],
  asOf: source.date ?? null,
});
