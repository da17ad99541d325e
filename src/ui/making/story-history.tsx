import { redoStory, undoStory } from "../../commands/making.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas } from "../context.ts";
import { StepButtons } from "../keeping/step-buttons.tsx";

/** The way back and forth in the story in hand. */
export function StoryHistory() {
  const undone = useAtlas((state) => makingOf(state).undo.at(-1)?.note);
  const redone = useAtlas((state) => makingOf(state).redo.at(-1)?.note);
  return <StepButtons undo={undoStory} redo={redoStory} undone={undone} redone={redone} />;
}
