import { type KeptState, type ScenarioStore, WORK_IN_HAND } from "../domain/kept-scenario.ts";
import { problemLine } from "../domain/problem.ts";
import type { ScenarioId } from "../domain/scenario.ts";
import { readScenario } from "../exchange/scenario-file.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { withNotice } from "../state/notices.ts";
import type { NextScenario } from "../state/planner-state.ts";
import { withCopy, withKeptStates, withOffer } from "../state/recovery.ts";
import { update } from "../state/store.ts";
import { type CommandContext, command, type Reason } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { workInHand } from "./keep-work.ts";
import { bringInHand } from "./next-scenario.ts";

// Loaded with the planner, never before.

/** Opens what was worked on last. */
export const acceptRecovery = command(
  "accept-recovery",
  async (context) => {
    const { offer } = context.store.getState().plan.recovery;
    if (offer !== null) await open(context, offer.state);
  },
  nothingOffered,
);

/** Leaves what was worked on last where it is: it stays among what is kept, and the next page does not offer it by itself. */
export const declineRecovery = command(
  "decline-recovery",
  ({ store, ports }) => {
    ports.keepText(WORK_IN_HAND, "");
    update(store, (state) => withOffer(state, null));
  },
  nothingOffered,
);

/** Asks anew what is kept. */
export const listKeptStates = command("list-kept-states", async (context) => {
  const shelf = await shelfOf(context);
  const kept = await shelf?.list();
  if (kept === undefined) return;
  update(context.store, (state) =>
    kept.ok ? withKeptStates(state, kept.value) : withNotice(state, "notice.kept-not-listed", {}, "warning"),
  );
});

/** Opens an earlier state; what was kept after it stays kept. */
export const openKeptState = command<Pick<KeptState, "scenario" | "serial">>("open-kept-state", (context, state) =>
  open(context, state),
);

/** Lets go of everything that is kept of a scenario; the one in hand stays in hand and is kept again with its next step. */
export const removeKept = command<ScenarioId>("remove-kept", async (context, id) => {
  const shelf = await shelfOf(context);
  const removed = await shelf?.remove(id);
  if (removed?.ok === false)
    update(context.store, (state) => withNotice(state, "notice.kept-not-removed", {}, "warning"));
  await listKeptStates.run(context);
});

/** Keeps at once what waits, or tries again where it was refused. */
export const keepNow = command(
  "keep-now",
  ({ store }) => workInHand(store)?.saveNow(),
  (state) => nothingOpen(state) ?? (state.plan.keeping.status === "kept" ? "keeping.reason.kept" : inOtherTab(state)),
);

/** From now on this tab keeps the scenario; what the other tab kept stays kept. */
export const takeOverScenario = command(
  "take-over-scenario",
  ({ store }) => workInHand(store)?.takeOver(),
  (state) => nothingOpen(state) ?? (inOtherTab(state) === null ? "keeping.reason.not-in-other-tab" : null),
);

/** Goes on with a copy under a name of its own, with the steps taken so far. */
export const workOnCopy = command<{ readonly name: string }>(
  "work-on-copy",
  ({ store, ports }, { name }) =>
    update(store, (state) => withCopy(state, copyId(state.plan.scenario?.id ?? "", ports.now()), name)),
  nothingOpen,
);

const open = (context: CommandContext, state: Pick<KeptState, "scenario" | "serial">): Promise<void> =>
  bringInHand(context, opened(context, state));

/** What was kept, or null after a word to the reader. */
async function opened(
  context: CommandContext,
  { scenario, serial }: Pick<KeptState, "scenario" | "serial">,
): Promise<NextScenario | null> {
  const shelf = await shelfOf(context);
  const text = await shelf?.read(scenario, serial);
  if (text === undefined) return null;
  const refuse = (detail: string): null => {
    update(context.store, (state) => withNotice(state, "notice.kept-not-read", { detail }, "warning"));
    return null;
  };
  if (!text.ok) return refuse(text.problem.detail);
  const read = readScenario(text.value, `${scenario} ${serial}`);
  if (!read.ok) return refuse(problemLine(read.problem));
  if (read.value.id !== scenario) return refuse(`${scenario} ${serial}: holds ${read.value.id}`);
  return { scenario: read.value, openedFrom: serial };
}

/** The store of this machine; null, with a word to the reader, where it cannot be fetched. */
const shelfOf = (context: CommandContext): Promise<ScenarioStore | null> =>
  fetchedPart(context, context.ports.loadScenarioStore());

/** @example copyId("ve1~mi8xk2v0", new Date("2026-11-21T12:00:00Z")) // "ve1~mwqcvpc0" */
export const copyId = (id: ScenarioId, now: Date): ScenarioId =>
  `${id.replace(/~\w+$/, "").slice(0, 60)}~${now.getTime().toString(36)}`;

function nothingOffered({ plan }: AtlasState): Reason | null {
  return plan.recovery.offer === null ? "keeping.reason.nothing-offered" : null;
}

function nothingOpen({ plan }: AtlasState): Reason | null {
  return plan.scenario === null ? "keeping.reason.nothing-open" : null;
}

function inOtherTab({ plan: { keeping } }: AtlasState): Reason | null {
  return keeping.status === "refused" && keeping.why === "other-tab" ? "keeping.refused.other-tab" : null;
}
