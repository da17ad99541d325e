import type { Language } from "../../../src/domain/language.ts";
import { detail as enDetail } from "../../../src/i18n/en/detail.ts";
import { measure as enMeasure } from "../../../src/i18n/en/measure.ts";
import { shell as enShell } from "../../../src/i18n/en/shell.ts";
import { ways as enWays } from "../../../src/i18n/en/ways.ts";
import { detail as fiDetail } from "../../../src/i18n/fi/detail.ts";
import { measure as fiMeasure } from "../../../src/i18n/fi/measure.ts";
import { shell as fiShell } from "../../../src/i18n/fi/shell.ts";
import { ways as fiWays } from "../../../src/i18n/fi/ways.ts";
import { detail as svDetail } from "../../../src/i18n/sv/detail.ts";
import { measure as svMeasure } from "../../../src/i18n/sv/measure.ts";
import { shell as svShell } from "../../../src/i18n/sv/shell.ts";
import { ways as svWays } from "../../../src/i18n/sv/ways.ts";
import { createTranslator } from "../../../src/i18n/translator.ts";

/** Every text of the atlas by language, all parts of it. */
export const fi = { ...fiShell, ...fiDetail, ...fiMeasure, ...fiWays };
export const sv = { ...svShell, ...svDetail, ...svMeasure, ...svWays };
export const en = { ...enShell, ...enDetail, ...enMeasure, ...enWays };
export const ALL_TEXTS = { fi, sv, en } as const;

export const translatorOf = (language: Language) => createTranslator(language, ALL_TEXTS[language]);
