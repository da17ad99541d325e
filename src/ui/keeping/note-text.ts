import type { KeptState } from "../../domain/kept-scenario.ts";
import type { Translator } from "../../i18n/translator.ts";
import { stepText } from "../planner/step-text.ts";

/** The step that a kept state stands after. */
export const noteText = ({ note }: KeptState, translator: Translator): string =>
  note === null ? translator.t("keeping.no-step") : stepText(note, translator);
