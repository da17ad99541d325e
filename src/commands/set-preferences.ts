import type { Language } from "../domain/language.ts";
import type { CoordinateSystem } from "../domain/view.ts";
import { withAwaited } from "../state/awaited.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { command } from "./command.ts";

/**
 * Changes the language once its texts are here; the choice is kept on this machine. The language asked for last is
 * spoken: one whose texts come late does not overtake it.
 */
export const setLanguage = command<Language>("set-language", async ({ store, ports }, language) => {
  update(store, (state) => withAwaited(state, { language }));
  const came = await ports.loadTexts(language).then(
    () => true,
    () => false,
  );
  if (store.getState().awaited.language !== language) return;
  if (came) ports.keepChoice("language", language);
  update(store, (state) => {
    const next = withAwaited(state, { language: null });
    return came ? { ...next, language } : withNotice(next, "notice.language-not-loaded", {}, "warning");
  });
});

export const setCoordinateSystem = command<CoordinateSystem>(
  "set-coordinate-system",
  ({ store, ports }, coordinateSystem) => {
    ports.keepChoice("coordinate-system", coordinateSystem);
    update(store, (state) => ({ ...state, coordinateSystem }));
  },
);
