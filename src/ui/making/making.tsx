import { useEffect, useRef } from "preact/hooks";
import { loadFacts } from "../../commands/load-facts.ts";
import { loadAllLayers } from "../../commands/load-layer.ts";
import { redoStory, undoStory } from "../../commands/making.ts";
import { makingOf } from "../../state/making.ts";
import { toldStage } from "../../state/told-stage.ts";
import { useAtlas, useRun } from "../context.ts";
import { focusFirst } from "../parts/focus.ts";
import { useUndoKeys } from "../parts/use-undo-keys.ts";
import { useHeldFocus } from "../planner/focus-held.ts";
import "../styles/detail.css";
import "../styles/fields.css";
import "../styles/planner.css";
import "../styles/making.css";
import { MakingStart } from "./making-start.tsx";
import { StoryInHand } from "./story-in-hand.tsx";
import { StoryQuestion } from "./story-question.tsx";
import { useStoriesKept } from "./use-stories-kept.ts";

/** Where a story is made: how to begin, and then the story in hand. */
export function Making() {
  const run = useRun();
  const story = useAtlas((state) => makingOf(state).story);
  const place = useRef<HTMLDivElement>(null);
  useStoriesKept();
  useHeldFocus(place);
  useUndoKeys(
    () => run(undoStory, undefined),
    () => run(redoStory, undefined),
    (state) => toldStage(state) !== null,
  );
  // What a chapter shows and says is judged by what is there.
  useEffect(() => {
    run(loadAllLayers, undefined);
    run(loadFacts, undefined);
    // What was pressed to come here is gone.
    if (document.activeElement === document.body) focusFirst("#tool");
  }, []);
  return (
    <div class="making" ref={place} tabIndex={-1}>
      {story === null ? <MakingStart /> : <StoryInHand story={story} />}
      <StoryQuestion />
    </div>
  );
}
