import type { TextKey } from "../../i18n/translator.ts";

/** The keys that `shortcuts.ts` follows, in words. The digits go to the three modes. */
export const SHORTCUTS: readonly { readonly keys: string; readonly label: TextKey }[] = [
  { keys: "/", label: "shortcut.search" },
  { keys: "L", label: "shortcut.layers" },
  { keys: "D", label: "shortcut.decided" },
  { keys: "T", label: "shortcut.table" },
  { keys: "M", label: "shortcut.measure" },
  { keys: "R", label: "shortcut.ways" },
  { keys: "H", label: "shortcut.home" },
  { keys: "1 2 3", label: "shortcut.modes" },
  { keys: "?", label: "shortcut.settings" },
  { keys: "Esc", label: "shortcut.escape" },
];
