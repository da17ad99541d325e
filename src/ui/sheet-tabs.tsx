import { openDecided } from "../commands/panels.ts";
import { useAtlas, useRun, useTranslator } from "./context.ts";
import { Icon, type IconName } from "./parts/icon.tsx";
import type { Sheet } from "./sheets.ts";

interface SheetTabsProps {
  readonly sheet: Sheet | null;
  readonly onShow: (sheet: Sheet) => void;
  readonly onClose: () => void;
}

/** The foot of a narrow window: one button a sheet, and the card of decisions. */
export function SheetTabs({ sheet, onShow, onClose }: SheetTabsProps) {
  const { t } = useTranslator();
  const run = useRun();
  const hasTable = useAtlas(({ panels }) => panels.table !== null || panels.sheet);
  const tab = (name: Sheet, icon: IconName) => (
    <button
      type="button"
      id={`tab-${name}`}
      aria-expanded={sheet === name}
      onClick={() => (sheet === name ? onClose() : onShow(name))}
    >
      <Icon name={icon} />
      {t(`sheet.${name}`)}
    </button>
  );
  return (
    <nav class="sheet-tabs" aria-label={t("app.sheets")}>
      {tab("layers", "layers")}
      {tab("details", "details")}
      {hasTable && tab("table", "table")}
      <button type="button" aria-haspopup="dialog" onClick={() => run(openDecided, undefined)}>
        <Icon name="decided" />
        {t("sheet.decided")}
      </button>
      {tab("settings", "settings")}
    </nav>
  );
}
