import { useMemo } from "preact/hooks";
import type { FactBook } from "../../../domain/fact.ts";
import { LINK_LAYERS } from "../../../figures/link-figures.ts";
import { unavailableAmong } from "../../../state/settled.ts";
import { useAtlas, useTranslator } from "../../context.ts";
import { numberSources } from "../../inspector/numbered-sources.ts";
import { SourceList } from "../../inspector/origin.tsx";
import { RealisationBadge } from "../../parts/badge.tsx";
import { Icon } from "../../parts/icon.tsx";
import "../../styles/detail.css";
import "../../styles/facts.css";
import "../../styles/ways.css";
import "../../styles/investor-topics.css";
import { StatedRow } from "../stated-row.tsx";
import { WithFacts } from "../with-facts.tsx";
import { LINK_KINDS, linkRows } from "./link-rows.ts";
import { useLineArea } from "./use-line-area.ts";
import { useMeasured } from "./use-measured.ts";

/** What rail, grid and roads can take, what is not known of them, and whom to ask. */
export function LinksTopic() {
  const { t } = useTranslator();
  return (
    <>
      <p class="detail-notice spur-notice">
        <Icon name="warning" />
        <span>
          {t("links.not-secured")} <RealisationBadge realisation="proposed" />
        </span>
      </p>
      <p class="fine">{t("links.intro")}</p>
      <WithFacts layers={LINK_LAYERS}>{(book) => <Links book={book} />}</WithFacts>
    </>
  );
}

function Links({ book }: { readonly book: FactBook }) {
  const translator = useTranslator();
  const { t } = translator;
  const measured = useMeasured();
  const lineArea = useLineArea();
  const lost = useAtlas((state) => unavailableAmong(state, LINK_LAYERS).length > 0);
  const kinds = useMemo(
    () =>
      LINK_KINDS.map((kind) => ({
        kind,
        rows: linkRows(kind, book, measured === "failed" ? null : measured, translator, lineArea),
      })),
    [book, measured, translator, lineArea],
  );
  const sources = useMemo(
    () => numberSources(kinds.flatMap(({ rows }) => rows.map(({ figure }) => figure.sources))),
    [kinds],
  );
  return (
    <>
      {measured === null && <p role="status">{t("links.measuring")}</p>}
      {(lost || measured === "failed") && <p class="detail-notice">{t("links.lost")}</p>}
      {kinds.map(({ kind, rows }) => (
        <section key={kind} class="detail-section" aria-labelledby={`links-${kind}`}>
          <h3 id={`links-${kind}`}>{t(`links.${kind}`)}</h3>
          {kind === "grid" && <p class="detail-notice">{t("links.ask-fingrid")}</p>}
          <ul class="stated-list">
            {rows.map((row) => (
              <StatedRow key={row.figure.key} row={row} sources={sources} />
            ))}
          </ul>
        </section>
      ))}
      <SourceList sources={sources} />
    </>
  );
}
