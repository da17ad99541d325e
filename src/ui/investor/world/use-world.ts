import { useEffect, useState } from "preact/hooks";
import { loadWorld } from "../../../commands/world.ts";
import type { FactBook } from "../../../domain/fact.ts";
import type { FlowMap } from "../../../domain/flow.ts";
import type { LogisticsInputs } from "../../../domain/logistics.ts";
import type { Cluster, WorldOutline } from "../../../domain/world.ts";
import { type LaneFigures, laneFigures } from "../../../figures/world-figures.ts";
import { investOf } from "../../../state/invest.ts";
import { worldOf } from "../../../state/world.ts";
import { useAtlas, useRun } from "../../context.ts";
import { failedIfUnavailable, useLatest } from "../../parts/use-latest.ts";

export interface WorldOnPage {
  readonly inputs: LogisticsInputs;
  readonly map: FlowMap;
  readonly lanes: readonly LaneFigures[];
  readonly outline: WorldOutline;
  readonly clusters: readonly Cluster[];
  readonly book: FactBook;
}

export interface AskedWorld {
  readonly world: "working" | "failed" | WorldOnPage;
  /** Asks once more for what could not be had. */
  readonly askAgain: () => void;
}

/** Asks for everything that the topic is told from. */
export function useWorld(): AskedWorld {
  const run = useRun();
  const [tries, setTries] = useState(1);
  useEffect(() => run(loadWorld, undefined), [tries]);
  const { inputs, flowFiles } = useAtlas(investOf);
  const { files } = useAtlas(worldOf);
  const facts = useAtlas((state) => state.facts);
  const knots = inputs?.knotsAtSea ?? null;
  const told = useLatest(
    () => {
      if (flowFiles.status !== "ready" || facts.status !== "ready") return null;
      const asked = laneFigures(flowFiles.map, flowFiles.books.ve1, knots, facts.book);
      return asked.catch(failedIfUnavailable).then((lanes) => ({ lanes, tries }));
    },
    [flowFiles, facts, knots, tries],
    "stays",
  );
  // What failed is forgotten with the next try.
  const lanes = told?.lanes === "failed" && told.tries < tries ? null : (told?.lanes ?? null);
  const askAgain = (): void => setTries(tries + 1);
  return { world: onPage(), askAgain };

  function onPage(): AskedWorld["world"] {
    if (lanes === "failed" || [flowFiles.status, files.status, facts.status].includes("unavailable")) return "failed";
    if (inputs === null || lanes === null || flowFiles.status !== "ready") return "working";
    if (files.status !== "ready" || facts.status !== "ready") return "working";
    return { inputs, map: flowFiles.map, lanes, outline: files.outline, clusters: files.clusters, book: facts.book };
  }
}
