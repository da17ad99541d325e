import { useEffect, useState } from "preact/hooks";
import { loadBalanceLayers } from "../../../commands/open-scenario.ts";
import { useCommands, useRun, useTranslator } from "../../context.ts";
import { Button } from "../../parts/button.tsx";
import { saveSheet } from "./save-sheet.ts";
import { SheetPage } from "./sheet-page.tsx";
import { usePicture } from "./use-picture.ts";
import { type SheetOnPage, useSiteSheet } from "./use-site-sheet.ts";

/** The sheet to take away: read as a page, printed, or saved as a PDF. */
export function SheetTopic() {
  const { t } = useTranslator();
  const run = useRun();
  const sheet = useSiteSheet();
  useEffect(() => run(loadBalanceLayers, undefined), []);
  return (
    <>
      <p>{t("site-sheet.intro")}</p>
      <p class="fine">{t("site-sheet.no-offer")}</p>
      {sheet === "working" && <p role="status">{t("site-sheet.working")}</p>}
      {sheet === "failed" && (
        <p class="detail-notice" role="alert">
          {t("site-sheet.failed")}
        </p>
      )}
      {typeof sheet !== "string" && <ReadySheet {...sheet} />}
    </>
  );
}

function ReadySheet({ sheet, subject }: SheetOnPage) {
  const { t } = useTranslator();
  const context = useCommands();
  const [isRead, read] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const { picture, draw } = usePicture(subject);
  const open = (): void => {
    void draw();
    read(true);
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    await saveSheet(context, sheet, draw()).finally(() => setSaving(false));
  };
  const saving = {
    label: t("site-sheet.save"),
    unavailable: isSaving ? t("site-sheet.saving") : null,
    onClick: () => void save(),
  };
  return (
    <>
      <div class="actions">
        <Button label={t("site-sheet.read")} icon="full-screen" hasPopup="dialog" onClick={open} />
        <Button {...saving} icon="save" look="primary" />
      </div>
      <p class="fine" role="status">
        {isSaving && t("site-sheet.saving")}
      </p>
      {isRead && <SheetPage sheet={sheet} picture={picture} saving={saving} onClose={() => read(false)} />}
    </>
  );
}
