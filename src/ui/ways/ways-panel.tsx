import { useEffect } from "preact/hooks";
import { toggleWays } from "../../commands/panels.ts";
import { copyText } from "../../commands/share.ts";
import { clearWay, openSheet, setTravelMode, startPlacing, swapEnds } from "../../commands/ways.ts";
import { TRAVEL_MODES } from "../../domain/way.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Panel } from "../parts/panel.tsx";
import { usePanelFocus } from "../parts/panel-focus.ts";
import { scrollWithin } from "../parts/scroll-within.ts";
import "../styles/detail.css";
import "../styles/fields.css";
import "../styles/settings.css";
import "../styles/ways.css";
import { EndField } from "./end-field.tsx";
import { usePlacingFocus } from "./placing-focus.ts";
import { RingsSection } from "./rings-section.tsx";
import { SpurSwitch } from "./spur-switch.tsx";
import { useLink } from "./use-link.ts";
import { WaySection } from "./way-section.tsx";

/** The way between two places, rings about the first of them, and the way to the distance sheet. */
export function WaysPanel() {
  const { t } = useTranslator();
  const run = useRun();
  const link = useLink();
  const { from, to, by, placing, rings, answers } = useAtlas(({ ways }) => ways);
  usePanelFocus("ways", "#toggle-ways", "#tab-details");
  usePlacingFocus("place-sheet", placing === "sheet");
  useEffect(() => {
    document.querySelector("#ways .panel-body")?.scrollTo(0, 0);
  }, [from, to, by]);
  useEffect(showAnswer, [from, to, by, answers.way.status]);
  const isEmpty = from === null && to === null && rings === null;
  return (
    <Panel
      id="ways"
      class="ways-panel"
      title={t("ways.title")}
      closeLabel={t("ways.close")}
      onClose={() => run(toggleWays, undefined)}
    >
      <div class="way-ends">
        <EndField end="from" />
        <EndField end="to" />
      </div>
      <div class="way-choices">
        <Choice
          name="travel-mode"
          legend={t("ways.by")}
          value={by}
          options={TRAVEL_MODES.map((value) => ({ value, label: t(`ways.by-${value}`) }))}
          onChoose={(value) => run(setTravelMode, value)}
        />
        {!isEmpty && <Button label={t("ways.swap")} icon="swap" onClick={() => run(swapEnds, undefined)} />}
      </div>
      <SpurSwitch />
      <WaySection />
      <RingsSection />
      <section class="detail-section">
        <h3>{t("ways.sheet-title")}</h3>
        <div class="actions">
          {from !== null && (
            <Button label={t("ways.sheet-of-from")} icon="table" onClick={() => run(openSheet, from)} />
          )}
          <Button
            id="place-sheet"
            label={t("ways.sheet-of-press")}
            icon="place"
            pressed={placing === "sheet"}
            onClick={() => run(startPlacing, "sheet")}
          />
        </div>
        {placing === "sheet" && <p role="status">{t("ways.placing")}</p>}
      </section>
      {!isEmpty && (
        <div class="actions">
          <Button label={t("ways.copy-link")} icon="copy" onClick={() => run(copyText, link())} />
          <Button label={t("ways.clear")} icon="remove" look="quiet" onClick={() => run(clearWay, undefined)} />
        </div>
      )}
    </Panel>
  );
}

/** A way asked for in a cell of the sheet is answered where it is seen; who asks in the panel keeps what they work with. */
function showAnswer(): void {
  const answer = document.querySelector("#ways .way-answer");
  const isAskedElsewhere = document.activeElement?.matches("#ways, #sheet *");
  if (answer !== null && isAskedElsewhere) scrollWithin(answer, answer.closest(".panel-body"), "nearest");
}
