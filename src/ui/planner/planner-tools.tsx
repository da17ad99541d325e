import { useState } from "preact/hooks";
import { planned } from "../../commands/planned.ts";
import { redo, setPlannerTool, undo } from "../../commands/planner.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { PLANNER_TOOLS, type PlannerTool } from "../../state/planner-state.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { StepButtons } from "../keeping/step-buttons.tsx";
import { Button } from "../parts/button.tsx";
import { focusFirst } from "../parts/focus.ts";
import { TypedZone } from "./typed-zone-form.tsx";

/** What a press on the map does, coordinates by keyboard, and the way back and forth. */
export function PlannerTools({ scenario }: { readonly scenario: Scenario }) {
  const { t, said } = useTranslator();
  const run = useRun();
  const tool = useAtlas(({ plan }) => plan.tool);
  const hidden = useAtlas(setPlannerTool.unavailable);
  const refused = useAtlas(({ plan }) => plan.refused);
  const [isTyping, setTyping] = useState(false);
  const choose = (name: PlannerTool): void => {
    run(setPlannerTool, name);
    // Chosen by key, it is the map whose keys go on.
    if (name !== "select" && document.activeElement?.matches(":focus-visible")) focusFirst("#map canvas");
  };
  return (
    <section class="planner-section" aria-labelledby="planner-tools">
      <h3 id="planner-tools">{t("planner.tools")}</h3>
      <div class="actions" role="group" aria-labelledby="planner-tools">
        {PLANNER_TOOLS.map((name) => (
          <Button
            key={name}
            label={t(`planner.tool.${name}`)}
            pressed={tool === name}
            unavailable={hidden === null ? null : said(hidden)}
            class="planner-tool"
            onClick={() => choose(name)}
          />
        ))}
        <Button
          label={t("planner.tool.typed")}
          expanded={isTyping}
          controls="planner-typed"
          class="planner-tool"
          onClick={() => setTyping(!isTyping)}
        />
      </div>
      <p class="fine">{t(`planner.tool-hint.${tool}`)}</p>
      <div role="alert">{refused !== null && <p class="planner-fault">{said(`refused.${refused}`)}</p>}</div>
      {tool !== "select" && <Sketching />}
      {isTyping && <TypedZone scenario={scenario} onDone={() => setTyping(false)} />}
      <History />
    </section>
  );
}

/** What keys and presses on the map do with the zone being drawn, for those who have neither Enter nor Backspace. */
function Sketching() {
  const { t } = useTranslator();
  const context = useCommands();
  const tool = useAtlas(({ plan }) => plan.tool);
  const corners = useAtlas(({ plan }) => plan.sketch);
  const finish = async (): Promise<void> => {
    await planned(context, { kind: "finish", corners });
    // The button goes with the sketch; the new zone stands open in the list.
    setTimeout(() => focusFirst(".zone.is-selected .zone-row"));
  };
  return (
    <div class="actions">
      {tool === "draw" && (
        <Button
          label={t("planner.sketch.finish")}
          look="primary"
          unavailable={corners.length < 3 ? t("planner.sketch.few") : null}
          onClick={finish}
        />
      )}
      <Button
        label={t("planner.sketch.back")}
        unavailable={corners.length === 0 ? t("plan.nothing-to-undo") : null}
        onClick={() => void planned(context, { kind: "sketch", corners: corners.slice(0, -1) })}
      />
    </div>
  );
}

function History() {
  const undone = useAtlas(({ plan }) => plan.undo.at(-1)?.note);
  const redone = useAtlas(({ plan }) => plan.redo.at(-1)?.note);
  return <StepButtons undo={undo} redo={redo} undone={undone} redone={redone} />;
}
