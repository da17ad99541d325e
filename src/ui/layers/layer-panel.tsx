import { toggleLayerPanel } from "../../commands/panels.ts";
import { setOnlyDecided } from "../../commands/set-layers.ts";
import type { LayerMeta } from "../../domain/layer.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { focusFirst } from "../parts/focus.ts";
import { Panel } from "../parts/panel.tsx";
import { Switch } from "../parts/switch.tsx";
import { LayerRow } from "./layer-row.tsx";
import { rowGroups } from "./rows.ts";
import { StatusKey } from "./status-key.tsx";

export function LayerPanel() {
  const { t, said } = useTranslator();
  const run = useRun();
  const { store } = useCommands();
  const onlyDecided = useAtlas((state) => state.onlyDecided);
  // Which layers there are does not change while the page lives.
  const groups = rowGroups(store.getState().layers);
  const close = (): void => {
    run(toggleLayerPanel, undefined);
    focusFirst("#toggle-layers", "#tab-layers");
  };
  return (
    <Panel id="layers" title={t("layers.title")} closeLabel={t("app.close")} onClose={close} class="layer-panel">
      <Switch
        label={t("command.set-only-decided")}
        hint={t("layers.only-hint")}
        checked={onlyDecided}
        onChange={(checked) => run(setOnlyDecided, checked)}
      />
      {groups.map(({ group, rows }) =>
        group === "backdrop" ? (
          <details key={group} class="layer-group">
            <summary>
              <h3>{said(`group.${group}`)}</h3>
            </summary>
            <Rows rows={rows} />
          </details>
        ) : (
          <div key={group} class="layer-group">
            <h3>{said(`group.${group}`)}</h3>
            <Rows rows={rows} />
          </div>
        ),
      )}
      <StatusKey />
    </Panel>
  );
}

function Rows({ rows }: { readonly rows: readonly LayerMeta[] }) {
  return (
    <ul class="rows">
      {rows.map((meta) => (
        <LayerRow key={meta.id} meta={meta} />
      ))}
    </ul>
  );
}
