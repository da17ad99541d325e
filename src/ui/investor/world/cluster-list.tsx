import { toggleSquare } from "../../../commands/world.ts";
import type { FactBook, FactKey } from "../../../domain/fact.ts";
import type { Cluster } from "../../../domain/world.ts";
import { numberFact } from "../../../figures/quay-fit.ts";
import { worldOf } from "../../../state/world.ts";
import { useAtlas, useRun, useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { Button } from "../../parts/button.tsx";
import { StatedRow, statedFact } from "../stated-row.tsx";

/** What the site itself would have, to compare with. */
export const SITE_FACTS = ["site.area", "arctial.ve1.capacity", "site.benchmark.land-per-capacity"];

interface ClusterListProps {
  readonly clusters: readonly Cluster[];
  readonly book: FactBook;
  readonly sources: NumberedSources;
}

/** Where aluminium is made elsewhere: how much, on how much land, and what stands beside it. */
export function ClusterList({ clusters, book, sources }: ClusterListProps) {
  const { t, text } = useTranslator();
  const rows = (keys: readonly string[]) =>
    keys
      .flatMap((key) => statedFact(book, key, null))
      .map((row) => <StatedRow key={row.figure.key} row={row} sources={sources} />);
  return (
    <section class="detail-section" aria-labelledby="world-clusters">
      <h3 id="world-clusters">{t("world.clusters")}</h3>
      <p class="detail-notice">{t("world.inference")}</p>
      <h4>{t("world.here")}</h4>
      <ul class="stated-list">{rows(SITE_FACTS)}</ul>
      {clusters.map((cluster) => (
        <section key={cluster.id} class="world-cluster" aria-labelledby={`cluster-${cluster.id}`}>
          <h4 id={`cluster-${cluster.id}`}>{text(cluster.name)}</h4>
          <ul class="stated-list">
            {rows(factsOf(cluster))}
            {cluster.ask !== null && (
              <li class="stated is-unknown">
                <p class="stated-label">{t("world.area")}</p>
                <p>
                  {t("world.no-area")} <b>{t("inspector.ask", { who: text(cluster.ask) })}</b>
                </p>
              </li>
            )}
          </ul>
          {cluster.site !== null && <SquareButton site={cluster.site} book={book} />}
        </section>
      ))}
    </section>
  );
}

/** In the order in which they are read. */
export const factsOf = ({ capacity, site, land, beside }: Cluster): readonly string[] => [
  ...capacity,
  ...(site === null ? [] : [site]),
  ...land,
  ...beside,
];

function SquareButton({ site, book }: { readonly site: FactKey; readonly book: FactBook }) {
  const { t } = useTranslator();
  const run = useRun();
  const isShown = useAtlas((state) => worldOf(state).square === site);
  const hasMap = useAtlas((state) => state.view.mapStatus !== "no-webgl");
  const area = numberFact(book, site);
  if (!hasMap || area === null) return null;
  return (
    <>
      <div class="actions">
        <Button
          label={t(isShown ? "world.square-hide" : "world.square-show")}
          onClick={() => run(toggleSquare, { fact: site, hectares: area.value })}
        />
      </div>
      <p class="fine">{t("world.square-note")}</p>
    </>
  );
}
