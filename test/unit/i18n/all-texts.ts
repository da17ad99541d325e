import type { Language } from "../../../src/domain/language.ts";
import { later as enLater } from "../../../src/i18n/en/later.ts";
import { shell as enShell } from "../../../src/i18n/en/shell.ts";
import { later as fiLater } from "../../../src/i18n/fi/later.ts";
import { shell as fiShell } from "../../../src/i18n/fi/shell.ts";
import { later as svLater } from "../../../src/i18n/sv/later.ts";
import { shell as svShell } from "../../../src/i18n/sv/shell.ts";
import { createTranslator } from "../../../src/i18n/translator.ts";

/** Every text of the atlas by language, all parts of it. */
export const fi = { ...fiShell, ...fiLater };
export const sv = { ...svShell, ...svLater };
export const en = { ...enShell, ...enLater };
export const ALL_TEXTS = { fi, sv, en } as const;

export const translatorOf = (language: Language) => createTranslator(language, ALL_TEXTS[language]);
