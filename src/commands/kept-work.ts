import type { StepNote } from "../domain/change.ts";
import type { KeepingFault, ScenarioStore } from "../domain/kept-scenario.ts";
import type { Text } from "../domain/layer.ts";
import type { Keeping } from "../state/planner-state.ts";

/** A step is kept when the hand rests, and at the latest so long after it; milliseconds. */
const REST = 1000;
const LATEST = 2500;
/** As many ends of earlier works of a scenario are kept beside its last states. */
const MOST_PINNED = 20;

/** One scenario or story in hand and how it is kept. */
export interface Work<Thing> {
  readonly id: string;
  readonly step: (thing: Thing, note: StepNote | null) => void;
  /** The same was opened anew, from this kept state or from elsewhere (null): what was kept is not written over. */
  readonly reopened: (from: number | null) => void;
  /** Keeps what is waiting, at once, or tries anew to. */
  readonly saveNow: () => void | Promise<void>;
  readonly takeOver: () => void;
  /** Another is in hand now: keeps what is waiting, then lets go. */
  readonly end: () => void;
}

/** How it is written down. */
export interface Written<Thing> {
  readonly name: (thing: Thing) => Text;
  readonly text: (thing: Thing) => string;
}

interface Told {
  readonly keeping: (keeping: Keeping) => void;
  /** Another tab kept something later than what this work began with; it is not lost. */
  readonly keptElsewhere: () => void;
}

/** Steps from one opening on; `base` is the serial of the kept state they build on, 0 for none. */
interface Line {
  base: number;
}

interface Waiting<Thing> {
  readonly thing: Thing;
  readonly note: StepNote | null;
  readonly line: Line;
}

export function keptWork<Thing>(
  shelf: ScenarioStore,
  now: () => Date,
  written: Written<Thing>,
  { id, from }: { readonly id: string; readonly from: number | null },
  told: Told,
): Work<Thing> {
  let line: Line = { base: from ?? 0 };
  /** The last state of each line that is not kept yet, the oldest line first. */
  let waiting: readonly Waiting<Thing>[] = [];
  /** Serial kept last, by whichever tab; null until it is known. */
  let newest: number | null = null;
  let pinned: readonly number[] = [];
  let hasHold: boolean | null = null;
  let fault: KeepingFault | null = null;
  let inHand = false;
  /** Keeping was asked for when it could not begin. */
  let isAsked = false;
  let isOver = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    if (isOver) return;
    const why = hasHold === false ? "other-tab" : fault;
    if (why !== null) told.keeping({ status: "refused", why });
    else told.keeping({ status: waiting.length > 0 ? "waiting" : "kept" });
  };

  /** Looks what is kept, whoever kept it; from here on this work comes after it. */
  const lookUp = async (): Promise<void> => {
    const known = newest;
    const found = await shelf.lookUp(id);
    fault = found.ok ? null : faultOf(found.problem.kind);
    if (found.ok) {
      if (known !== null && found.value.newest > (newest ?? 0)) told.keptElsewhere();
      newest = Math.max(found.value.newest, newest ?? 0);
      pinned = found.value.pinned;
    }
    tell();
    if (found.ok && isAsked) save();
    letGoWhenDone();
  };

  const save = (): void => {
    clearTimeout(rest);
    clearTimeout(latest);
    latest = undefined;
    const [first] = waiting;
    isAsked = first !== undefined && (inHand || hasHold !== true || newest === null);
    if (first === undefined || inHand || hasHold !== true) return;
    if (newest === null) {
      void lookUp();
      return;
    }
    inHand = true;
    void put(first, newest);
  };

  const put = async (state: Waiting<Thing>, last: number): Promise<void> => {
    const serial = last + 1;
    // What this work does not build on would give way to its steps one by one.
    const pins = last > 0 && state.line.base !== last ? [...pinned, last].slice(-MOST_PINNED) : pinned;
    let refusal: KeepingFault | null = "failed";
    try {
      refusal = await stored(state, serial, pins);
    } finally {
      // A bug that was thrown goes on to the browser's console; the reader is told that nothing was kept.
      inHand = false;
      fault = refusal;
      if (fault === null) {
        newest = Math.max(serial, newest ?? 0);
        pinned = pins;
        state.line.base = serial;
        waiting = waiting.filter((one) => one !== state);
      }
      tell();
      if (fault === null && (isAsked || isOver || waiting.some((one) => one.line !== line))) save();
      letGoWhenDone();
    }
  };

  const stored = async ({ thing, note }: Waiting<Thing>, serial: number, pins: readonly number[]) => {
    const [name, text] = [written.name(thing), written.text(thing)];
    const kept = await shelf.put({ scenario: id, serial, name, time: now().toISOString(), note, text }, pins);
    return kept.ok ? null : faultOf(kept.problem.kind);
  };

  const letGoWhenDone = (): void => {
    if (isOver && !inHand && (waiting.length === 0 || fault !== null || hasHold === false)) hold.letGo();
  };

  const hold = shelf.hold(id, (hasIt) => {
    // What had to wait for the other tab has waited long enough.
    isAsked ||= hasIt && (hasHold === false || fault === "other-tab") && waiting.length > 0;
    hasHold = hasIt;
    tell();
    void lookUp();
  });

  return {
    id,
    step: (thing, note) => {
      waiting = [...waiting.filter((one) => one.line !== line), { thing, note, line }];
      tell();
      clearTimeout(rest);
      rest = setTimeout(save, REST);
      latest ??= setTimeout(save, LATEST);
    },
    reopened: (opened) => {
      line = { base: opened ?? 0 };
      save();
      tell();
    },
    saveNow: save,
    takeOver: () => hold.takeOver(),
    end: () => {
      save();
      isOver = true;
      letGoWhenDone();
    },
  };
}

const faultOf = (kind: KeepingFault | "gone"): KeepingFault => (kind === "gone" ? "failed" : kind);
