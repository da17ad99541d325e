import { useEffect, useMemo } from "preact/hooks";
import { loadFlows } from "../../../commands/flows.ts";
import { frameFlows } from "../../../commands/frame-flows.ts";
import type { FlowBook, FlowMap } from "../../../domain/flow.ts";
import type { LogisticsInputs, ShownLogistics } from "../../../domain/logistics.ts";
import { type FlowFigures, flowFigures } from "../../../figures/flow-figures.ts";
import { keepLogisticsAnswered } from "../../../figures/keep-logistics-answered.ts";
import { investOf } from "../../../state/invest.ts";
import { readyLayers } from "../../../state/layers.ts";
import { useAtlas, useCommands, useRun } from "../../context.ts";
import { beginningOnce } from "../../parts/use-once.ts";

/** What stands on the page about flows; figures belong to `shown`, which may be a step behind the inputs. */
export interface FlowsOnPage {
  readonly inputs: LogisticsInputs;
  readonly book: FlowBook;
  readonly map: FlowMap;
  readonly shown: ShownLogistics;
  readonly figures: FlowFigures;
}

export type FlowsStatus = "working" | "failed" | FlowsOnPage;

const useFlowsKept = beginningOnce(({ store }) => {
  keepLogisticsAnswered(store);
});

/** Asks for everything that flows are worked out from, and keeps them worked out from then on. */
export function useFlows(): FlowsStatus {
  const { store } = useCommands();
  const run = useRun();
  useEffect(() => {
    run(loadFlows, undefined);
    run(frameFlows, undefined);
  }, []);
  useFlowsKept();
  const { inputs, flowFiles, logistics } = useAtlas(investOf);
  const facts = useAtlas((state) => state.facts);
  const layers = useAtlas((state) => state.layers);
  const shown = logistics.status === "ready" ? logistics.value : null;
  const book = shown && flowFiles.status === "ready" ? flowFiles.books[shown.inputs.alternative] : null;
  const factBook = facts.status === "ready" ? facts.book : null;
  const figures = useMemo(
    () =>
      shown && book && factBook
        ? flowFigures(shown, { facts: factBook, flows: book, layers: readyLayers(store.getState()) })
        : null,
    [shown, book, factBook, layers],
  );
  const isLost = [flowFiles.status, facts.status].includes("unavailable") || logistics.status === "failed";
  if (isLost) return "failed";
  if (inputs === null || flowFiles.status !== "ready" || shown === null || book === null || figures === null) {
    return "working";
  }
  return { inputs, book, map: flowFiles.map, shown, figures };
}
