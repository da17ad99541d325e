import { useEffect, useRef, useState } from "preact/hooks";
import { goOnWithout, stayInHand } from "../../commands/next-scenario.ts";
import { saveFile } from "../../commands/share.ts";
import type { Scenario } from "../../domain/scenario.ts";
import type { NextScenario } from "../../state/planner-state.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { focusFirst } from "../parts/focus.ts";
import "../styles/question.css";
import { scenarioFile } from "./scenario-download.ts";
import { Told } from "./told.tsx";

/** Asked before steps that are not kept are lost, whatever was asked for; Escape stays with them. */
export function LossQuestion() {
  const asked = useAtlas(({ plan }) => plan.asked);
  const scenario = useAtlas(({ plan }) => plan.scenario);
  return asked === null || scenario === null ? null : <Question asked={asked} scenario={scenario} />;
}

/** What became of the file that the reader asked for. */
type Handing = "not-yet" | "saved" | "not-saved";

/** Tells once the file is handed over, or that it is not; what was thrown goes on to the browser's console. */
export async function handedOver(saving: () => Promise<void>, tell: (handing: Handing) => void): Promise<void> {
  try {
    await saving();
  } catch (thrown) {
    tell("not-saved");
    throw thrown;
  }
  tell("saved");
}

interface QuestionProps {
  readonly asked: NextScenario;
  readonly scenario: Scenario;
}

function Question({ asked, scenario }: QuestionProps) {
  const { t, text } = useTranslator();
  const run = useRun();
  const context = useCommands();
  const { store, ports } = context;
  const dialog = useRef<HTMLDialogElement>(null);
  const [handing, setHanding] = useState<Handing>("not-yet");
  const isSaved = handing === "saved";

  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    // Shortcuts of the page and the map would act behind the question.
    const keep = (event: KeyboardEvent): void => event.stopPropagation();
    element?.addEventListener("keydown", keep);
    element?.showModal();
    return () => {
      element?.removeEventListener("keydown", keep);
      // What was asked for may have come: then the reader goes on there.
      if (store.getState().plan.scenario !== scenario) focusFirst("#planner");
      else if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const goOn =
    asked.scenario === null
      ? t(isSaved ? "planner.close" : "question.close-anyway")
      : t(isSaved ? "question.open-saved" : "question.open-anyway");
  const save = (): void => {
    void handedOver(async () => saveFile.run(context, scenarioFile(scenario, ports.now())), setHanding);
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
        <Told
          text={t(asked.scenario === null ? "question.close" : "question.open")}
          names={{ name: text((asked.scenario ?? scenario).name) }}
        />
      </h2>
      <p id="question-text">
        <Told text={t("keeping.at-risk")} names={{ name: text(scenario.name) }} />
      </p>
      <p class="fine" role="status">
        {handing !== "not-yet" && t(`question.${handing}`)}
      </p>
      <div class="actions">
        <Button label={t("keeping.save-file")} icon="save" look="primary" onClick={save} />
        <Button label={goOn} onClick={() => run(goOnWithout, undefined)} />
        <Button label={t("question.stay")} onClick={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}
