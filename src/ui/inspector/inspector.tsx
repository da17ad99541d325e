import { clearSelection } from "../../commands/select.ts";
import { setOnlyDecided } from "../../commands/set-layers.ts";
import type { Feature, LayerMeta } from "../../domain/layer.ts";
import { existsOrIsDecided } from "../../domain/status.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { featureAt } from "../../state/layers.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { Panel } from "../parts/panel.tsx";
import "../styles/detail.css";
import { FactCard } from "./fact-card.tsx";
import { FeatureCard } from "./feature-card.tsx";

/** What the selected thing is, how large, how sure and who says; or one fact that has no place on the map. */
export function Inspector() {
  const selection = useAtlas((state) => state.selection);
  const factShown = useAtlas((state) => state.factShown);
  const feature = useAtlas((state) => (state.selection === null ? null : featureAt(state, state.selection.ref)));
  const entry = useAtlas((state) =>
    state.selection === null ? null : (state.layers[state.selection.ref.layer] ?? null),
  );
  const hidden = useAtlas((state) => feature !== null && isHidden(state, feature));
  if (selection === null) return factShown === null ? null : <FactCard key={factShown} factKey={factShown} />;
  if (entry !== null && feature !== null && !hidden) {
    return <FeatureCard key={`${feature.layer}/${feature.id}`} feature={feature} meta={entry.meta} />;
  }
  return <Waiting entry={entry} isHidden={hidden} />;
}

const isHidden = (state: AtlasState, feature: Feature): boolean =>
  state.onlyDecided && !existsOrIsDecided(feature.status.realisation);

interface WaitingProps {
  readonly entry: AtlasState["layers"][string] | null;
  readonly isHidden: boolean;
}

/** Says why there is nothing to show yet, or at all. */
function Waiting({ entry, isHidden }: WaitingProps) {
  const translator = useTranslator();
  const run = useRun();
  const { t, text, said } = translator;
  const title = (meta: LayerMeta | undefined): string => (meta === undefined ? "–" : text(meta.title));
  const message = (): string => {
    if (isHidden) return t("inspector.not-admitted");
    if (entry?.status === "idle" || entry?.status === "loading") return t("inspector.loading");
    if (entry?.status !== "unavailable") return t("inspector.not-found", { layer: title(entry?.meta) });
    return t("inspector.unavailable", { layer: title(entry.meta), reason: said(`problem.${entry.problem.kind}`) });
  };
  return (
    <Panel
      id="inspector"
      class="inspector"
      title={t("inspector.title")}
      closeLabel={t("inspector.close")}
      onClose={() => run(clearSelection, undefined)}
    >
      <p role="status">{message()}</p>
      {entry?.status === "unavailable" && !isHidden && (
        <p class="detail-path">
          {[entry.problem.file, entry.problem.path, entry.problem.detail].filter((part) => part !== "").join(": ")}
        </p>
      )}
      {isHidden && <Button label={t("inspector.show-all")} onClick={() => run(setOnlyDecided, false)} />}
    </Panel>
  );
}
