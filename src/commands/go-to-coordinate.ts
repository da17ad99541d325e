import type { Position } from "../domain/layer.ts";
import { readCoordinates } from "../geodesy/coordinates-read.ts";
import { withMeasure } from "../state/measure.ts";
import { update } from "../state/store.ts";
import { withView, withViewRequested } from "../state/view.ts";
import type { CommandContext } from "./command.ts";
import { command, stateCommand } from "./command.ts";

/** Goes to a typed coordinate and marks it; what cannot be read is said beside the field, and the map stays. */
export const goToCoordinate = command<string>("go-to-coordinate", (context, text) => {
  const read = readCoordinates(text);
  if (!read.ok) {
    update(context.store, (state) => withMeasure(state, { typed: { kind: "not-read", problem: read.problem } }));
    return;
  }
  update(context.store, (state) => withMeasure(state, { typed: { kind: "found", ...read.value } }));
  goTo(context, read.value.position);
});

/** Goes to what the text may mean as well; from there the way back is open. */
export const goToOtherReading = command("go-to-other-reading", (context) => {
  const { typed } = context.store.getState().measure;
  if (typed?.kind !== "found" || typed.otherwise === null) return;
  const { position, system, otherwise } = typed;
  update(context.store, (state) =>
    withMeasure(state, { typed: { ...typed, ...otherwise, otherwise: { position, system } } }),
  );
  goTo(context, otherwise.position);
});

/** Takes the cross off the map. */
export const clearTypedCoordinate = stateCommand("clear-typed-coordinate", (state) =>
  withMeasure(state, { typed: null }),
);

/** The place counts as pressed: copied again, its figures are those that were typed. */
function goTo({ store, ports }: CommandContext, position: Position): void {
  update(store, (state) =>
    withViewRequested(
      withView(state, { pressed: position }),
      { kind: "point", position },
      !ports.prefersReducedMotion(),
    ),
  );
}
