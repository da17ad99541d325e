import type { Language } from "../../../src/domain/language.ts";
import { detail as enDetail } from "../../../src/i18n/en/detail.ts";
import { shell as enShell } from "../../../src/i18n/en/shell.ts";
import { detail as fiDetail } from "../../../src/i18n/fi/detail.ts";
import { shell as fiShell } from "../../../src/i18n/fi/shell.ts";
import { detail as svDetail } from "../../../src/i18n/sv/detail.ts";
import { shell as svShell } from "../../../src/i18n/sv/shell.ts";
import { createTranslator } from "../../../src/i18n/translator.ts";

/** Every text of the atlas by language, both parts of it. */
export const fi = { ...fiShell, ...fiDetail };
export const sv = { ...svShell, ...svDetail };
export const en = { ...enShell, ...enDetail };
export const ALL_TEXTS = { fi, sv, en } as const;

export const translatorOf = (language: Language) => createTranslator(language, ALL_TEXTS[language]);
