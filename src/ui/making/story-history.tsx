import { redoStory, undoStory } from "../../commands/making.ts";
import { type MakingStep, makingOf } from "../../state/making.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { stepText } from "../planner/step-text.ts";

/** The way back and forth, each with the step that it takes. */
export function StoryHistory() {
  const translator = useTranslator();
  const { t } = translator;
  const undone = useAtlas((state) => makingOf(state).undo.at(-1));
  const redone = useAtlas((state) => makingOf(state).redo.at(-1));
  const nameOf = (step: MakingStep): string => stepText(step.note, translator);
  return (
    <div class="planner-history">
      <CommandButton
        command={undoStory}
        args={undefined}
        icon="undo"
        label={undone === undefined ? t("planner.undo") : t("planner.undo-step", { step: nameOf(undone) })}
      />
      <CommandButton
        command={redoStory}
        args={undefined}
        icon="redo"
        label={redone === undefined ? t("planner.redo") : t("planner.redo-step", { step: nameOf(redone) })}
      />
    </div>
  );
}
