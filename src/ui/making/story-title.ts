import { type LocalizedText, nameIn } from "../../domain/language.ts";
import type { Translator } from "../../i18n/translator.ts";

/** A title as far as it is written: in the reader's language, in another, or that there is none. */
export const storyTitle = (title: LocalizedText, { language, t }: Translator): string =>
  nameIn(title, language) || t("making.untitled");

export const chapterTitle = (title: LocalizedText, { language, t }: Translator): string =>
  nameIn(title, language) || t("making.untitled-chapter");
