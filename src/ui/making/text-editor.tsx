import { useState } from "preact/hooks";
import { chooseChapter, setMinutes, setSide } from "../../commands/making.ts";
import { LANGUAGES, type Language } from "../../domain/language.ts";
import { CHAPTER_TEXTS, type OwnStory, STORY_LIMITS, takesFigures } from "../../domain/own-story.ts";
import { LONGEST } from "../../domain/reading-length.ts";
import { fail, ok } from "../../domain/result.ts";
import { MUNICIPALITIES } from "../../domain/status.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { NARROW, useMedia } from "../media.ts";
import { Button } from "../parts/button.tsx";
import { SelectField, TextField } from "../parts/fields.tsx";
import { useModal } from "../parts/use-modal.ts";
import "../styles/making-editor.css";
import { type Cursor, fieldId } from "./cursor.ts";
import { FigurePicker } from "./figure-picker.tsx";
import { LanguageFields } from "./language-fields.tsx";
import { StoryHistory } from "./story-history.tsx";
import { chapterTitle } from "./story-title.ts";
import { Thumbnail } from "./thumbnail.tsx";

interface TextEditorProps {
  readonly story: OwnStory;
  /** Id of the field that has the focus first; empty for the first. */
  readonly at: string;
  readonly onClose: () => void;
}

/** Everything that a chapter says, in three languages side by side; on a narrow window one language at a time. */
export function TextEditor({ story, at, onClose }: TextEditorProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const narrow = useMedia(NARROW);
  const chosen = useAtlas((state) => makingOf(state).chosen);
  const [alone, setAlone] = useState<Language>(
    () => LANGUAGES.find((language) => at.endsWith(`-${language}`)) ?? translator.language,
  );
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const chapter = story.chapters.find(({ key }) => key === chosen) ?? null;
  const index = chapter === null ? -1 : story.chapters.indexOf(chapter);
  const shown = narrow ? [alone] : LANGUAGES;
  const dialog = useModal({
    opened: () => document.getElementById(at === "" ? fieldId("title", shown[0] ?? "fi") : at)?.focus(),
    // A fault that led here may be mended and gone.
    standIn: "#tool",
  });

  const options = [
    { value: "", label: t("making.the-story") },
    ...story.chapters.map(({ key, title }, number) => ({
      value: key,
      label: `${number + 1}. ${chapterTitle(title, translator)}`,
    })),
  ];
  return (
    <dialog class="making-editor" ref={dialog} aria-labelledby="making-editor-title" onClose={onClose}>
      <header class="panel-head making-editor-head">
        <h2 id="making-editor-title">{t("making.editor")}</h2>
        <StoryHistory />
        <Button
          label={t("making.editor-close")}
          icon="close"
          iconOnly
          look="quiet"
          onClick={() => dialog.current?.close()}
        />
      </header>
      <div class="making-editor-body">
        <div class="making-editor-which">
          {chapter !== null && <Thumbnail scene={chapter.scene} />}
          <SelectField
            label={t("making.which")}
            value={chosen ?? ""}
            options={options}
            onChoose={(key) => {
              setCursor(null);
              run(chooseChapter, key === "" ? null : key);
            }}
          />
          {chapter === null ? (
            <Minutes minutes={story.minutes} />
          ) : (
            <SelectField
              label={t("making.side")}
              value={chapter.side}
              options={MUNICIPALITIES.map((value) => ({ value, label: t(`making.side-${value}`) }))}
              onChoose={(side) => run(setSide, { key: chapter.key, side })}
            />
          )}
        </div>
        {narrow && (
          <div class="making-languages" role="group" aria-label={t("making.language")}>
            {LANGUAGES.map((language) => (
              <Button
                key={language}
                label={t(`making.language-${language}`)}
                pressed={language === alone}
                onClick={() => setAlone(language)}
              />
            ))}
          </div>
        )}
        <div class={chapter === null ? "making-columns is-story" : "making-columns"}>
          <div class="making-fields">
            {chapter === null
              ? (["title", "audience"] as const).map((part) => (
                  <LanguageFields
                    key={part}
                    place={{ chapter: null, part }}
                    text={story[part]}
                    longest={part === "title" ? LONGEST.title : LONGEST.seen}
                    languages={shown}
                    onCursor={() => setCursor(null)}
                  />
                ))
              : CHAPTER_TEXTS.map((part) => (
                  <LanguageFields
                    key={`${chapter.key} ${part}`}
                    place={{ chapter: chapter.key, part }}
                    text={chapter[part]}
                    longest={LONGEST[part]}
                    languages={shown}
                    onCursor={(now) => setCursor(takesFigures(part) ? now : null)}
                  />
                ))}
          </div>
          {chapter !== null && (
            <FigurePicker key={index} scene={chapter.scene} cursor={cursor} onInserted={setCursor} />
          )}
        </div>
      </div>
    </dialog>
  );
}

function Minutes({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslator();
  const run = useRun();
  const [least, most] = STORY_LIMITS.minutes;
  return (
    <TextField
      label={t("making.minutes")}
      value={String(minutes)}
      read={(text) => {
        const number = Number(text);
        return /^\d{1,3}$/.test(text.trim()) && number >= least && number <= most ? ok(number) : fail("minutes");
      }}
      sayFault={() => t("making.minutes-fault")}
      onRead={(value) => run(setMinutes, value)}
      maxLength={3}
    />
  );
}
