import { TooComplex } from "../domain/too-complex.ts";
import { type LandResults, type LandTask, worked } from "./land-work.ts";
import { Unavailable } from "./unavailable.ts";

// A worker of its own: nothing of the page is here.

export interface LandOrder {
  readonly serial: number;
  readonly task: LandTask;
}

export interface LandDelivery {
  readonly serial: number;
  readonly outcome: LandOutcome;
}

/** Errors by what they say: a class does not come through a message. `bug` is what went wrong. */
export type LandOutcome =
  | { readonly kind: "done"; readonly result: LandResults[LandTask["of"]] }
  | { readonly kind: "too-complex"; readonly places: number }
  | { readonly kind: "unavailable" }
  | { readonly kind: "bug"; readonly bug: string };

addEventListener("message", async ({ data: { serial, task } }: MessageEvent<LandOrder>) => {
  const outcome = await worked(task).then((result): LandOutcome => ({ kind: "done", result }), failure);
  postMessage({ serial, outcome } satisfies LandDelivery);
});

function failure(thrown: unknown): LandOutcome {
  if (thrown instanceof TooComplex) return { kind: "too-complex", places: thrown.places };
  return thrown instanceof Unavailable ? { kind: "unavailable" } : { kind: "bug", bug: String(thrown) };
}
