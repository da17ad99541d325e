import type { StepNote } from "../../domain/change.ts";
import type { Translator } from "../../i18n/translator.ts";

/** A step in words: what was done, and to which zone. */
export function stepText({ key, params }: StepNote, { said, text }: Translator): string {
  return said(`step.${key}`, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, text(value)])));
}
