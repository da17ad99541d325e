import type { Scenario } from "../../domain/scenario.ts";
import { isShippedOutline, siteToday } from "../../figures/stated-areas.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";
import { statedSource } from "./stated-words.ts";

/**
 * Three things that a table of reservations does not tell apart by itself: what the alternative builds, what the plans
 * reserve and how far they have come, and what the ground is today. The same three for every alternative.
 */
export function BalanceGround({ scenario }: { readonly scenario: Scenario }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const facts = useAtlas((state) => state.facts);
  const { base, planningArea } = scenario;
  const today = isShippedOutline(scenario) && facts.status === "ready" ? siteToday(facts.book) : null;
  return (
    <div class="balance-ground">
      <dl>
        {base !== null && (
          <div>
            <dt>{t(`planner.base.${base}`)}</dt>
            <dd>{t(`planner.about.${base}`)}</dd>
          </div>
        )}
        <div>
          <dt>{t("balance.ground.plans")}</dt>
          {planningArea.status.legal.map(({ municipality, text: said }) => (
            <dd key={municipality}>
              {t(`municipality.${municipality}`)}: {text(said)}
            </dd>
          ))}
        </div>
        {today !== null && (
          <div>
            <dt>{t("balance.ground.today")}</dt>
            <dd>
              {t("balance.ground.today-told", {
                today: figureText(today, translator),
                source: statedSource(today, translator),
              })}
            </dd>
          </div>
        )}
      </dl>
      <p class="fine">{t("balance.ground.note")}</p>
    </div>
  );
}
