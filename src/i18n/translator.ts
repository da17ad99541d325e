import type { Language, LocalizedText, PlaceName } from "../domain/language.ts";
import { bothNames, LANGUAGES, nameIn } from "../domain/language.ts";
import type { later as finnishLater } from "./fi/later.ts";
import type { shell as finnishShell } from "./fi/shell.ts";
import { formatNumber } from "./format.ts";

/** Finnish is the reference: every key stands in all three languages, which the types demand. */
export type TextKey = keyof typeof finnishShell | keyof typeof finnishLater;
/** The texts of one part: `shell` is what the first load says, `detail` what opens later. */
type Texts = Readonly<Partial<Record<TextKey, string>>>;

export interface Translator {
  readonly language: Language;
  /** The text of a key, `{name}` replaced by its parameter. */
  readonly t: (key: TextKey, params?: Readonly<Record<string, string | number>>) => string;
  /** The text of a key built at run time (a problem kind, a status); the key itself where there is none. */
  readonly said: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly text: (text: string | LocalizedText) => string;
  readonly name: (name: PlaceName) => string;
  /** Both domestic names, the interface's first; English shows Finnish first. */
  readonly names: (name: PlaceName) => readonly string[];
  readonly number: (value: number, decimals?: number) => string;
  /** A number and its unit with a thin no-break space between. */
  readonly quantity: (value: number, unit: string, decimals?: number) => string;
}

interface Loaded {
  readonly translator: Translator;
  readonly texts: Texts;
  readonly hasDetail: boolean;
}

const loaded = new Map<Language, Loaded>();
let detailWanted = false;

const shells: Readonly<Record<Language, () => Promise<{ readonly shell: Texts }>>> = {
  fi: () => import("./fi/shell.ts"),
  sv: () => import("./sv/shell.ts"),
  en: () => import("./en/shell.ts"),
};

/** What the inspector, the tools and the planner say comes together. */
const laters: Readonly<Record<Language, () => Promise<{ readonly later: Texts }>>> = {
  fi: () => import("./fi/later.ts"),
  sv: () => import("./sv/later.ts"),
  en: () => import("./en/later.ts"),
};

/**
 * Loads a language once, as much of it as the page has use for; rejects when its first texts cannot be had. Where only
 * those of what opens later are lost, another language's stand in until they are asked for again.
 */
export async function loadTexts(language: Language): Promise<void> {
  if (!loaded.has(language)) {
    const { shell } = await shells[language]();
    if (!loaded.has(language)) keep(language, shell, false);
  }
  if (detailWanted) await loadDetail(language).catch(() => borrowDetail(language));
}

/** Loads the texts of what opens later, in every language that is here; languages that come later bring them along. */
export async function loadDetailTexts(): Promise<void> {
  detailWanted = true;
  await Promise.all([...loaded.keys()].map(loadDetail));
}

async function loadDetail(language: Language): Promise<void> {
  if (loaded.get(language)?.hasDetail) return;
  const { later } = await laters[language]();
  keep(language, { ...loaded.get(language)?.texts, ...later }, true);
}

/** A panel that is open speaks on, if in another language. */
function borrowDetail(language: Language): void {
  const lender = [...loaded.values()].find(({ hasDetail }) => hasDetail);
  if (lender !== undefined) keep(language, { ...lender.texts, ...loaded.get(language)?.texts }, false);
}

/** Loads the language wished for, else any that can be had: a page in another language beats an empty one. */
export async function loadFirstTexts(wished: Language, load = loadTexts): Promise<Language> {
  for (const language of [wished, ...LANGUAGES]) {
    const came = await load(language).then(
      () => true,
      () => false,
    );
    if (came) return language;
  }
  throw new Error("no language could be loaded");
}

/** The translator of a loaded language. A language that was never loaded is a bug. */
export function translatorFor(language: Language): Translator {
  const known = loaded.get(language);
  if (known === undefined) throw new Error(`texts not loaded: ${language}`);
  return known.translator;
}

function keep(language: Language, texts: Texts, hasDetail: boolean): void {
  loaded.set(language, { translator: createTranslator(language, texts), texts, hasDetail });
}

export function createTranslator(language: Language, texts: Texts): Translator {
  const said = (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
    const text = (Object.hasOwn(texts, key) ? texts[key as TextKey] : undefined) ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(params, name) ? String(params[name]) : whole,
    );
  };
  const number = (value: number, decimals?: number): string => formatNumber(value, language, decimals);
  return {
    language,
    said,
    t: said,
    text: (text) => (typeof text === "string" ? text : text[language]),
    name: (name) => nameIn(name, language),
    names: (name) => bothNames(name, language === "sv" ? "sv" : "fi"),
    number,
    quantity: (value, unit, decimals) => `${number(value, decimals)}\u202f${unit}`,
  };
}
