import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { loadFacts } from "../../commands/load-facts.ts";
import { loadLayer } from "../../commands/load-layer.ts";
import type { FactBook } from "../../domain/fact.ts";
import type { LayerId } from "../../domain/layer.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";

interface WithFactsProps {
  /** What a topic needs beside the book of facts; what the publication does not carry is passed over. */
  readonly layers: readonly LayerId[];
  readonly children: (book: FactBook) => ComponentChildren;
}

/** Loads what a topic is told from, and waits for the book of facts: without it there is nothing to tell. */
export function WithFacts({ layers, children }: WithFactsProps) {
  const { t, said } = useTranslator();
  const run = useRun();
  const facts = useAtlas((state) => state.facts);
  useEffect(() => {
    run(loadFacts, undefined);
    for (const id of layers) run(loadLayer, id);
  }, []);
  if (facts.status === "ready") return <>{children(facts.book)}</>;
  if (facts.status !== "unavailable") return <p role="status">{t("inspector.facts-loading")}</p>;
  return (
    <div class="detail-problem" role="alert">
      <p>{t("inspector.facts-unavailable", { reason: said(`problem.${facts.problem.kind}`) })}</p>
      <Button label={t("lazy.retry")} icon="retry" onClick={() => run(loadFacts, undefined)} />
    </div>
  );
}
