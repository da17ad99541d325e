import { keepStoryNow, takeOverStory, workOnStoryCopy } from "../../commands/kept-stories.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { KeepingLine } from "../keeping/keeping-line.tsx";
import { CommandButton } from "../parts/button.tsx";

/** Whether the story is safe on this machine. */
export function StoryKeeping() {
  const { t } = useTranslator();
  const keeping = useAtlas((state) => makingOf(state).keeping);
  return (
    <KeepingLine
      keeping={keeping}
      refused={(why) => t(`making.refused.${why}`)}
      keepNow={keepStoryNow}
      takeOver={takeOverStory}
      copy={<CommandButton command={workOnStoryCopy} args={undefined} />}
    />
  );
}
