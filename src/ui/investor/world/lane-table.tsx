import { changeInputs } from "../../../commands/flows.ts";
import { pickLane } from "../../../commands/world.ts";
import type { LogisticsInputs } from "../../../domain/logistics.ts";
import { checkInputs } from "../../../domain/logistics-inputs.ts";
import { fail, ok, type Result } from "../../../domain/result.ts";
import { LEG_LABELS } from "../../../figures/flow-labels.ts";
import type { LaneFigures } from "../../../figures/world-figures.ts";
import { worldOf } from "../../../state/world.ts";
import { useAtlas, useRun, useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { SourceMarks } from "../../inspector/source-marks.tsx";
import { TextField } from "../../parts/fields.tsx";
import { figureText } from "../../parts/figure-text.ts";
import { readRange } from "../flows/flow-values.ts";
import type { WorldOnPage } from "./use-world.ts";

const DIRECTIONS = ["in", "out"] as const;

/** Each lane with its length and the days at the speed that the reader gives; a row picks its lane out in the picture. */
export function LaneTable({ world, sources }: { readonly world: WorldOnPage; readonly sources: NumberedSources }) {
  const { t, text, number, said } = useTranslator();
  const run = useRun();
  const { inputs, lanes } = world;
  const [first] = lanes;
  return (
    <section class="detail-section" aria-labelledby="world-lanes">
      <h3 id="world-lanes">{t("world.lanes")}</h3>
      <TextField
        label={t("flows.field-knotsAtSea")}
        value={inputs.knotsAtSea === null ? "" : number(inputs.knotsAtSea)}
        hint={t("flows.origin-asked")}
        sayFault={(fault) => said(`flows.fault-${fault}`)}
        read={(typed) => readKnots(typed, inputs)}
        onRead={(change) => run(changeInputs, change)}
        maxLength={12}
      />
      <table class="area-table world-table">
        <thead>
          <tr>
            <th scope="col">{t("world.route")}</th>
            <th scope="col">
              {text(LEG_LABELS.lane)}
              {first !== undefined && <SourceMarks sources={first.length.sources} numbered={sources} />}
            </th>
            <th scope="col">{text(LEG_LABELS.sailingDays)}</th>
          </tr>
        </thead>
        {DIRECTIONS.map((direction) => (
          <tbody key={direction}>
            <tr>
              <th scope="rowgroup" colSpan={3} class="world-group">
                {t(`world.key-${direction}`)}
              </th>
            </tr>
            {lanes
              .filter((lane) => lane.direction === direction)
              .map((lane) => (
                <LaneRow key={lane.place} lane={lane} world={world} />
              ))}
          </tbody>
        ))}
      </table>
      <p class="fine">{t("world.lanes-note")}</p>
    </section>
  );
}

function LaneRow({ lane, world: { map } }: { readonly lane: LaneFigures; readonly world: WorldOnPage }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const run = useRun();
  const isChosen = useAtlas((state) => worldOf(state).lane === lane.place);
  const place = map.places.find(({ id }) => id === lane.place);
  return (
    <tr class={isChosen ? "is-chosen" : undefined}>
      <th scope="row">
        <button type="button" class="link" aria-pressed={isChosen} onClick={() => run(pickLane, lane.place)}>
          {text(place?.name ?? lane.place)}
        </button>
        {isChosen && place?.note && <small>{text(place.note)}</small>}
      </th>
      <td>{figureText(lane.length, translator)}</td>
      <td>{lane.sailingDays.value === null ? t("world.enter-speed") : figureText(lane.sailingDays, translator)}</td>
    </tr>
  );
}

/** An empty field takes the speed back: it is not known then. */
function readKnots(typed: string, inputs: LogisticsInputs): Result<Partial<LogisticsInputs>, string> {
  const range = readRange(typed);
  if (range === "unreadable" || (range !== null && range.min !== range.max)) return fail("not-a-number");
  const change = { knotsAtSea: range?.min ?? null };
  const [fault] = checkInputs({ ...inputs, ...change });
  return fault === undefined ? ok(change) : fail(fault.why);
}
