import type { ComponentChildren } from "preact";
import { useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { type ModalFocus, useModal } from "../parts/use-modal.ts";
import { Told } from "../planner/told.tsx";
import "../styles/question.css";

interface LossDialogProps {
  /** Unique in the page. */
  readonly id: string;
  /** What was asked for; null where the work in hand is to be put away. */
  readonly asked: string | null;
  readonly inHand: string;
  /** What would be lost, with `{name}` in it for what is in hand. */
  readonly risk: string;
  /** What going on is called; without it, that it goes on all the same. */
  readonly goOn?: string;
  readonly onSave: () => void;
  readonly onGoOn: () => void;
  readonly onStay: () => void;
  readonly focus: ModalFocus;
  /** What became of the file. */
  readonly children?: ComponentChildren;
}

/** Asked before steps that are not kept are lost, whatever was asked for; Escape stays with them. */
export function LossDialog({ id, asked, inHand, risk, onSave, onGoOn, onStay, focus, ...rest }: LossDialogProps) {
  const { t } = useTranslator();
  const dialog = useModal(focus);
  const goOn = rest.goOn ?? t(asked === null ? "question.close-anyway" : "question.open-anyway");
  return (
    <dialog
      class="question"
      role="alertdialog"
      tabIndex={-1}
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={onStay}
    >
      <h2 id={`${id}-title`}>
        <Told text={t(asked === null ? "question.close" : "question.open")} names={{ name: asked ?? inHand }} />
      </h2>
      <p id={`${id}-text`}>
        <Told text={risk} names={{ name: inHand }} />
      </p>
      {rest.children}
      <div class="actions">
        <Button label={t("keeping.save-file")} icon="save" look="primary" onClick={onSave} />
        <Button label={goOn} onClick={onGoOn} />
        <Button label={t("question.stay")} onClick={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}
