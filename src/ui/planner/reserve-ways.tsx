import { useEffect } from "preact/hooks";
import { loadLayer } from "../../commands/load-layer.ts";
import { RESERVE_GOALS, type ReserveGoal, type ReserveWays } from "../../domain/reserve.ts";
import type { Scenario, ZoneId } from "../../domain/scenario.ts";
import type { ReserveLineFigures } from "../../figures/reserve-figures.ts";
import { RESERVE_GOAL_LABELS, RESERVE_WAY_LAYERS, reserveWayFigures } from "../../figures/reserve-ways.ts";
import { readyLayers } from "../../state/layers.ts";
import { unavailableAmong } from "../../state/settled.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";
import { noWayText } from "../ways/way-words.ts";
import { percentText, reserveWaysNote } from "./reserve-words.ts";
import { useReserveWays } from "./use-reserve-ways.ts";

interface ReserveWaysTableProps {
  readonly scenario: Scenario;
  readonly lines: readonly ReserveLineFigures[];
}

/** How far land for small firms is by road: worked out while it stands on the page, from layers that come with it. */
export function ReserveWaysTable({ scenario, lines }: ReserveWaysTableProps) {
  const translator = useTranslator();
  const { t, text } = translator;
  const run = useRun();
  const { store } = useCommands();
  useEffect(() => {
    for (const id of RESERVE_WAY_LAYERS) run(loadLayer, id);
  }, []);
  const layers = useAtlas((state) => state.layers);
  const withZones = lines.filter(({ zones }) => zones.length > 0);
  const { ways, isCurrent } = useReserveWays(
    scenario,
    withZones.flatMap(({ zones }) => zones),
  );
  if (withZones.length === 0) return null;
  if (ways === "working" || ways === "failed") {
    return (
      <p class="fine" role="status">
        {t(ways === "working" ? "reserve.ways-working" : "reserve.ways-failed")}
      </p>
    );
  }
  const missing = unavailableAmong(store.getState(), RESERVE_WAY_LAYERS);
  return (
    <>
      <table class="area-table reserve-table" aria-busy={!isCurrent}>
        <caption>
          {t("reserve.ways")}
          {!isCurrent && ` – ${t("reserve.ways-old")}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("reserve.line")}</th>
            {RESERVE_GOALS.map((goal) => (
              <th key={goal} scope="col">
                {text(RESERVE_GOAL_LABELS[goal])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {withZones.map(({ key, zones }) => (
            <tr key={key}>
              <th scope="row">{t(`reserve.${key}`)}</th>
              {RESERVE_GOALS.map((goal) => (
                <td key={goal}>
                  <WayCell ways={ways} zones={zones} goal={goal} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fine">{reserveWaysNote(ways, translator)}</p>
      {missing.length > 0 && (
        <p class="planner-fault" role="status">
          {t("reserve.ways-missing", { layers: missing.map((id) => text(layers[id]?.meta.title ?? id)).join(", ") })}
        </p>
      )}
    </>
  );
}

interface WayCellProps {
  readonly ways: ReserveWays;
  readonly zones: readonly ZoneId[];
  readonly goal: ReserveGoal;
}

/** From the nearest to the farthest zone, and how much of it no layer has as a road; or why there is no length, or none yet. */
function WayCell({ ways, zones, goal }: WayCellProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { store } = useCommands();
  const layers = readyLayers(store.getState());
  const { length, declaredPercent, missing, isAwaited } = reserveWayFigures(ways, zones, goal, layers);
  return (
    <>
      {length !== null && figureText(length, translator)}
      {declaredPercent !== null && (
        <small>{t("reserve.ways-declared", { share: percentText(declaredPercent, translator) })}</small>
      )}
      {missing !== null &&
        (length === null ? noWayText(missing, translator) : <small>{noWayText(missing, translator)}</small>)}
      {isAwaited &&
        (length === null && missing === null ? t("balance.working") : <small>{t("balance.working")}</small>)}
    </>
  );
}
