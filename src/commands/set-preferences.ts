import type { Language } from "../domain/language.ts";
import type { CoordinateSystem, ThemeChoice } from "../domain/view.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { command } from "./command.ts";

/** The language asked for last: one whose texts come late does not overtake it. */
let wished: Language | null = null;

/** Changes the language once its texts are here; the choice is kept on this machine. */
export const setLanguage = command<Language>("set-language", async ({ store, ports }, language) => {
  wished = language;
  try {
    await ports.loadTexts(language);
  } catch {
    update(store, (state) => withNotice(state, "notice.language-not-loaded", {}, "warning"));
    return;
  }
  if (wished !== language) return;
  ports.keepChoice("language", language);
  update(store, (state) => ({ ...state, language }));
});

export const setTheme = command<ThemeChoice>("set-theme", ({ store, ports }, theme) => {
  ports.keepChoice("theme", theme);
  update(store, (state) => ({ ...state, theme }));
});

export const setPlaceNames = command<"one" | "both">("set-place-names", ({ store, ports }, placeNames) => {
  ports.keepChoice("place-names", placeNames);
  update(store, (state) => ({ ...state, placeNames }));
});

export const setCoordinateSystem = command<CoordinateSystem>(
  "set-coordinate-system",
  ({ store, ports }, coordinateSystem) => {
    ports.keepChoice("coordinate-system", coordinateSystem);
    update(store, (state) => ({ ...state, coordinateSystem }));
  },
);
