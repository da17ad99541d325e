import { newStory, openStoryFile } from "../../commands/story-files.ts";
import { useRun, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { FileButton } from "../planner/file-button.tsx";
import { KeptStories, StoryOffer } from "./kept-stories.tsx";

/** Without a story: what one is, how to begin, and what was worked on before. */
export function MakingStart() {
  const { t } = useTranslator();
  const run = useRun();
  return (
    <>
      <StoryOffer />
      <p>{t("making.empty")}</p>
      <p class="fine">{t("making.begin")}</p>
      <div class="actions">
        <CommandButton command={newStory} args={undefined} look="primary" />
        <FileButton
          label={t("making.open-file")}
          accept=".json,application/json"
          onChosen={(name, text) => run(openStoryFile, { name, text })}
        />
      </div>
      <KeptStories />
    </>
  );
}
