import { goOnWithoutStory, stayWithStory } from "../../commands/next-story.ts";
import { saveStory } from "../../commands/story-files.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { LossDialog } from "../keeping/loss-dialog.tsx";
import { storyTitle } from "./story-title.ts";

/** Asked before steps of a story that are not kept are lost. */
export function StoryQuestion() {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const asked = useAtlas((state) => makingOf(state).asked);
  const story = useAtlas((state) => makingOf(state).story);
  if (asked === null || story === null) return null;
  return (
    <LossDialog
      id="story-question"
      asked={asked.story && storyTitle(asked.story.title, translator)}
      inHand={storyTitle(story.title, translator)}
      risk={t("making.at-risk")}
      onSave={() => run(saveStory, undefined)}
      onGoOn={() => run(goOnWithoutStory, undefined)}
      onStay={() => run(stayWithStory, undefined)}
      focus={{ standIn: "#tool" }}
    />
  );
}
