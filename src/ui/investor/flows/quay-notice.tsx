import { useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { SourceMarks } from "../../inspector/source-marks.tsx";
import { Icon } from "../../parts/icon.tsx";
import type { QuayWarning } from "./quay-warning.ts";

interface QuayNoticeProps {
  readonly warning: QuayWarning | null;
  readonly sources: NumberedSources;
}

/** What is known to be against the chosen quay; a status, for it comes with the choice. */
export function QuayNotice({ warning, sources }: QuayNoticeProps) {
  const { t } = useTranslator();
  const origins = [...new Set(warning?.figures.flatMap((figure) => figure.sources))];
  return (
    <div role="status">
      {warning !== null && (
        <>
          <p class="detail-notice">
            <Icon name="warning" />
            <span>
              {warning.sentences.join(" ")}
              <SourceMarks sources={origins} numbered={sources} />
            </span>
          </p>
          <p class="fine">
            {warning.note} {t("port.not-for-navigation")}
          </p>
        </>
      )}
    </div>
  );
}
