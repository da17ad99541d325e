import { setLanguage } from "../../commands/set-preferences.ts";
import { LANGUAGES } from "../../domain/language.ts";
import { useRun, useTranslator } from "../context.ts";

/** Each language under its own name, said in that language. */
export function LanguageChoice() {
  const { t, language } = useTranslator();
  const run = useRun();
  return (
    <div class="languages" role="group" aria-label={t("language.label")}>
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => run(setLanguage, code)}
        >
          {code.toUpperCase()}
          <span class="unseen"> {t(`language.${code}`)}</span>
        </button>
      ))}
    </div>
  );
}
