import { setRowOpacity, zoomToRow } from "../../commands/layer-details.ts";
import { openTable } from "../../commands/open-table.ts";
import { type LayerId, type LayerMeta, textIn } from "../../domain/layer.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { dateText } from "../parts/date-text.ts";
import { Swatch } from "../parts/swatch.tsx";
import "../styles/layer-details.css";
import { featureCount, legendEntries } from "./legend.ts";

/** What is known about a row: description, legend, opacity, ways on, source, licence, date, accuracy, caveats. */
export function LayerDetails({ meta, members }: { readonly meta: LayerMeta; readonly members: readonly LayerId[] }) {
  const { t, text, number } = useTranslator();
  const { store } = useCommands();
  const run = useRun();
  const opacity = useAtlas((state) => state.opacity[meta.id] ?? 1);
  const metas = members.flatMap((id) => store.getState().layers[id]?.meta ?? []);
  const count = useAtlas((state) => featureCount(state, members));
  const percent = Math.round(opacity * 100);
  const caveats = metas.flatMap((member) => member.caveats).map((caveat) => text(caveat));
  return (
    <>
      <p>{text(meta.description)}</p>
      <div class="actions">
        <CommandButton command={zoomToRow} args={meta.id} icon="zoom" />
        <CommandButton command={openTable} args={meta.id} icon="table" />
      </div>
      <label class="opacity">
        <span>{t("layers.opacity")}</span>
        <input
          type="range"
          min={10}
          max={100}
          step={10}
          value={percent}
          aria-valuetext={t("layers.opacity-value", { percent: number(percent) })}
          onInput={(event) => run(setRowOpacity, { layer: meta.id, opacity: Number(event.currentTarget.value) / 100 })}
        />
        <output>{t("layers.opacity-value", { percent: number(percent) })}</output>
      </label>
      <Legend members={members} />
      {count !== null && (
        <p class="fine">
          {t("layers.count")}: {number(count)}
        </p>
      )}
      {[...new Set(caveats)].map((caveat) => (
        <p key={caveat} class="caveat">
          {caveat}
        </p>
      ))}
      {metas.map((member) => (
        <div key={member.id}>
          {metas.length > 1 && <p class="source-of">{text(member.title)}</p>}
          <SourceLines meta={member} />
        </div>
      ))}
    </>
  );
}

function Legend({ members }: { readonly members: readonly LayerId[] }) {
  const { t, said, text } = useTranslator();
  const { store } = useCommands();
  // Drawn again when a layer of the row arrives or the filter changes; the list itself is computed here.
  useAtlas((state) => members.map((id) => state.layers[id]?.status).join() + String(state.onlyDecided));
  const entries = legendEntries(store.getState(), members);
  return (
    <>
      <h4>{t("layers.legend")}</h4>
      {entries.length === 0 && <p class="fine">{t("layers.none-admitted")}</p>}
      <ul class="legend">
        {entries.map(({ token, kind, meta, realisation, quality }) => (
          <li key={`${meta.id}/${kind}/${realisation}/${quality}`}>
            <Swatch token={token} kind={kind} realisation={realisation} quality={quality} />
            <span>
              {text(meta.kinds[kind]?.label ?? meta.title)}
              <small>
                {said(`realisation.${realisation}`)} · {said(`quality.${quality}`)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function SourceLines({ meta }: { readonly meta: LayerMeta }) {
  const translator = useTranslator();
  const { t, text, quantity, language } = translator;
  const source = textIn(meta.source.title, language);
  return (
    <dl class="source-lines">
      <div>
        <dt>{t("layers.source")}</dt>
        <dd>
          {meta.source.url === undefined ? (
            source
          ) : (
            <a href={meta.source.url} rel="noreferrer" target="_blank">
              {source}
            </a>
          )}
        </dd>
      </div>
      <div>
        <dt>{t("layers.licence")}</dt>
        <dd>
          {t(`licence.${meta.licence}`)}
          {meta.licenceNote !== undefined && `. ${text(meta.licenceNote)}`}
        </dd>
      </div>
      <div>
        <dt>{t("layers.as-of")}</dt>
        <dd>{dateText(meta.asOf, translator)}</dd>
      </div>
      <div>
        <dt>{t("layers.accuracy")}</dt>
        <dd>{t("layers.accuracy-value", { metres: quantity(meta.accuracyMetres, "m") })}</dd>
      </div>
    </dl>
  );
}
