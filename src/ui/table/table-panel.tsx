import { useEffect, useMemo, useState } from "preact/hooks";
import { openTable } from "../../commands/open-table.ts";
import { closeTable } from "../../commands/panels.ts";
import { saveFile } from "../../commands/share.ts";
import { LAYER_GROUPS, type LayerId } from "../../domain/layer.ts";
import { problemLine } from "../../domain/problem.ts";
import { filterRows, sortRows, type Table, type TableSort, tableOf } from "../../figures/table.ts";
import { writeAddress } from "../../state/address.ts";
import type { AtlasState, LayerState } from "../../state/atlas-state.ts";
import { admittedFeatures, readyLayers, rowMembers } from "../../state/layers.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import "../styles/detail.css";
import "../styles/fields.css";
import "../styles/table.css";
import { tableFile } from "./table-file.ts";
import { TableView } from "./table-view.tsx";

/** A layer as a table: filter, sort, select and take away. The row and the thing on the map are one. */
export function TablePanel() {
  const id = useAtlas((state) => state.panels.table);
  const layers = useAtlas((state) => state.layers);
  const onlyDecided = useAtlas((state) => state.onlyDecided);
  const translator = useTranslator();
  const { t, text, said, language } = translator;
  const run = useRun();
  const { store, ports } = useCommands();
  const [filter, setFilter] = useState("");
  const [sort, setSort] = useState<TableSort | null>(null);
  useEffect(() => {
    setFilter("");
    setSort(null);
  }, [id]);

  const entries = useMemo(() => (id === null ? [] : entriesOf(store.getState(), id)), [id, layers]);
  const ready = useMemo(() => readyLayers(store.getState(), idsOf(entries)), [entries]);
  const table = useMemo(() => makeTable(), [ready, onlyDecided, language]);
  const rows = useMemo(() => sortRows(table, filterRows(table, filter), sort), [table, filter, sort]);

  const leader = entries[0];
  if (id === null || leader === undefined) return null;
  const title = text(leader.meta.title);
  return (
    <section id="table" class="panel table-panel" aria-labelledby="table-title" tabIndex={-1}>
      <header class="panel-head table-head">
        <h2 id="table-title" class="unseen">
          {t("table.title", { layer: title })}
        </h2>
        <LayerChoice layers={layers} chosen={leader.meta.id} />
        <label class="table-filter">
          <span class="unseen">{t("table.filter")}</span>
          <input
            type="search"
            maxLength={200}
            placeholder={t("table.filter")}
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
        </label>
        <p class="table-count" role="status">
          {t("table.count", { shown: rows.length, all: table.rows.length })}
          {onlyDecided && ` · ${t("table.only-decided")}`}
        </p>
        <span title={t("table.csv-hint")}>
          <Button label={t("table.csv")} onClick={save} unavailable={rows.length === 0 ? t("table.none") : null} />
        </span>
        <Button
          label={t("table.close")}
          icon="close"
          iconOnly
          look="quiet"
          onClick={() => run(closeTable, undefined)}
        />
      </header>
      <Faults entries={entries} />
      {ready.length > 0 && (
        <TableView
          table={table}
          rows={rows}
          caption={title}
          sort={sort}
          onSort={setSort}
          isFiltered={filter.trim() !== ""}
        />
      )}
    </section>
  );

  function makeTable(): Table {
    const state = store.getState();
    return tableOf(
      ready.map((layer) => ({ layer, admitted: admittedFeatures(state, layer) })),
      language,
      said,
    );
  }

  function save(): void {
    const state = store.getState();
    const address = `${location.href.replace(/#.*$/, "")}#${writeAddress(state)}`;
    const file = tableFile({ layers: ready, table, rows, filter, onlyDecided, address, now: ports.now() }, translator);
    run(saveFile, file);
  }
}

const entriesOf = (state: AtlasState, id: string): readonly LayerState[] =>
  rowMembers(state, id)
    .flatMap((member) => state.layers[member] ?? [])
    .sort((a, b) => Number(a.meta.rowOf !== undefined) - Number(b.meta.rowOf !== undefined));

const idsOf = (entries: readonly LayerState[]): readonly LayerId[] => entries.map(({ meta }) => meta.id);

/** What is still under way or cannot be had; the rest of the row is shown all the same. */
function Faults({ entries }: { readonly entries: readonly LayerState[] }) {
  const { t, said, text } = useTranslator();
  return (
    <>
      {entries.some(({ status }) => status === "idle" || status === "loading") && (
        <p role="status">{t("table.loading")}</p>
      )}
      {entries.map((entry) =>
        entry.status !== "unavailable" ? null : (
          <div key={entry.meta.id} class="detail-problem" role="alert">
            <p>
              {t("table.unavailable", { layer: text(entry.meta.title), reason: said(`problem.${entry.problem.kind}`) })}
            </p>
            <p class="detail-path">{problemLine(entry.problem)}</p>
          </div>
        ),
      )}
    </>
  );
}

function LayerChoice({ layers, chosen }: { readonly layers: AtlasState["layers"]; readonly chosen: string }) {
  const { t, text } = useTranslator();
  const run = useRun();
  const leaders = Object.values(layers)
    .map(({ meta }) => meta)
    .filter((meta) => meta.rowOf === undefined);
  const groups = LAYER_GROUPS.map((group) => ({ group, metas: leaders.filter((meta) => meta.group === group) }));
  return (
    <label class="table-layer">
      <span class="unseen">{t("table.layer")}</span>
      <select value={chosen} onChange={(event) => run(openTable, event.currentTarget.value)}>
        {groups
          .filter(({ metas }) => metas.length > 0)
          .map(({ group, metas }) => (
            <optgroup key={group} label={t(`group.${group}`)}>
              {metas.map((meta) => (
                <option key={meta.id} value={meta.id}>
                  {text(meta.title)}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </label>
  );
}
