import { useEffect, useLayoutEffect } from "preact/hooks";
import { reportFullScreen } from "../commands/panels.ts";
import { applyTheme } from "../theme/css.ts";
import { PREFERS_DARK, themeName } from "../theme/theme-name.ts";
import { useAtlas, useRun, useTranslator } from "./context.ts";
import { useMedia } from "./media.ts";

/** Keeps what belongs to the whole page in step with the state: language, title, theme, full screen. */
export function usePageSettings(): void {
  const { t, language } = useTranslator();
  const mode = useAtlas((state) => state.mode.kind);
  const choice = useAtlas((state) => state.theme);
  const prefersDark = useMedia(PREFERS_DARK);
  const run = useRun();

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.mode = mode;
    document.title = t("app.title", { mode: t(`mode.${mode}`) });
  }, [language, mode]);

  useLayoutEffect(
    () => applyTheme(document.documentElement, themeName(choice, mode, prefersDark)),
    [choice, mode, prefersDark],
  );

  // Escape leaves full screen without asking the page.
  useEffect(() => {
    const follow = (): void => run(reportFullScreen, document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", follow);
    return () => document.removeEventListener("fullscreenchange", follow);
  }, []);
}
