import type { ComponentType } from "preact";
import { closeTopic } from "../../commands/leave-topic.ts";
import type { Topic } from "../../domain/topic.ts";
import { useRun, useTranslator } from "../context.ts";
import { lazyPart } from "../parts/lazy.tsx";
import { Panel } from "../parts/panel.tsx";
import { usePanelFocus } from "../parts/panel-focus.ts";

/** Each topic comes when it is first opened. */
const TOPIC_PARTS: Readonly<Record<Topic, ComponentType>> = {
  flows: lazyPart(() => import("./flows/flows-topic.tsx").then((part) => part.FlowsTopic)),
  port: lazyPart(() => import("./port/port-topic.tsx").then((part) => part.PortTopic)),
  links: lazyPart(() => import("./links/links-topic.tsx").then((part) => part.LinksTopic)),
  decisions: lazyPart(() => import("./decisions/decisions-topic.tsx").then((part) => part.DecisionsTopic)),
  world: lazyPart(() => import("./world/world-topic.tsx").then((part) => part.WorldTopic)),
  symbiosis: lazyPart(() => import("./symbiosis/symbiosis-topic.tsx").then((part) => part.SymbiosisTopic)),
  chain: lazyPart(() => import("./chain/chain-topic.tsx").then((part) => part.ChainTopic)),
  parks: lazyPart(() => import("./parks/parks-topic.tsx").then((part) => part.ParksTopic)),
  "site-sheet": lazyPart(() => import("./sheet/sheet-topic.tsx").then((part) => part.SheetTopic)),
};

/** What an investor reads about beside the map; it stands in the place of the card that opened it. */
export function TopicPanel({ topic }: { readonly topic: Topic }) {
  const { t } = useTranslator();
  const run = useRun();
  const Part = TOPIC_PARTS[topic];
  usePanelFocus("topic");
  return (
    <Panel
      id="topic"
      class="topic-panel"
      title={t(`topic.${topic}`)}
      closeLabel={t("topic.close")}
      onClose={() => run(closeTopic, undefined)}
    >
      <Part />
    </Panel>
  );
}
