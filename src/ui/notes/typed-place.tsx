import { useId, useState } from "preact/hooks";
import { addNote } from "../../commands/notes.ts";
import { readCoordinates } from "../../geodesy/coordinates-read.ts";
import { useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";

/** A note at a coordinate of any of the three systems; what cannot be read is said under the field. */
export function TypedPlace() {
  const { t, said } = useTranslator();
  const run = useRun();
  const id = useId();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const add = (): void => {
    const read = readCoordinates(text);
    // Outside the map nobody would find the pin again.
    const isOutside = read.ok && read.value.remarks.includes("outside-window");
    const problem = read.ok ? (isOutside ? "outside-window" : null) : read.problem;
    setFault(problem);
    if (!read.ok || problem !== null) return;
    setText("");
    run(addNote, read.value.position);
  };
  return (
    <form
      class="field notes-typed"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={id}>{t("notes.coordinate")}</label>
      <span class="notes-typed-row">
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-describedby={fault === null ? `${id}-hint` : `${id}-fault`}
          aria-invalid={fault !== null}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button label={t("notes.coordinate-add")} onClick={add} />
      </span>
      <small id={`${id}-hint`} class="fine">
        {t("notes.coordinate-hint")}
      </small>
      {fault !== null && (
        <small id={`${id}-fault`} class="notes-fault" role="alert">
          {said(`measure.typed.${fault}`)}
        </small>
      )}
    </form>
  );
}
