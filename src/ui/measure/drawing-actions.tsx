import { useState } from "preact/hooks";
import { draw } from "../../commands/measure.ts";
import { keepDrawing } from "../../commands/measuring.ts";
import { copyText } from "../../commands/share.ts";
import type { MeasuredShape } from "../../domain/measurement.ts";
import type { Measured } from "../../figures/measure-figures.ts";
import { LONGEST_NAME, MOST_KEPT } from "../../state/measure.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureLines } from "./figure-lines.ts";
import { leaveField } from "./leave-field.ts";

interface DrawingActionsProps {
  readonly shape: MeasuredShape | null;
  readonly result: Measured | null;
}

/** What can be done with the drawing in hand. */
export function DrawingActions({ shape, result }: DrawingActionsProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { store } = useCommands();
  const ahead = useAtlas(({ measure }) => measure.ahead.length + measure.endsAhead.length);
  const finished = useAtlas((state) => state.measure.finished);
  const putAway = useAtlas(({ measure }) => measure.putAway);
  const nothing = shape === null ? t("measure.reason.nothing") : null;
  const cannotFinish = nothing ?? (finished ? t("measure.reason.finished") : null);
  const isBetween = shape?.tool === "between";
  return (
    <>
      <div class="actions">
        {!isBetween && (
          <Button
            label={t("measure.finish")}
            look={cannotFinish === null ? "primary" : "plain"}
            unavailable={cannotFinish}
            onClick={() => run(draw, { kind: "finish" })}
          />
        )}
        <Button
          label={t("measure.undo")}
          icon="undo"
          iconOnly
          unavailable={putAway === null ? nothing : null}
          onClick={() => run(draw, { kind: "take-back" })}
        />
        <Button
          label={t("measure.redo")}
          icon="redo"
          iconOnly
          unavailable={ahead === 0 ? t("measure.reason.nothing-ahead") : null}
          onClick={() => run(draw, { kind: "put-back" })}
        />
        <Button label={t("measure.clear")} unavailable={nothing} onClick={() => run(draw, { kind: "cancel" })} />
        <Button
          label={t("measure.copy")}
          icon="copy"
          iconOnly
          unavailable={nothing}
          onClick={() => {
            if (shape === null || result === null) return;
            run(copyText, figureLines(shape, result, store.getState(), translator).join("\n"));
          }}
        />
      </div>
      {shape !== null && result?.fault === null && <KeepForm tool={shape.tool} />}
    </>
  );
}

/** Keeps the drawing under a name of the reader's or, left empty, under a number. */
function KeepForm({ tool }: { readonly tool: MeasuredShape["tool"] }) {
  const { t } = useTranslator();
  const run = useRun();
  const kept = useAtlas((state) => state.measure.kept);
  const [name, setName] = useState("");
  const standIn = t(`measure.default-name.${tool}`, { number: kept.length + 1 });
  const full = kept.length >= MOST_KEPT ? t("measure.reason.full", { most: MOST_KEPT }) : null;
  const keep = (): void => {
    if (full !== null) return;
    run(keepDrawing, name.trim() === "" ? standIn : name);
    setName("");
  };
  return (
    <form
      class="measure-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label for="measure-name">{t("measure.keep-name")}</label>
      <input
        id="measure-name"
        type="text"
        autocomplete="off"
        maxLength={LONGEST_NAME}
        placeholder={standIn}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={leaveField}
      />
      <Button label={t("measure.keep")} icon="save" unavailable={full} onClick={keep} />
    </form>
  );
}
