import type { Command } from "../../commands/command.ts";
import type { StepNote } from "../../domain/change.ts";
import { useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { stepText } from "../planner/step-text.ts";
import "../styles/keeping.css";

interface StepButtonsProps {
  readonly undo: Command;
  readonly redo: Command;
  /** The step that undo takes back; undefined where there is none. */
  readonly undone: StepNote | undefined;
  readonly redone: StepNote | undefined;
}

/** The way back and forth, each with the step that it takes. */
export function StepButtons({ undo, redo, undone, redone }: StepButtonsProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <div class="step-buttons">
      <CommandButton
        command={undo}
        args={undefined}
        icon="undo"
        label={
          undone === undefined ? t("planner.undo") : t("planner.undo-step", { step: stepText(undone, translator) })
        }
      />
      <CommandButton
        command={redo}
        args={undefined}
        icon="redo"
        label={
          redone === undefined ? t("planner.redo") : t("planner.redo-step", { step: stepText(redone, translator) })
        }
      />
    </div>
  );
}
