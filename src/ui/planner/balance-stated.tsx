import { useEffect } from "preact/hooks";
import { loadFacts } from "../../commands/load-facts.ts";
import type { LandBalance } from "../../domain/land-balance.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { isShippedOutline, statedAreas } from "../../figures/stated-areas.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";
import { partName } from "./balance-lines.ts";
import { statedConflict, statedSource } from "./stated-words.ts";

interface StatedAreasProps {
  readonly balance: LandBalance;
  readonly scenario: Scenario;
}

/** What the municipalities say of their plans, where the shares come from an outline that nobody has surveyed. */
export function StatedAreas({ balance, scenario }: StatedAreasProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  useEffect(() => run(loadFacts, undefined), []);
  const facts = useAtlas((state) => state.facts);
  if (!isShippedOutline(scenario)) return null;
  if (facts.status !== "ready") {
    return <p class="fine">{t(facts.status === "unavailable" ? "balance.no-stated" : "balance.working")}</p>;
  }
  const areas = statedAreas(balance, scenario, facts.book);
  return (
    <div class="balance-stated">
      <table class="area-table">
        <caption>{t("balance.stated")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("balance.csv-part")}</th>
            <th scope="col">{t("balance.column.outline")}</th>
            <th scope="col" class="is-text">
              {t("balance.column.stated")}
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ part, counted, stated }) => (
            <tr key={part}>
              <th scope="row">{partName(part, translator)}</th>
              <td>{figureText(counted, translator)}</td>
              <td class="is-text">
                {figureText(stated, translator)}
                <small>{statedSource(stated, translator)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fine">{statedConflict(areas, translator)}</p>
    </div>
  );
}
