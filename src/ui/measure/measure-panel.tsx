import { useMemo } from "preact/hooks";
import { draw } from "../../commands/measure.ts";
import { setMeasureTool, setSnapping } from "../../commands/measuring.ts";
import { toggleMeasure } from "../../commands/panels.ts";
import { MEASURE_TOOLS } from "../../domain/measurement.ts";
import { measured } from "../../figures/measure-figures.ts";
import { shapeInHand } from "../../state/measure.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Choice } from "../parts/choice.tsx";
import { Panel } from "../parts/panel.tsx";
import { usePanelFocus } from "../parts/panel-focus.ts";
import { Switch } from "../parts/switch.tsx";
import { useUndoKeys } from "../parts/use-undo-keys.ts";
import "../styles/detail.css";
import "../styles/fields.css";
import "../styles/measure.css";
import "../styles/settings.css";
import { DrawingActions } from "./drawing-actions.tsx";
import { DrawnFigures } from "./drawn-figures.tsx";
import { GoTo } from "./go-to.tsx";
import { KeptDrawings } from "./kept-drawings.tsx";

/** Distances, areas and how far this is from that; what is drawn is drawn on the map. */
export function MeasurePanel() {
  const { t } = useTranslator();
  const run = useRun();
  const { store } = useCommands();
  // No more than is shown: a snap hint comes with every move of the pointer.
  const tool = useAtlas((state) => state.measure.tool);
  const snapping = useAtlas((state) => state.measure.snapping);
  const shape = useAtlas((state) => shapeInHand(state.measure));
  const layers = useAtlas((state) => state.layers);
  const result = useMemo(() => (shape === null ? null : measured(shape, store.getState())), [shape, layers]);
  useUndoKeys(
    () => run(draw, { kind: "take-back" }),
    () => run(draw, { kind: "put-back" }),
  );
  usePanelFocus("measure", "#toggle-measure", "#tab-details");
  return (
    <Panel
      id="measure"
      title={t("measure.title")}
      closeLabel={t("measure.close")}
      onClose={() => run(toggleMeasure, undefined)}
      class="measure"
    >
      <Choice
        name="measure-tool"
        legend={t("measure.tool")}
        value={tool ?? ""}
        options={MEASURE_TOOLS.map((value) => ({ value, label: t(`measure.tool.${value}`) }))}
        onChoose={(value) => value !== "" && run(setMeasureTool, value)}
      />
      <p class="fine">{t(`measure.help.${tool ?? "none"}`)}</p>
      <DrawnFigures shape={shape} result={result} />
      {tool !== null && <DrawingActions shape={shape} result={result} />}
      <Switch
        label={t("measure.snapping")}
        hint={t("measure.snapping-hint")}
        checked={snapping}
        onChange={(on) => run(setSnapping, on)}
      />
      <GoTo />
      <KeptDrawings />
      <details class="detail-method">
        <summary>{t("measure.keys")}</summary>
        <p>{t("measure.help.keys")}</p>
      </details>
      <details class="detail-method">
        <summary>{t("measure.method")}</summary>
        <ul>
          {(["plane", "accuracy", "between", "bearing"] as const).map((key) => (
            <li key={key}>{t(`measure.method.${key}`)}</li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
