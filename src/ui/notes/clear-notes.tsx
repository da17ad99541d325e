import { useEffect, useRef, useState } from "preact/hooks";
import { clearNotes } from "../../commands/notes.ts";
import { useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
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
    run(clearNotes, undefined);
    onCleared();
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
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    // Shortcuts of the page and the map would act behind the question.
    const keep = (event: KeyboardEvent): void => event.stopPropagation();
    element?.addEventListener("keydown", keep);
    element?.showModal();
    return () => element?.removeEventListener("keydown", keep);
  }, []);
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
