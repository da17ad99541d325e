import { useLayoutEffect, useRef } from "preact/hooks";
import { zoomToRow } from "../../commands/layer-details.ts";
import { openTable } from "../../commands/open-table.ts";
import { openDecided } from "../../commands/panels.ts";
import { openTopic } from "../../commands/topics.ts";
import { topicOf } from "../../domain/mode.ts";
import { TOPICS } from "../../domain/topic.ts";
import { layerEntry, readyLayer } from "../../state/layers.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { RealisationBadge } from "../parts/badge.tsx";
import { Button, CommandButton } from "../parts/button.tsx";
import { focusFirst } from "../parts/focus.ts";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import { SheetOfSite } from "../parts/sheet-of-site.tsx";
import { ShowPlace } from "../parts/show-place.tsx";
import { ToolButtons } from "../parts/tool-buttons.tsx";
import "../styles/detail.css";
import "../styles/topics.css";
import "../styles/ways.css";
import { TopicPanel } from "./topic-panel.tsx";

/** What Invest opens with: its topics, or the one that is open. */
export function InvestorCard() {
  const topic = useAtlas((state) => topicOf(state.mode));
  const before = useRef(topic);
  // A topic that is put away takes the focus with it: its button, which gets it back, is only there now.
  useLayoutEffect(() => {
    const closed = before.current;
    before.current = topic;
    if (topic === undefined && closed !== undefined && document.activeElement === document.body)
      focusFirst(`#open-${closed}`);
  }, [topic]);
  return topic === undefined ? <Overview /> : <TopicPanel key={topic} topic={topic} />;
}

function Overview() {
  const { t } = useTranslator();
  const run = useRun();
  const hasHarbours = useAtlas((state) => "harbours" in state.layers);
  const hasQuays = useAtlas((state) => "quays" in state.layers);
  return (
    <Panel id="investor" title={t("invest.title")} class="mode-card">
      <p>{t("invest.purpose")}</p>
      <SpurStatus />
      <ul class="topic-list">
        {TOPICS.map((topic) => (
          <li key={topic}>
            <Button id={`open-${topic}`} label={t(`topic.${topic}`)} onClick={() => run(openTopic, topic)} />
            <p class="fine">{t(`topic.${topic}-purpose`)}</p>
          </li>
        ))}
      </ul>
      <div class="actions">
        <ShowPlace layer="sites" feature="kruunuportti" label={t("place.site")} />
        {hasHarbours && <CommandButton command={zoomToRow} args="harbours" icon="port" label={t("place.port")} />}
        {hasQuays && <CommandButton command={openTable} args="quays" icon="table" label={t("place.quays")} />}
        <SheetOfSite />
        <CommandButton command={openDecided} args={undefined} icon="decided" look="primary" />
      </div>
      <ToolButtons />
    </Panel>
  );
}

/** Where the spur stands, in the words of its own layer: "the spur is not secured" must be impossible to miss. */
function SpurStatus() {
  const { text } = useTranslator();
  const meta = useAtlas((state) => layerEntry(state, "rail-spur")?.meta ?? null);
  const realisation = useAtlas(
    (state) => readyLayer(state, "rail-spur")?.features[0]?.status.realisation ?? meta?.realisation,
  );
  if (meta === null || realisation === undefined) return null;
  return (
    <p class="detail-notice spur-notice">
      <Icon name="warning" />
      <span>
        {text(meta.description)} <RealisationBadge realisation={realisation} />
      </span>
    </p>
  );
}
