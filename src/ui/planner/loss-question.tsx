import { useEffect, useRef, useState } from "preact/hooks";
import { goOnWithout, stayInHand } from "../../commands/next-scenario.ts";
import { saveFile } from "../../commands/share.ts";
import type { Scenario } from "../../domain/scenario.ts";
import type { NextScenario } from "../../state/planner-state.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import "../styles/question.css";
import { scenarioFile } from "./scenario-download.ts";

/** Asked before steps that are not kept are lost, whatever was asked for; Escape stays with them. */
export function LossQuestion() {
  const asked = useAtlas(({ plan }) => plan.asked);
  const scenario = useAtlas(({ plan }) => plan.scenario);
  return asked === null || scenario === null ? null : <Question asked={asked} scenario={scenario} />;
}

interface QuestionProps {
  readonly asked: NextScenario;
  readonly scenario: Scenario;
}

function Question({ asked, scenario }: QuestionProps) {
  const { t, text } = useTranslator();
  const run = useRun();
  const { ports } = useCommands();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isSaved, setSaved] = useState(false);

  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    // Shortcuts of the page and the map would act behind the question.
    const keep = (event: KeyboardEvent): void => event.stopPropagation();
    element?.addEventListener("keydown", keep);
    element?.showModal();
    return () => {
      element?.removeEventListener("keydown", keep);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const goOn =
    asked.scenario === null
      ? t(isSaved ? "planner.close" : "question.close-anyway")
      : t(isSaved ? "question.open-saved" : "question.open-anyway");
  const save = (): void => {
    run(saveFile, scenarioFile(scenario, ports.now()));
    setSaved(true);
  };
  return (
    <dialog
      class="question"
      role="alertdialog"
      tabIndex={-1}
      ref={dialog}
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onClose={() => run(stayInHand, undefined)}
    >
      <h2 id="question-title">
        {asked.scenario === null
          ? t("question.close", { name: text(scenario.name) })
          : t("question.open", { name: text(asked.scenario.name) })}
      </h2>
      <p id="question-text">{t("keeping.at-risk", { name: text(scenario.name) })}</p>
      <p class="fine" role="status">
        {isSaved && t("question.saved")}
      </p>
      <div class="actions">
        <Button label={t("keeping.save-file")} icon="save" look="primary" onClick={save} />
        <Button label={goOn} onClick={() => run(goOnWithout, undefined)} />
        <Button label={t("question.stay")} onClick={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}
