import type { Position } from "../domain/layer.ts";
import type { CoordinateSystem } from "../domain/view.ts";
import { readCoordinates } from "../geodesy/coordinates-read.ts";
import { withMeasure } from "../state/measure.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import type { CommandContext } from "./command.ts";
import { command, stateCommand } from "./command.ts";

/** Goes to a typed coordinate and marks it; what cannot be read is said beside the field, and the map stays. */
export const goToCoordinate = command<string>("go-to-coordinate", (context, text) => {
  const read = readCoordinates(text);
  if (!read.ok) {
    update(context.store, (state) => withMeasure(state, { typed: { kind: "not-read", problem: read.problem } }));
    return;
  }
  const plusMinusMetres = writtenAccuracy(text, read.value.system);
  update(context.store, (state) => withMeasure(state, { typed: { kind: "found", ...read.value, plusMinusMetres } }));
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

function goTo({ store, ports }: CommandContext, position: Position): void {
  update(store, (state) => withViewRequested(state, { kind: "point", position }, !ports.prefersReducedMotion()));
}

/** One degree of latitude, metres. */
const DEGREE = 111_000;

/**
 * Half a step of the last digit written, metres, but never under 1: degrees, minutes or seconds by how many numbers
 * there are. Grid coordinates are whole metres or finer.
 *
 * @example writtenAccuracy("60.17 24.94", "wgs84") // 555
 */
export function writtenAccuracy(text: string, system: CoordinateSystem): number {
  if (system !== "wgs84") return 1;
  const numbers = text.replace(/[a-z]{2,}[-: ]*\d+\w*/gi, " ").match(/\d+(?:[.,]\d+)?/g) ?? [];
  const parts = Math.max(1, Math.round(numbers.length / 2));
  const lasts = [numbers[parts - 1], numbers.at(-1)];
  const decimals = Math.min(...lasts.map((number = "") => /[.,](\d+)$/.exec(number)?.[1]?.length ?? 0));
  return Math.max(1, (DEGREE / 60 ** (parts - 1) / 10 ** decimals) * 0.5);
}
