import {
  CHOSEN_QUAY,
  FAR_END,
  type FlowBook,
  type FlowMode,
  type FlowPlaceId,
  flowsWith,
  type MaterialFlow,
  type Range,
} from "../../domain/flow.ts";
import type { LogisticsInputs } from "../../domain/logistics.ts";
import { scaled, ZERO } from "../../domain/range.ts";

/** A stage of a chain at the size chosen, its far end filled in. */
export interface Stage {
  readonly flow: MaterialFlow;
  readonly from: FlowPlaceId;
  readonly to: FlowPlaceId;
  readonly by: readonly FlowMode[];
  /** The plant's own end of the chain: the last stage in, the first stage out. */
  readonly atSite: boolean;
  readonly atQuay: boolean;
  /** Tonnes a year; null where the amount is not known or is no mass. */
  readonly tonnes: Range | null;
}

/** All stages, flow by flow in the order of travel. */
export function stagesOf(book: FlowBook, inputs: LogisticsInputs): readonly Stage[] {
  return flowsWith(book, inputs).flatMap((flow) => {
    const farEnd = farEndOf(flow, inputs);
    const place = (id: FlowPlaceId): FlowPlaceId => (id === FAR_END ? farEnd : id);
    const own = flow.direction === "in" ? flow.stages.length - 1 : 0;
    const tonnes = tonnesAtSize(flow, inputs);
    return flow.stages.map(({ from, to, by }, index) => ({
      flow,
      from: place(from),
      to: place(to),
      by,
      atSite: index === own,
      atQuay: from === CHOSEN_QUAY || to === CHOSEN_QUAY,
      tonnes,
    }));
  });
}

/** In the unit of the flow, a year. Of a plant of no size nothing is needed, whatever it is. */
export function amountAtSize({ amount }: MaterialFlow, { sizePercent }: LogisticsInputs): Range | null {
  if (sizePercent === 0) return ZERO;
  return amount === null ? null : scaled(amount, sizePercent / 100);
}

/** Tonnes a year; null also for what is stated as energy, unless nothing is needed. */
export function tonnesAtSize(flow: MaterialFlow, inputs: LogisticsInputs): Range | null {
  return flow.unit === "t/a" || inputs.sizePercent === 0 ? amountAtSize(flow, inputs) : null;
}

/** The one chosen where the flow has it, else the usual one. */
function farEndOf({ material, farEnds }: MaterialFlow, inputs: LogisticsInputs): FlowPlaceId {
  const chosen = inputs.farEnds[material];
  return chosen !== undefined && farEnds.includes(chosen) ? chosen : (farEnds[0] ?? FAR_END);
}
