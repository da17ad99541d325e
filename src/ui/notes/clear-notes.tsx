import { useState } from "preact/hooks";
import { clearNotes, clearNotesAndLeave } from "../../commands/notes.ts";
import { useRun, useTranslator } from "../context.ts";
import { NARROW } from "../media.ts";
import { Button } from "../parts/button.tsx";
import { focusFirst } from "../parts/focus.ts";
import { useModal } from "../parts/use-modal.ts";
import "../styles/question.css";

interface ClearNotesProps {
  readonly count: number;
  readonly onCleared: () => void;
}

/** Clearing asks first: nothing brings the notes back. Escape leaves them. */
export function ClearNotes({ count, onCleared }: ClearNotesProps) {
  const { t } = useTranslator();
  const run = useRun();
  const [isAsked, setAsked] = useState(false);
  const clear = (): void => {
    setAsked(false);
    if (matchMedia(NARROW).matches) {
      run(clearNotesAndLeave, undefined);
      setTimeout(() => focusFirst("#tab-details"));
    } else {
      run(clearNotes, undefined);
      onCleared();
    }
  };
  return (
    <>
      <Button
        id="notes-clear"
        label={t("notes.clear")}
        icon="remove"
        hasPopup="dialog"
        onClick={() => setAsked(true)}
      />
      {isAsked && <Question count={count} onClear={clear} onStay={() => setAsked(false)} />}
    </>
  );
}

interface QuestionProps {
  readonly count: number;
  readonly onClear: () => void;
  readonly onStay: () => void;
}

function Question({ count, onClear, onStay }: QuestionProps) {
  const { t } = useTranslator();
  const dialog = useModal();
  return (
    <dialog
      class="question"
      role="alertdialog"
      ref={dialog}
      aria-labelledby="notes-clear-title"
      aria-describedby="notes-clear-text"
      onClose={onStay}
    >
      <h2 id="notes-clear-title">{t("notes.clear-title")}</h2>
      <p id="notes-clear-text">{t("notes.clear-text", { count })}</p>
      <div class="actions">
        <Button label={t("notes.clear-stay")} look="primary" onClick={() => dialog.current?.close()} />
        <Button label={t("notes.clear")} icon="remove" onClick={onClear} />
      </div>
    </dialog>
  );
}
