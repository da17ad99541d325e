import { useEffect } from "preact/hooks";
import {
  jumpBack,
  jumpOut,
  nextChapter,
  previousChapter,
  restartStory,
  showStageCard,
  toggleBlack,
} from "../../commands/stage.ts";
import type { StageState } from "../../state/stage.ts";
import { useCommands, useRun } from "../context.ts";
import { isTyping } from "../parts/is-typing.ts";

const FORTH = new Set(["PageDown", "ArrowRight", "ArrowDown", " "]);
const BACK = new Set(["PageUp", "ArrowLeft", "ArrowUp"]);

/**
 * Keys of the stage, before any other part of the page has them: clickers send PageDown, PageUp and B or a full stop, some
 * of them Escape, which only ever puts something away. In the live map J alone is taken, which leads back.
 */
export function useStageKeys(): void {
  const { store } = useCommands();
  const run = useRun();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { stage } = store.getState();
      if (stage === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // A question that lies over everything has the keys.
      if (document.querySelector("dialog[open]") !== null) return;
      const isTaken = stage.at === "live" ? live(event.key) : told(event, stage);
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener("keydown", onKey, true);
    return () => removeEventListener("keydown", onKey, true);
  }, []);

  function live(key: string): boolean {
    if (key.toLowerCase() !== "j" || store.getState().panels.decided) return false;
    run(jumpBack, undefined);
    return true;
  }

  function told({ key, target }: KeyboardEvent, { card, isBlack, questions }: StageState): boolean {
    // The list of questions is numbered from 1.
    const question = card?.kind === "questions" && /^[1-9]$/.test(key) ? questions[Number(key) - 1] : undefined;
    // The space bar presses the button that has the focus, as everywhere.
    const presses = key === " " && target instanceof HTMLElement && target.closest("button, a, summary") !== null;
    if (presses && !isBlack) return false;
    // Arrows move the line between two times that has the focus; a clicker still turns the chapter.
    if (/^Arrow|^Home$|^End$/.test(key) && target instanceof HTMLElement && target.role === "slider") return false;
    const step = FORTH.has(key) ? 1 : BACK.has(key) ? -1 : 0;
    if (step === 1) run(nextChapter, undefined);
    else if (step === -1) run(previousChapter, undefined);
    else if (key === "Home") run(restartStory, undefined);
    else if (key === "b" || key === "B" || key === ".") run(toggleBlack, undefined);
    else if (key === "q" || key === "Q" || key === "?")
      run(showStageCard, card?.kind === "questions" ? null : { kind: "questions" });
    else if (key === "c" || key === "C") run(showStageCard, card?.kind === "chapters" ? null : { kind: "chapters" });
    else if (key === "j" || key === "J") run(jumpOut, undefined);
    else if (key === "Escape" && isBlack) run(toggleBlack, undefined);
    else if (key === "Escape" && card !== null) run(showStageCard, null);
    else if (question !== undefined) run(showStageCard, { kind: "question", key: question.key });
    else return false;
    return true;
  }
}
