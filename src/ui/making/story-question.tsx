import { useEffect, useRef } from "preact/hooks";
import { goOnWithoutStory, stayWithStory } from "../../commands/next-story.ts";
import { saveStory } from "../../commands/story-files.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { focusFirst } from "../parts/focus.ts";
import { Told } from "../planner/told.tsx";
import "../styles/question.css";
import { storyTitle } from "./story-title.ts";

/** Asked before steps that are not kept are lost, whatever was asked for; Escape stays with them. */
export function StoryQuestion() {
  const isAsked = useAtlas((state) => makingOf(state).asked !== null);
  return isAsked ? <Question /> : null;
}

function Question() {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const asked = useAtlas((state) => makingOf(state).asked?.story ?? null);
  const story = useAtlas((state) => makingOf(state).story);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    // Shortcuts of the page and the map would act behind the question.
    const keep = (event: KeyboardEvent): void => event.stopPropagation();
    element?.addEventListener("keydown", keep);
    element?.showModal();
    return () => {
      element?.removeEventListener("keydown", keep);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else focusFirst("#tool");
    };
  }, []);
  if (story === null) return null;
  return (
    <dialog
      class="question"
      role="alertdialog"
      tabIndex={-1}
      ref={dialog}
      aria-labelledby="story-question"
      aria-describedby="story-question-text"
      onClose={() => run(stayWithStory, undefined)}
    >
      <h2 id="story-question">
        <Told
          text={t(asked === null ? "question.close" : "question.open")}
          names={{ name: storyTitle((asked ?? story).title, translator) }}
        />
      </h2>
      <p id="story-question-text">
        <Told text={t("making.at-risk")} names={{ name: storyTitle(story.title, translator) }} />
      </p>
      <div class="actions">
        <Button label={t("keeping.save-file")} icon="save" look="primary" onClick={() => run(saveStory, undefined)} />
        <Button
          label={t(asked === null ? "question.close-anyway" : "question.open-anyway")}
          onClick={() => run(goOnWithoutStory, undefined)}
        />
        <Button label={t("question.stay")} onClick={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}
