import { useEffect, useMemo, useState } from "preact/hooks";
import { loadFlows } from "../../../commands/flows.ts";
import { loadBalanceLayers } from "../../../commands/open-scenario.ts";
import { useCommands, useRun, useTranslator } from "../../context.ts";
import { Button } from "../../parts/button.tsx";
import { useLink } from "../../ways/use-link.ts";
import { saveSheet } from "./save-sheet.ts";
import { SheetPage } from "./sheet-page.tsx";
import { type SheetOccasion, siteSheet } from "./site-sheet.ts";
import { usePicture } from "./use-picture.ts";
import { type SheetOnPage, useSiteSheet } from "./use-site-sheet.ts";

/** The sheet to take away: read as a page, printed, or saved as a PDF. */
export function SheetTopic() {
  const { t } = useTranslator();
  const run = useRun();
  const [tries, setTries] = useState(1);
  const sheet = useSiteSheet(tries);
  useEffect(() => run(loadBalanceLayers, undefined), []);
  const askAgain = (): void => {
    run(loadFlows, undefined);
    run(loadBalanceLayers, undefined);
    setTries(tries + 1);
  };
  return (
    <>
      <p>{t("site-sheet.intro")}</p>
      <p class="fine">{t("site-sheet.no-offer")}</p>
      {sheet === "working" && <p role="status">{t("site-sheet.working")}</p>}
      {sheet === "failed" && (
        <div role="alert">
          <p class="detail-notice">{t("site-sheet.failed")}</p>
          <Button label={t("lazy.retry")} icon="retry" onClick={askAgain} />
        </div>
      )}
      {typeof sheet !== "string" && <ReadySheet {...sheet} />}
    </>
  );
}

function ReadySheet({ content, subject }: SheetOnPage) {
  const translator = useTranslator();
  const { t } = translator;
  const context = useCommands();
  const link = useLink();
  const occasion = (): SheetOccasion => ({ address: link(), now: context.ports.now() });
  const [opened, read] = useState<SheetOccasion | null>(null);
  const sheet = useMemo(
    () => opened && siteSheet({ ...content, ...opened }, translator),
    [content, opened, translator],
  );
  const [isSaving, setSaving] = useState(false);
  const { picture, draw } = usePicture(subject);
  const open = (): void => {
    void draw("page");
    read(occasion());
  };
  const save = async (): Promise<void> => {
    const saved = siteSheet({ ...content, ...occasion() }, translator);
    setSaving(true);
    await saveSheet(context, saved, draw("file")).finally(() => setSaving(false));
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
      {sheet !== null && <SheetPage sheet={sheet} picture={picture} saving={saving} onClose={() => read(null)} />}
    </>
  );
}
