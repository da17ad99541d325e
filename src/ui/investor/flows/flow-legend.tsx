import type { ComponentChildren } from "preact";
import { toggleVehicles } from "../../../commands/vehicles.ts";
import { CARRIERS } from "../../../domain/logistics.ts";
import { flowLineFigures, LINE_DIRECTIONS } from "../../../figures/flow-line-figures.ts";
import { figureText } from "../../../i18n/figure-text.ts";
import { laneTexts } from "../../../i18n/lane-texts.ts";
import { investOf } from "../../../state/invest.ts";
import { readyLayers } from "../../../state/layers.ts";
import { flowWidth, LEAST_FLOW_WIDTH, MINUTES_A_SECOND } from "../../../theme/flow-style.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { SourceMarks } from "../../inspector/source-marks.tsx";
import { Button } from "../../parts/button.tsx";
import type { FlowsOnPage } from "./use-flows.ts";

/** Tonnes a year of the lines that the scale shows. */
const SCALE = [200_000, 500_000, 1_000_000, 2_000_000];

/** How to read the flows on the map, and their figures as a table; the vehicles are stopped and started here. */
export function FlowLegend({ book, map, shown, sources }: FlowsOnPage & { readonly sources: NumberedSources }) {
  const translator = useTranslator();
  const { t, text, quantity } = translator;
  const { store } = useCommands();
  const run = useRun();
  const facts = useAtlas((state) => state.facts);
  const spurBuilt = useAtlas(({ ways }) => ways.spurBuilt);
  const isHidden = useAtlas(({ onlyDecided }) => onlyDecided);
  const isMoving = useAtlas((state) => investOf(state).vehicles === "moving");
  if (facts.status !== "ready") return null;
  const context = { facts: facts.book, flows: book, layers: readyLayers(store.getState()) };
  const { lines, lanes } = flowLineFigures(shown, context, spurBuilt);
  const lanesOf = (direction: string): readonly string[] =>
    laneTexts(
      lanes.filter((lane) => lane.direction === direction),
      map.places,
      translator,
    );
  return (
    <section class="detail-section flow-legend">
      <h3>{t("flows.map-title")}</h3>
      <table class="area-table flow-table">
        <caption>
          {t("flows.map-lines")}: {t(spurBuilt ? "flows.with" : "flows.without").toLowerCase()}
        </caption>
        {CARRIERS.map((by) => {
          const line = lines[by];
          return line === null ? null : (
            <tbody key={by}>
              {LINE_DIRECTIONS.map((direction) => {
                const { figure } = line[direction];
                return (
                  <tr key={direction} class={`flow-line-${direction}`}>
                    <th scope="row">
                      {direction === "all" && (
                        <Swatch>
                          <Line look={by} width={10} />
                        </Swatch>
                      )}
                      {text(figure.label)}
                      {direction === "all" && <SourceMarks sources={figure.sources} numbered={sources} />}
                      {by === "sea" && lanesOf(direction).map((lane) => <small key={lane}>{lane}</small>)}
                    </th>
                    <td>{figureText(figure, translator)}</td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
      <ul class="flow-keys">
        {SCALE.map((tonnes) => (
          <Key key={tonnes} label={quantity(tonnes, "t/a", 0)}>
            <Line look="road" width={flowWidth(tonnes)} />
          </Key>
        ))}
      </ul>
      <p class="fine">
        {t("flows.map-width", { least: translator.number(LEAST_FLOW_WIDTH) })} {t("flows.map-sea")}
      </p>
      <ul class="flow-keys">
        <Key label={t("flows.map-proposed")}>
          <Line look="proposed" width={8} />
        </Key>
        <Key label={t("flows.map-lacking")}>
          <Line look="lacking" width={8} />
        </Key>
        <Key label={t("flows.map-truck")}>
          <circle class="flow-vehicle" cx="22" cy="11" r="3.2" />
        </Key>
        <Key label={t("flows.map-train")}>
          <path class="flow-train" d="M10 11h24" />
        </Key>
      </ul>
      <p class="fine">{t("flows.map-time", { minutes: MINUTES_A_SECOND })}</p>
      {!isHidden && (
        <div class="actions">
          <Button
            label={t(isMoving ? "flows.map-pause" : "flows.map-move")}
            onClick={() => run(toggleVehicles, undefined)}
          />
        </div>
      )}
    </section>
  );
}

function Key({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <Swatch>{children}</Swatch>
      {label}
    </li>
  );
}

function Swatch({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="flow-key" viewBox="0 0 44 22" aria-hidden="true">
      {children}
    </svg>
  );
}

interface LineProps {
  readonly look: "road" | "rail" | "sea" | "proposed" | "lacking";
  readonly width: number;
}

/** A line as the map draws it, `width` pixels. */
function Line({ look, width }: LineProps) {
  const stroke = (part: string, wide: number, dash?: string) => (
    <path class={`flow-line-${part}`} d="M0 11h44" stroke-width={wide} stroke-dasharray={dash} />
  );
  switch (look) {
    case "road":
      return [stroke("road", width), stroke("halo", width * 0.14)];
    case "rail":
      return [stroke("rail", width), stroke("gap", width * 0.5, `${width * 0.55} ${width * 0.55}`)];
    case "sea":
      return [stroke("sea", width), stroke("water", width - 3.6)];
    case "proposed":
      return stroke("rail", width, `${width} ${width * 0.8}`);
    case "lacking":
      return [stroke("faint", width), stroke("halo", 4), stroke("dots", 2, "2 3.2")];
  }
}
