import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { loadTopicBook } from "../../commands/load-topic-book.ts";
import type { FactBook } from "../../domain/fact.ts";
import type { LayerId } from "../../domain/layer.ts";
import type { TopicBook, TopicBooks } from "../../domain/topic.ts";
import { investOf } from "../../state/invest.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { WithFacts } from "./with-facts.tsx";

interface WithBookProps<Name extends TopicBook> {
  readonly name: Name;
  /** What the topic shows on the map. */
  readonly layers?: readonly LayerId[];
  readonly children: (told: TopicBooks[Name], facts: FactBook) => ComponentChildren;
}

/** Loads what a topic is told from, with the facts it names, and waits for both. */
export function WithBook<Name extends TopicBook>({ name, layers = [], children }: WithBookProps<Name>) {
  const { t, said } = useTranslator();
  const run = useRun();
  const book = useAtlas((atlas) => investOf(atlas).books[name]);
  const load = () => run(loadTopicBook, name);
  useEffect(load, []);
  if (book?.status === "ready")
    return <WithFacts layers={layers}>{(facts) => children(book.value as TopicBooks[Name], facts)}</WithFacts>;
  if (book?.status !== "unavailable") return <p role="status">{t("topic.loading")}</p>;
  return (
    <div class="detail-problem" role="alert">
      <p>{t("topic.unavailable", { reason: said(`problem.${book.problem.kind}`) })}</p>
      <Button label={t("lazy.retry")} icon="retry" onClick={load} />
    </div>
  );
}
