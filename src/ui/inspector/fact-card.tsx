import { useMemo } from "preact/hooks";
import { openTable } from "../../commands/open-table.ts";
import { clearSelection } from "../../commands/select.ts";
import { copyText } from "../../commands/share.ts";
import type { FactKey } from "../../domain/fact.ts";
import { problemLine } from "../../domain/problem.ts";
import { aboutFact, conflictGroup } from "../../figures/about.ts";
import { factFigure } from "../../figures/fact-figures.ts";
import { writeAddress } from "../../state/address.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { Panel } from "../parts/panel.tsx";
import { Conflicts, FactLine, Unknowns } from "./fact-list.tsx";
import { numberSources } from "./numbered-sources.ts";
import { SourceList } from "./origin.tsx";

/** One fact that has no place on the map, with what contradicts it, its sources and the layers it speaks of. */
export function FactCard({ factKey }: { readonly factKey: FactKey }) {
  const { t, text } = useTranslator();
  const run = useRun();
  const { store } = useCommands();
  const facts = useAtlas((state) => state.facts);
  const fact = facts.status === "ready" ? facts.book.facts.find(({ key }) => key === factKey) : undefined;
  const link = (): string => `${location.href.replace(/#.*$/, "")}#${writeAddress(store.getState())}`;
  return (
    <Panel
      id="inspector"
      class="inspector fact-card"
      title={fact === undefined ? t("inspector.fact") : text(fact.label)}
      closeLabel={t("inspector.close")}
      onClose={() => run(clearSelection, undefined)}
    >
      {fact !== undefined && (
        <>
          <p class="detail-kind">{t(`fact-group.${fact.group}`)}</p>
          <div class="detail-actions">
            <Button label={t("inspector.copy-link")} icon="copy" onClick={() => run(copyText, link())} />
          </div>
          <FactBody factKey={factKey} />
        </>
      )}
      {facts.status === "loading" && <p role="status">{t("inspector.facts-loading")}</p>}
      {facts.status === "unavailable" && <p class="detail-path">{problemLine(facts.problem)}</p>}
      {facts.status === "ready" && fact === undefined && <p role="status">{t("inspector.fact-missing")}</p>}
    </Panel>
  );
}

function FactBody({ factKey }: { readonly factKey: FactKey }) {
  const { t, text } = useTranslator();
  const run = useRun();
  const layers = useAtlas((state) => state.layers);
  const book = useAtlas((state) => (state.facts.status === "ready" ? state.facts.book : null));
  const about = useMemo(() => (book === null ? null : aboutFact(book, factKey)), [book, factKey]);
  const fact = book?.facts.find(({ key }) => key === factKey);
  if (book === null || about === null || fact === undefined) return null;
  const sources = numberSources(conflictGroup(book, fact).map((member) => factFigure(member, book).sources));
  const metas = fact.about.flatMap((id) => layers[id]?.meta ?? []);
  return (
    <>
      {about.own.length > 0 && (
        <ul class="detail-facts">
          {about.own.map((own) => (
            <FactLine key={own.key} fact={own} book={book} sources={sources} />
          ))}
        </ul>
      )}
      <Conflicts groups={about.conflicts} book={book} sources={sources} />
      <Unknowns facts={about.unknowns} />
      {metas.length > 0 && (
        <section class="detail-section">
          <h3>{t("inspector.fact-about")}</h3>
          <div class="detail-actions">
            {metas.map((meta) => (
              <Button
                key={meta.id}
                label={text(meta.title)}
                icon="table"
                onClick={() => run(openTable, meta.rowOf ?? meta.id)}
              />
            ))}
          </div>
        </section>
      )}
      <SourceList sources={sources} />
    </>
  );
}
