import type { ThemeChoice } from "../domain/view.ts";
import { update } from "../state/store.ts";
import { command } from "./command.ts";

export const setTheme = command<ThemeChoice>("set-theme", ({ store, ports }, theme) => {
  ports.keepChoice("theme", theme);
  update(store, (state) => ({ ...state, theme }));
});

export const setPlaceNames = command<"one" | "both">("set-place-names", ({ store, ports }, placeNames) => {
  ports.keepChoice("place-names", placeNames);
  update(store, (state) => ({ ...state, placeNames }));
});
