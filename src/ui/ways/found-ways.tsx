import { useMemo } from "preact/hooks";
import { saveFile } from "../../commands/share.ts";
import { chooseWay, showWholeWay } from "../../commands/ways.ts";
import type { LayerId, Position } from "../../domain/layer.ts";
import type { Way } from "../../domain/way.ts";
import { type WayFigures, wayFigures } from "../../figures/ways.ts";
import { readyLayers } from "../../state/layers.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { FigureList } from "../inspector/figure-list.tsx";
import { numberSources } from "../inspector/numbered-sources.ts";
import { SourceList } from "../inspector/origin.tsx";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import { LackingPieces } from "./lacking-pieces.tsx";
import { ShowPoint } from "./show-point.tsx";
import { useLink } from "./use-link.ts";
import { wayFile } from "./way-file.ts";
import { endLabel, reachedText } from "./way-words.ts";

interface FoundWaysProps {
  readonly ways: readonly Way[];
  /** Layers that could not be had: the file names what it lacks. */
  readonly without: readonly LayerId[];
}

/** The way shown, in figures and in what lies on it; then those nearly as short. */
export function FoundWays({ ways, without }: FoundWaysProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const link = useLink();
  const { store, ports } = useCommands();
  const chosen = useAtlas((state) => state.ways.chosen);
  const layers = useAtlas((state) => state.layers);
  const figures = useMemo(() => {
    const ready = readyLayers(store.getState());
    return ways.map((way) => wayFigures(way, ready));
  }, [ways, layers]);
  const way = ways[chosen] ?? ways[0];
  const own = figures[chosen] ?? figures[0];
  if (way === undefined || own === undefined) return null;
  const save = (): void => {
    const now = ports.now();
    run(saveFile, wayFile({ state: store.getState(), way, figures: own, without, address: link(), now }, translator));
  };
  return (
    <>
      <WayFigureList way={way} figures={own} />
      <Passed way={way} />
      {ways.length > 1 && (
        <fieldset class="choice way-others">
          <legend>{t("ways.others")}</legend>
          {figures.map(({ length }, index) => (
            <label key={length.key + String(index)} class="choice-option">
              <input type="radio" name="way-chosen" checked={index === chosen} onChange={() => run(chooseWay, index)} />
              <span>
                {t(index === 0 ? "ways.shortest" : "ways.other", { number: index + 1 })}:{" "}
                {figureText(length, translator)}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <LackingPieces way={way} share={own.declared} />
      <div class="actions">
        <Button label={t("ways.show-whole")} icon="zoom" onClick={() => run(showWholeWay, undefined)} />
        <Button label={t("ways.csv")} icon="save" onClick={save} />
      </div>
    </>
  );
}

function WayFigureList({ way, figures }: { readonly way: Way; readonly figures: WayFigures }) {
  const { length, byRealisation } = figures;
  const list = [length, ...byRealisation.map(({ figure }) => figure)];
  const sources = numberSources(list.map((figure) => figure.sources));
  return (
    <>
      <FigureList figures={list} sources={sources} accuracyMetres={way.plusMinusMetres} />
      <details class="detail-method">
        <SourcesSummary />
        <SourceList sources={sources} />
      </details>
    </>
  );
}

function SourcesSummary() {
  const { t } = useTranslator();
  return <summary>{t("inspector.sources")}</summary>;
}

/** Roads, borders and places where a train turns, in the order of travel, and where areas are reached. */
function Passed({ way }: { readonly way: Way }) {
  const translator = useTranslator();
  const { t, name } = translator;
  const { store } = useCommands();
  const state = store.getState();
  const rows: readonly (readonly [label: string, text: string, at: Position | null])[] = [
    ...(way.roadNumbers.length === 0 ? [] : [[t("ways.roads"), way.roadNumbers.join(" · "), null] as const]),
    ...(way.borderCrossings?.length === 0 ? [[t("ways.border"), t("ways.border-none"), null] as const] : []),
    ...(way.borderCrossings ?? []).map(
      ({ position, from, to }) => [t("ways.border"), `${name(from)} → ${name(to)}`, position] as const,
    ),
    ...way.reversals.map(
      ({ position, at }) =>
        [
          t("ways.reversals"),
          at === null ? t("ways.reversal") : `${name(at)}, ${t("ways.reversal")}`,
          position,
        ] as const,
    ),
    ...(["from", "to"] as const).flatMap((end) => {
      const reached = way.reached[end];
      if (reached === null) return [];
      return [[endLabel(end, translator), reachedText(reached, state, translator), reached.position] as const];
    }),
  ];
  if (rows.length === 0) return null;
  return (
    <dl class="detail-figures way-passed">
      {rows.map(([label, text, at], index) => (
        <div key={`${label} ${index}`}>
          <dt>{label}</dt>
          <dd>
            {text} {at !== null && <ShowPoint at={at} what={text} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
