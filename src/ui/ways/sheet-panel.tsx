import { useMemo, useState } from "preact/hooks";
import { closeSheet } from "../../commands/place-on-map.ts";
import { copyText, saveFile } from "../../commands/share.ts";
import { drawRows, setSpurBuilt } from "../../commands/ways.ts";
import { readyLayers } from "../../state/layers.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { Switch } from "../parts/switch.tsx";
import "../styles/detail.css";
import "../styles/table.css";
import "../styles/sheet.css";
import "../styles/ways.css";
import { placeTitle } from "../../figures/place-title.ts";
import { AnswerState } from "./answer-state.tsx";
import { sheetFile } from "./sheet-file.ts";
import { type SheetSort, sheetLines, sortLines } from "./sheet-lines.ts";
import { isOutside, sheetNotes } from "./sheet-notes.ts";
import { SheetTable } from "./sheet-table.tsx";
import { SpurNotice } from "./spur-switch.tsx";
import { useLink } from "./use-link.ts";

/** The distance sheet of a place: as a table, on the map, as a file and as a link. */
export function SheetPanel() {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const link = useLink();
  const { store, ports } = useCommands();
  const { sheet: place, spurBuilt, drawnRows } = useAtlas(({ ways }) => ways);
  const answer = useAtlas(({ ways }) => ways.answers.sheet);
  const layers = useAtlas((state) => state.layers);
  const [sort, setSort] = useState<SheetSort | null>(null);
  const lines = useMemo(
    () => (answer.status === "ready" ? sheetLines(answer.value, readyLayers(store.getState()), translator) : []),
    [answer, layers, translator],
  );
  const sorted = useMemo(() => sortLines(lines, sort), [lines, sort]);
  if (place === null) return null;
  const state = store.getState();
  const name = placeTitle(place, state, translator);
  const keys = lines.map(({ row }) => row.target.key);
  const allDrawn = keys.length > 0 && keys.every((key) => drawnRows.includes(key));
  const [method = "", ...more] = sheetNotes(place, lines, state, translator);
  const outside = isOutside(lines);
  const save = (): void => {
    if (answer.status !== "ready") return;
    const now = ports.now();
    const content = {
      state: store.getState(),
      sheet: answer.value,
      without: answer.without,
      lines: sorted,
      address: link(),
      now,
    };
    run(saveFile, sheetFile(content, translator));
  };
  return (
    <section id="sheet" class="panel table-panel sheet-panel" aria-labelledby="sheet-title" tabIndex={-1}>
      <header class="panel-head table-head">
        <h2 id="sheet-title">{t("ways.sheet-of", { name })}</h2>
        <span class="sheet-switches">
          <Switch label={t("ways.spur")} checked={spurBuilt} onChange={(checked) => run(setSpurBuilt, checked)} />
          <Switch
            label={t("ways.draw-all")}
            checked={allDrawn}
            onChange={(checked) => run(drawRows, checked ? keys : [])}
          />
        </span>
        <Button
          label={t("ways.csv")}
          icon="save"
          onClick={save}
          unavailable={answer.status === "ready" ? null : t("ways.working")}
        />
        <Button label={t("ways.copy-link")} icon="copy" onClick={() => run(copyText, link())} />
        <Button
          label={t("ways.sheet-close")}
          icon="close"
          iconOnly
          look="quiet"
          onClick={() => run(closeSheet, undefined)}
        />
      </header>
      {outside && <p class="detail-notice sheet-outside">{method}</p>}
      <SpurNotice />
      <AnswerState answer={answer} of="sheet">
        {() => (
          <SheetTable place={place} lines={sorted} caption={t("ways.sheet-of", { name })} sort={sort} onSort={setSort}>
            <p class="fine sheet-method">{(outside ? more : [method, ...more]).join(" ")}</p>
          </SheetTable>
        )}
      </AnswerState>
    </section>
  );
}
