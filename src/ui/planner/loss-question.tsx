import { useState } from "preact/hooks";
import { goOnWithout, stayInHand } from "../../commands/next-scenario.ts";
import { saveFile } from "../../commands/share.ts";
import type { Scenario } from "../../domain/scenario.ts";
import type { NextScenario } from "../../state/planner-state.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { LossDialog } from "../keeping/loss-dialog.tsx";
import { scenarioFile } from "./scenario-download.ts";

/** Asked before steps of a scenario that are not kept are lost. */
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
  const [handing, setHanding] = useState<Handing>("not-yet");
  const save = (): void => {
    void handedOver(async () => saveFile.run(context, scenarioFile(scenario, ports.now())), setHanding);
  };
  return (
    <LossDialog
      id="question"
      asked={asked.scenario && text(asked.scenario.name)}
      inHand={text(scenario.name)}
      risk={t("keeping.at-risk")}
      {...(handing === "saved" && { goOn: t(asked.scenario === null ? "planner.close" : "question.open-saved") })}
      onSave={save}
      onGoOn={() => run(goOnWithout, undefined)}
      onStay={() => run(stayInHand, undefined)}
      // What was asked for may have come: then the reader goes on there.
      focus={{ goesOnAt: () => (store.getState().plan.scenario === scenario ? null : "#planner") }}
    >
      <p class="fine" role="status">
        {handing !== "not-yet" && t(`question.${handing}`)}
      </p>
    </LossDialog>
  );
}
