import type { Text } from "../../domain/layer.ts";
import type { Translator } from "../../i18n/translator.ts";
import { shortened } from "./copy-name.ts";

/** A file may bring a name as long as a page, and with lines in it; a heading has room for so many characters. */
const LONGEST_TITLE = 160;

/** The name of a scenario as a heading of page or paper has it: in one line, and no longer than it can be read. */
export const scenarioTitle = (name: Text, { text }: Pick<Translator, "text">): string =>
  shortened(
    text(name)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
      .trim(),
    LONGEST_TITLE,
  );
