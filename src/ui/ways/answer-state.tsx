import type { ComponentChildren } from "preact";
import { askAgain } from "../../commands/ways.ts";
import type { LayerId } from "../../domain/layer.ts";
import type { Answer } from "../../state/atlas-state.ts";
import { useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { type Lacking, withoutText } from "./way-words.ts";

interface AnswerStateProps<Value> {
  readonly answer: Answer<Value>;
  readonly of: Lacking;
  /** Beside trying its layers again: what asks for an answer that is no part of the state. */
  readonly onAgain?: () => void;
  readonly children: (value: Value, without: readonly LayerId[]) => ComponentChildren;
}

/** An answer: being worked out, failed, or ready; of a ready one also what it lacks, and how to try that again. */
export function AnswerState<Value>({ answer, of, onAgain, children }: AnswerStateProps<Value>) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { store } = useCommands();
  const again = (
    <Button
      label={t("ways.again")}
      icon="retry"
      onClick={() => {
        run(askAgain, undefined);
        onAgain?.();
      }}
    />
  );
  switch (answer.status) {
    case "none":
      return null;
    case "working":
      return <p role="status">{t("ways.working")}</p>;
    case "failed":
      return (
        <div class="detail-problem" role="alert">
          <p>{t("ways.failed")}</p>
          {again}
        </div>
      );
    case "ready": {
      const lacks = answer.without.length > 0 && (
        <div class="detail-notice" role="status">
          <p>{withoutText(of, answer.without, store.getState(), translator)}</p>
          {again}
        </div>
      );
      // A long table ends out of sight.
      return (
        <>
          {of === "sheet" && lacks}
          {children(answer.value, answer.without)}
          {of !== "sheet" && lacks}
        </>
      );
    }
  }
}
