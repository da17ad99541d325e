import { useRef } from "preact/hooks";
import { setStoryText, type TextPlace } from "../../commands/making.ts";
import type { Language, LocalizedText } from "../../domain/language.ts";
import { STORY_LIMITS } from "../../domain/own-story.ts";
import { wordsIn } from "../../domain/reading-length.ts";
import { useRun, useTranslator } from "../context.ts";
import { type Cursor, fieldId } from "./cursor.ts";

interface LanguageFieldsProps {
  readonly place: TextPlace;
  readonly text: LocalizedText;
  /** Words that can be read while somebody speaks. */
  readonly longest: number;
  readonly languages: readonly Language[];
  /** The cursor stands in one of them now. */
  readonly onCursor: (cursor: Cursor) => void;
}

const LINES = { title: 2, text: 6, notes: 5, seen: 4, audience: 2 } as const;

/** One text in its languages side by side. Every letter is in the story at once; a sentence is one step. */
export function LanguageFields({ place, text, longest, languages, onCursor }: LanguageFieldsProps) {
  const { t } = useTranslator();
  const { part } = place;
  return (
    <fieldset class="making-field" aria-describedby={`making-hint-${part}`}>
      <legend>{t(`making.field.${part}`)}</legend>
      <p class="fine" id={`making-hint-${part}`}>
        {t(`making.hint.${part}`)}
      </p>
      <div class="making-three">
        {languages.map((language) => (
          <OneLanguage
            key={language}
            place={place}
            language={language}
            said={text[language]}
            longest={longest}
            onCursor={onCursor}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OneLanguageProps extends Pick<LanguageFieldsProps, "place" | "longest" | "onCursor"> {
  readonly language: Language;
  readonly said: string;
}

/** Counts what was typed without a break; another field, a figure or a new sentence begins anew. */
let sessions = 0;

function OneLanguage({ place, language, said, longest, onCursor }: OneLanguageProps) {
  const { t } = useTranslator();
  const run = useRun();
  const session = useRef(0);
  const id = fieldId(place.part, language);
  const words = wordsIn(said);
  const tell = ({ currentTarget }: { readonly currentTarget: HTMLTextAreaElement }): void =>
    onCursor({ place, language, at: currentTarget.selectionEnd });
  const begin = (): void => {
    sessions += 1;
    session.current = sessions;
  };
  return (
    <div class="field">
      <label for={id}>{t(`making.language-${language}`)}</label>
      <textarea
        id={id}
        lang={language}
        rows={LINES[place.part]}
        maxLength={STORY_LIMITS.text}
        value={said}
        aria-describedby={`${id}-words`}
        onFocus={(event) => {
          begin();
          tell(event);
        }}
        onSelect={tell}
        onInput={(event) => {
          const { value, selectionEnd } = event.currentTarget;
          run(setStoryText, { place, language, text: value, typing: String(session.current) });
          if (/[.!?…]\s?$|\n$/.test(value.slice(0, selectionEnd))) begin();
          tell(event);
        }}
      />
      <small id={`${id}-words`} class={words > longest ? "making-words is-long" : "making-words"}>
        {t("making.words", { count: words, most: longest })}
      </small>
    </div>
  );
}
