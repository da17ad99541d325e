import { draw } from "../../commands/measure.ts";
import { type MeasuredShape, MOST_VERTICES } from "../../domain/measurement.ts";
import type { Measured, MeasuredSegment } from "../../figures/measure-figures.ts";
import { spokenFaults } from "../../figures/spoken-fault.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import { CentreConflict } from "./centre-conflict.tsx";
import { endsTitle } from "./ends-title.ts";

interface DrawnFiguresProps {
  readonly shape: MeasuredShape | null;
  readonly result: Measured | null;
}

/** What the drawing in hand comes to; the first figure is read out when it changes. */
export function DrawnFigures({ shape, result }: DrawnFiguresProps) {
  const translator = useTranslator();
  const { t, text, said } = translator;
  const { store } = useCommands();
  const finished = useAtlas((state) => state.measure.finished);
  useAtlas((state) => state.coordinateSystem);
  const [total, ...rest] = result?.figures ?? [];
  const faults = result === null || shape === null ? [] : spokenFaults(result, shape, finished);
  return (
    <section class="measure-result" aria-label={t("measure.result")}>
      <div aria-live="polite">
        {shape === null && <PutAway />}
        {shape?.tool === "between" && <p class="measure-ends">{endsTitle(shape, store.getState(), translator)}</p>}
        {total !== undefined && (
          <p class="measure-total">
            <span>{text(total.label)}</span> <strong>{figureText(total, translator)}</strong>
          </p>
        )}
        {faults.map((fault) => (
          <p key={fault} class="measure-fault">
            {said(`measure.fault.${fault}`, { most: MOST_VERTICES })}
          </p>
        ))}
      </div>
      {rest.length > 0 && (
        <dl class="detail-figures">
          {rest.map((figure) => (
            <div key={figure.key}>
              <dt>{text(figure.label)}</dt>
              <dd>{figureText(figure, translator)}</dd>
            </div>
          ))}
        </dl>
      )}
      {shape?.tool === "distance" && result !== null && <Segments segments={result.segments} />}
      {result !== null && result.figures.length > 0 && (
        <ul class="measure-remarks">
          {shape?.tool === "between" && <li>{t("measure.straight")}</li>}
          {result.remarks.map((remark) => (
            <li key={remark} class={remark === "noise" ? "measure-noise" : undefined}>
              {t(`measure.remark.${remark}`)}
            </li>
          ))}
        </ul>
      )}
      {shape?.tool === "between" && <CentreConflict ends={shape.ends} />}
    </section>
  );
}

/** Escape, Clear and another tool take the drawing off the map, but not for good. */
function PutAway() {
  const { t } = useTranslator();
  const run = useRun();
  const isThere = useAtlas(({ measure }) => measure.putAway !== null);
  return isThere ? (
    <p class="measure-removed">
      <span>{t("measure.put-away")}</span>
      <Button label={t("measure.bring-back")} icon="undo" onClick={() => run(draw, { kind: "take-back" })} />
    </p>
  ) : null;
}

/** Every segment with its length and direction; a single one only its direction, the total says the rest. */
function Segments({ segments }: { readonly segments: readonly MeasuredSegment[] }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const only = segments.length === 1 ? segments[0] : undefined;
  if (only !== undefined)
    return only.bearing === null ? null : (
      <dl class="detail-figures">
        <div>
          <dt>{text(only.bearing.label)}</dt>
          <dd>{figureText(only.bearing, translator)}</dd>
        </div>
      </dl>
    );
  if (segments.length === 0) return null;
  return (
    <table class="measure-segments">
      <caption>{t("measure.segments")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("measure.length")}</th>
          <th scope="col">{t("measure.bearing")}</th>
        </tr>
      </thead>
      <tbody>
        {segments.map(({ length, bearing }, index) => (
          <tr key={length.key}>
            <th scope="row" aria-label={text(length.label)}>
              {index + 1}
            </th>
            <td>{figureText(length, translator)}</td>
            <td>{bearing === null ? "–" : figureText(bearing, translator)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
