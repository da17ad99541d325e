import type { Language, LocalizedText, PlaceName } from "../domain/language.ts";
import { bothNames, nameIn } from "../domain/language.ts";
import { formatNumber } from "./format.ts";
import type { texts as finnish } from "./fi.ts";

/** Finnish is the reference: every key stands in all three languages, which the types demand. */
export type TextKey = keyof typeof finnish;
export type Texts = Readonly<Record<TextKey, string>>;

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

const loaded = new Map<Language, Translator>();

const loaders: Readonly<Record<Language, () => Promise<{ readonly texts: Texts }>>> = {
  fi: () => import("./fi.ts"),
  sv: () => import("./sv.ts"),
  en: () => import("./en.ts"),
};

/** Loads a language once; rejects when its file cannot be had. */
export async function loadTexts(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const { texts } = await loaders[language]();
  loaded.set(language, createTranslator(language, texts));
}

/** The translator of a loaded language. A language that was never loaded is a bug. */
export function translatorFor(language: Language): Translator {
  const translator = loaded.get(language);
  if (translator === undefined) throw new Error(`texts not loaded: ${language}`);
  return translator;
}

export function createTranslator(language: Language, texts: Texts): Translator {
  const said = (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
    const text = Object.hasOwn(texts, key) ? texts[key as TextKey] : key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole));
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
