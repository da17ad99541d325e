import type { TextPlace } from "../../commands/making.ts";
import type { Language } from "../../domain/language.ts";

/** Where the cursor stood last: figures go there. */
export interface Cursor {
  readonly place: TextPlace;
  readonly language: Language;
  /** Index of the character that it stands before. */
  readonly at: number;
}

/** Id of the field of one text in one language. */
export const fieldId = (part: string, language: Language): string => `making-${part}-${language}`;
