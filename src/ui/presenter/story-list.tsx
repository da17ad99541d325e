import { fetchedPart } from "../../commands/fetched-part.ts";
import { SHIPPED_STORIES, type ShippedStory } from "../../domain/story.ts";
import { useCommands, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";

/** The stories that can be told; the first press brings what tells them. */
export function StoryList() {
  const { t } = useTranslator();
  const context = useCommands();
  const open = async (id: ShippedStory): Promise<void> => {
    const part = await fetchedPart(context, import("../../commands/stage.ts"));
    await part?.openStory.run(context, { id });
  };
  const onPaper = async (): Promise<void> => {
    const part = await fetchedPart(context, import("../../commands/tools.ts"));
    await part?.openTool.run(context, "paper");
  };
  return (
    <section class="story-list">
      <h3>{t("stage.stories")}</h3>
      <ul>
        {SHIPPED_STORIES.map((id) => (
          <li key={id}>
            <button type="button" onClick={() => void open(id)}>
              <b>{t(`story.${id}`)}</b>
              <span>{t(`story.${id}-for`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button label={t("paper.handout")} icon="save" look="quiet" onClick={() => void onPaper()} />
    </section>
  );
}
