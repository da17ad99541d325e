import { useMemo } from "preact/hooks";
import { useTranslator } from "../../context.ts";
import { numberSources } from "../../inspector/numbered-sources.ts";
import { SourceList } from "../../inspector/origin.tsx";
import { Button } from "../../parts/button.tsx";
import "../../styles/balance-tables.css";
import "../../styles/detail.css";
import "../../styles/facts.css";
import "../../styles/investor-topics.css";
import "../../styles/planner.css";
import "../../styles/world.css";
import { statedFact } from "../stated-row.tsx";
import { ClusterList, factsOf, SITE_FACTS } from "./cluster-list.tsx";
import { LaneTable } from "./lane-table.tsx";
import { useWorld, type WorldOnPage } from "./use-world.ts";
import { WorldPictures } from "./world-picture.tsx";

/** From where alumina would come and whereto metal would go, and clusters elsewhere to compare with. */
export function WorldTopic() {
  const { t } = useTranslator();
  const { world, askAgain } = useWorld();
  if (world === "failed") {
    return (
      <div role="alert">
        <p>{t("world.failed")}</p>
        <Button label={t("lazy.retry")} icon="retry" onClick={askAgain} />
      </div>
    );
  }
  return world === "working" ? <p role="status">{t("world.working")}</p> : <World world={world} />;
}

function World({ world }: { readonly world: WorldOnPage }) {
  const { t } = useTranslator();
  const { lanes, clusters, book } = world;
  const sources = useMemo(() => {
    const stated = [...SITE_FACTS, ...clusters.flatMap(factsOf)].flatMap((key) => statedFact(book, key, null));
    return numberSources(
      [...lanes.map(({ length }) => length), ...stated.map(({ figure }) => figure)].map((figure) => figure.sources),
    );
  }, [lanes, clusters, book]);
  return (
    <>
      <p class="fine">{t("world.intro")}</p>
      <WorldPictures world={world} />
      <LaneTable world={world} sources={sources} />
      <ClusterList clusters={clusters} book={book} sources={sources} />
      <SourceList sources={sources} />
    </>
  );
}
