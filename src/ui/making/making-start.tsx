import { newStory } from "../../commands/story-files.ts";
import { useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { KeptStories, StoryOffer } from "./kept-stories.tsx";
import { OpenStoryButton } from "./open-story-button.tsx";

/** Without a story: what one is, how to begin, and what was worked on before. */
export function MakingStart() {
  const { t } = useTranslator();
  return (
    <>
      <StoryOffer />
      <p>{t("making.empty")}</p>
      <p class="fine">{t("making.begin")}</p>
      <div class="actions">
        <CommandButton command={newStory} args={undefined} look="primary" />
        <OpenStoryButton />
      </div>
      <KeptStories />
    </>
  );
}
