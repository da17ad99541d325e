import { useMemo } from "preact/hooks";
import type { FactBook } from "../../domain/fact.ts";
import type { Feature, LayerMeta } from "../../domain/layer.ts";
import { problemLine } from "../../domain/problem.ts";
import { type About, aboutFeature } from "../../figures/about.ts";
import { factFigure } from "../../figures/fact-figures.ts";
import { featureFigures } from "../../figures/feature-figures.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CardHead } from "./card-head.tsx";
import { Distances } from "./distances.tsx";
import { Conflicts, FactGroups, Unknowns } from "./fact-list.tsx";
import { FeatureNotices, FeatureStatus } from "./feature-status.tsx";
import { FieldList, FigureList } from "./figure-list.tsx";
import { type NumberedSources, numberSources } from "./numbered-sources.ts";
import { Origin, SourceList } from "./origin.tsx";

export interface FeatureCardProps {
  readonly feature: Feature;
  readonly meta: LayerMeta;
}

/** Everything about one thing, from its names to the list of sources. */
export function FeatureCard({ feature, meta }: FeatureCardProps) {
  const { t, text, said } = useTranslator();
  const facts = useAtlas((state) => state.facts);
  const book = facts.status === "ready" ? facts.book : undefined;
  const figures = useMemo(() => featureFigures(feature, meta, book), [feature, meta, book]);
  const about = useMemo(() => (book === undefined ? null : aboutFeature(book, feature, meta)), [book, feature, meta]);
  const sources = useMemo(
    () => numberSources([...figures.map((figure) => figure.sources), ...factSources(about, book), [feature.source]]),
    [figures, about, book, feature],
  );
  return (
    <section id="inspector" class="panel inspector" aria-labelledby="inspector-title" tabIndex={-1}>
      <CardHead feature={feature} meta={meta} />
      <div class="panel-body">
        <FeatureNotices feature={feature} meta={meta} />
        <FeatureStatus feature={feature} />
        <FigureList figures={figures} sources={sources} accuracyMetres={feature.accuracyMetres} />
        <FieldList feature={feature} meta={meta} />
        {facts.status === "unavailable" && (
          <div class="detail-problem">
            <p>{t("inspector.facts-unavailable", { reason: said(`problem.${facts.problem.kind}`) })}</p>
            <p class="detail-path">{problemLine(facts.problem)}</p>
          </div>
        )}
        {facts.status === "loading" && <p role="status">{t("inspector.facts-loading")}</p>}
        {about !== null && book !== undefined && (
          <FactsOf about={about} book={book} sources={sources} layerTitle={text(meta.title)} />
        )}
        <Distances feature={feature} />
        <Origin feature={feature} meta={meta} />
        <SourceList sources={sources} />
      </div>
    </section>
  );
}

interface FactsOfProps {
  readonly about: About;
  readonly book: FactBook;
  readonly sources: NumberedSources;
  readonly layerTitle: string;
}

function FactsOf({ about, book, sources, layerTitle }: FactsOfProps) {
  const { t } = useTranslator();
  return (
    <>
      <Conflicts groups={about.conflicts} book={book} sources={sources} />
      <FactGroups title={t("inspector.facts")} facts={about.own} book={book} sources={sources} />
      <Unknowns facts={about.unknowns} />
      <FactGroups
        title={t("inspector.facts-layer", { layer: layerTitle })}
        facts={about.shared}
        book={book}
        sources={sources}
        closed
      />
    </>
  );
}

/** In the order in which the card prints them, so that the numbers run downwards. */
function factSources(about: About | null, book: FactBook | undefined) {
  if (about === null || book === undefined) return [];
  const printed = [...about.conflicts.flat(), ...about.own, ...about.shared];
  return printed.map((fact) => factFigure(fact, book).sources);
}
