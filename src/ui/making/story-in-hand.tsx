import { useMemo, useState } from "preact/hooks";
import { chooseChapter, previewStory, takeView } from "../../commands/making.ts";
import { closeOwnStory } from "../../commands/next-story.ts";
import { newStory, saveStory } from "../../commands/story-files.ts";
import type { OwnStory } from "../../domain/own-story.ts";
import { checkStory, type StoryFault } from "../../figures/story-check.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { focusFirst } from "../parts/focus.ts";
import { ChapterList, rowId } from "./chapter-list.tsx";
import { fieldId } from "./cursor.ts";
import { KeptStories } from "./kept-stories.tsx";
import { OpenStoryButton } from "./open-story-button.tsx";
import { StoryFaults } from "./story-faults.tsx";
import { StoryHistory } from "./story-history.tsx";
import { StoryKeeping } from "./story-keeping.tsx";
import { storyTitle } from "./story-title.ts";
import { TextEditor } from "./text-editor.tsx";

/** The story in hand: its chapters, what is amiss with them, and the ways in and out. */
export function StoryInHand({ story }: { readonly story: OwnStory }) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const layers = useAtlas((state) => state.layers);
  const facts = useAtlas((state) => state.facts);
  const faults = useMemo(() => checkStory(story, { layers, facts }), [story, layers, facts]);
  /** What the editor opens at: a field's id, or the first; null while it is closed. */
  const [editing, edit] = useState<string | null>(null);
  const jump = (fault: StoryFault): void => {
    run(chooseChapter, fault.chapter);
    if (fault.part === "scene") return focusFirst(fault.chapter === null ? "#take-view" : `#${rowId(fault.chapter)}`);
    edit(fieldId(fault.part, fault.language ?? translator.language));
  };
  const isEmpty = story.chapters.length === 0;
  return (
    <>
      <h3 class="making-title">{storyTitle(story.title, translator)}</h3>
      <StoryKeeping />
      <div class="actions">
        <Button
          label={t("making.edit-story")}
          hasPopup="dialog"
          onClick={() => {
            run(chooseChapter, null);
            edit("");
          }}
        />
        <CommandButton command={previewStory} args={undefined} icon="full-screen" />
      </div>
      {isEmpty && <p>{t("making.first")}</p>}
      <CommandButton command={takeView} args={undefined} look="primary" icon="place" id="take-view" />
      <ChapterList story={story} faults={faults} onEdit={() => edit("")} />
      <StoryHistory />
      <StoryFaults story={story} faults={faults} onJump={jump} />
      <div class="making-files">
        <CommandButton command={saveStory} args={undefined} icon="save" />
        <OpenStoryButton />
        <CommandButton command={newStory} args={undefined} />
        <CommandButton command={closeOwnStory} args={undefined} look="quiet" />
      </div>
      <KeptStories />
      {editing !== null && <TextEditor story={story} at={editing} onClose={() => edit(null)} />}
    </>
  );
}
