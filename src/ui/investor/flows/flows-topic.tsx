import { loadFlows } from "../../../commands/flows.ts";
import { frameFlows } from "../../../commands/frame-flows.ts";
import { investOf } from "../../../state/invest.ts";
import { readyLayer } from "../../../state/layers.ts";
import { useAtlas, useRun, useTranslator } from "../../context.ts";
import { SourceList } from "../../inspector/origin.tsx";
import { Button } from "../../parts/button.tsx";
import { HiddenNotice } from "../../parts/hidden-notice.tsx";
import { Icon } from "../../parts/icon.tsx";
import "../../styles/balance-tables.css";
import "../../styles/detail.css";
import "../../styles/flows.css";
import "../../styles/planner.css";
import "../../styles/settings.css";
import "../../styles/ways.css";
import { FlowBalance } from "./flow-balance.tsx";
import { FlowChoices } from "./flow-choices.tsx";
import { FlowCompare } from "./flow-compare.tsx";
import { FlowFactors } from "./flow-factors.tsx";
import { FlowFileButton } from "./flow-file-button.tsx";
import { FlowLegend } from "./flow-legend.tsx";
import { FlowLegs } from "./flow-legs.tsx";
import { FlowMaterials } from "./flow-materials.tsx";
import { numberedIn } from "./flow-sources.ts";
import { QuayNotice } from "./quay-notice.tsx";
import { quayWarning } from "./quay-warning.ts";
import { type FlowsOnPage, useFlows } from "./use-flows.ts";

/** What a plant would move, with the spur and without it. */
export function FlowsTopic() {
  const { t } = useTranslator();
  const run = useRun();
  const flows = useFlows();
  if (flows === "failed") {
    return (
      <div role="alert">
        <p>{t("flows.failed")}</p>
        <Button
          label={t("lazy.retry")}
          icon="retry"
          onClick={() => {
            run(loadFlows, undefined);
            run(frameFlows, undefined);
          }}
        />
      </div>
    );
  }
  const notSecured = (
    <p class="detail-notice spur-notice">
      <Icon name="warning" />
      {t("ways.spur-notice")}
    </p>
  );
  if (flows === "working") {
    return (
      <>
        {notSecured}
        <p role="status">{t("flows.working")}</p>
      </>
    );
  }
  return (
    <>
      <p class="fine">{t("flows.not-decided")}</p>
      {notSecured}
      <Flows {...flows} />
    </>
  );
}

function Flows(flows: FlowsOnPage) {
  const translator = useTranslator();
  const { t } = translator;
  const ship = useAtlas((state) => investOf(state).ship);
  const facts = useAtlas((state) => state.facts);
  const layer = useAtlas((state) => readyLayer(state, "quays"));
  const { quay } = flows.inputs;
  const warning =
    facts.status === "ready" && layer !== null
      ? quayWarning({ quay, layer, ship, book: facts.book }, translator)
      : null;
  const sources = numberedIn(flows.figures, warning?.figures);
  return (
    <>
      <HiddenNotice says={t("flows.map-hidden")} shows={t("flows.map-show")} />
      <FlowChoices {...flows}>
        <QuayNotice warning={warning} sources={sources} />
      </FlowChoices>
      <FlowLegend {...flows} sources={sources} />
      <FlowCompare {...flows} sources={sources} />
      <FlowMaterials {...flows} sources={sources} />
      <FlowBalance {...flows} sources={sources} />
      <FlowLegs {...flows} />
      <FlowFactors {...flows} />
      <SourceList sources={sources} />
      <div class="actions">
        <FlowFileButton {...flows} sources={sources} />
      </div>
    </>
  );
}
