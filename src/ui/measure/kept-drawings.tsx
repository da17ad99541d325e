import { useMemo } from "preact/hooks";
import { removeDrawing, renameDrawing, restoreDrawing, zoomToDrawing } from "../../commands/measuring.ts";
import { copyText, saveFile } from "../../commands/share.ts";
import type { Measurement } from "../../domain/measurement.ts";
import { measured } from "../../figures/measure-figures.ts";
import { LONGEST_NAME } from "../../state/measure.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import { drawingsFile } from "./drawings-file.ts";
import { figureLines } from "./figure-lines.ts";
import { leaveField } from "./leave-field.ts";

/** Drawings kept on this machine: renamed where they stand, found again on the map, taken away as files. */
export function KeptDrawings() {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { store, ports } = useCommands();
  const kept = useAtlas((state) => state.measure.kept);
  const removed = useAtlas((state) => state.measure.removed);
  if (kept.length === 0 && removed === null) return null;
  const save = (format: "geojson" | "csv"): void =>
    run(saveFile, drawingsFile(format, store.getState(), translator, location.href, ports.now()));
  return (
    <section class="measure-kept">
      <h3>{t("measure.kept")}</h3>
      <ul>
        {kept.map((measurement) => (
          <KeptDrawing key={measurement.id} measurement={measurement} />
        ))}
      </ul>
      {removed !== null && (
        <p class="measure-removed" role="status">
          <span>{t("measure.deleted", { name: removed.measurement.name })}</span>
          <Button label={t("measure.bring-back")} icon="undo" onClick={() => run(restoreDrawing, undefined)} />
        </p>
      )}
      {kept.length > 0 && (
        <div class="actions">
          <Button label={t("measure.save-geojson")} icon="save" onClick={() => save("geojson")} />
          <Button label={t("measure.save-csv")} icon="save" onClick={() => save("csv")} />
        </div>
      )}
      <p class="fine">{t("measure.kept-where")}</p>
    </section>
  );
}

function KeptDrawing({ measurement }: { readonly measurement: Measurement }) {
  const translator = useTranslator();
  const { t, said } = translator;
  const run = useRun();
  const { store } = useCommands();
  const layers = useAtlas((state) => state.layers);
  const { id, name, shape } = measurement;
  const result = useMemo(() => measured(shape, store.getState()), [shape, layers]);
  const total = result.figures[0];
  return (
    <li>
      <input
        type="text"
        autocomplete="off"
        aria-label={t("measure.kept-name", { name })}
        maxLength={LONGEST_NAME}
        value={name}
        onKeyDown={leaveField}
        onChange={(event) => {
          run(renameDrawing, { id, name: event.currentTarget.value });
          // A name that was not taken gives way to the one that stands.
          event.currentTarget.value = store.getState().measure.kept.find((one) => one.id === id)?.name ?? name;
        }}
      />
      <span class="measure-kept-figure">
        {total === undefined
          ? result.fault !== null && said(`measure.fault.${result.fault}`)
          : figureText(total, translator)}
      </span>
      <span class="measure-kept-actions">
        <Button
          label={t("measure.zoom-to", { name })}
          icon="zoom"
          iconOnly
          look="quiet"
          onClick={() => run(zoomToDrawing, id)}
        />
        <Button
          label={t("measure.copy-kept", { name })}
          icon="copy"
          iconOnly
          look="quiet"
          onClick={() => run(copyText, [name, ...figureLines(shape, result, store.getState(), translator)].join("\n"))}
        />
        <Button
          label={t("measure.delete", { name })}
          icon="remove"
          iconOnly
          look="quiet"
          onClick={() => run(removeDrawing, id)}
        />
      </span>
    </li>
  );
}
