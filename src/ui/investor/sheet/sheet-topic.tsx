import { useEffect, useRef, useState } from "preact/hooks";
import { fetchedPart } from "../../../commands/fetched-part.ts";
import { loadBalanceLayers } from "../../../commands/open-scenario.ts";
import type { MapPicture } from "../../../domain/map-picture.ts";
import type { SiteSheet } from "../../../domain/site-sheet.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../../context.ts";
import { Button } from "../../parts/button.tsx";
import { saveSheet } from "./save-sheet.ts";
import { SheetPage } from "./sheet-page.tsx";
import { useSiteSheet } from "./use-site-sheet.ts";

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
      {typeof sheet !== "string" && <ReadySheet sheet={sheet} />}
    </>
  );
}

function ReadySheet({ sheet }: { readonly sheet: SiteSheet }) {
  const { t } = useTranslator();
  const context = useCommands();
  const [isRead, read] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const { picture, draw } = usePicture();
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

/** As wide as the paper and a little less than half as high, pixels. */
const SIZE = { width: 940, height: 400 };

/** The map as the page shows it, drawn when it is first asked for: once for page and file. */
function usePicture() {
  const context = useCommands();
  const language = useAtlas((state) => state.language);
  const visible = useAtlas((state) => state.visible);
  const onlyDecided = useAtlas((state) => state.onlyDecided);
  const [picture, setPicture] = useState<MapPicture | "none" | null>(null);
  const drawing = useRef<Promise<MapPicture | null> | null>(null);
  const draw = (): Promise<MapPicture | null> => {
    const running = drawing.current ?? fetchedPart(context, context.ports.drawMap(SIZE));
    if (drawing.current === null)
      void running.then((drawn) => drawing.current === running && setPicture(drawn ?? "none"));
    drawing.current = running;
    return running;
  };
  useEffect(() => {
    drawing.current = null;
    setPicture(null);
  }, [language, visible, onlyDecided]);
  return { picture, draw };
}
