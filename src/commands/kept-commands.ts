import type { KeptState, ScenarioStore } from "../domain/kept-scenario.ts";
import { type Problem, problemLine } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { withNotice } from "../state/notices.ts";
import type { Recovery } from "../state/planner-state.ts";
import { update } from "../state/store.ts";
import { type Command, type CommandContext, command, type Reason } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { type WorkKind, workInHand } from "./keep-work.ts";

// Loaded with the planner and with the making of stories, never before.

/** What this machine keeps of one kind of work, and how an earlier state of it comes in hand. */
interface KeptKindOfWork<Thing extends { readonly id: string }> {
  readonly work: WorkKind<Thing>;
  readonly recovery: (state: AtlasState) => Recovery;
  readonly read: (text: string, name: string) => Result<Thing, Problem>;
  readonly bring: (context: CommandContext, reading: Promise<Opened<Thing> | null>) => Promise<void>;
  readonly nothingInHand: Reason;
}

/** What was kept, and its serial. */
export interface Opened<Thing> {
  readonly thing: Thing;
  readonly openedFrom: number;
}

/** Names one kept state. */
type KeptName = Pick<KeptState, "scenario" | "serial">;

interface KeptCommands {
  /** Opens what was worked on last. */
  readonly accept: Command;
  /** Leaves what was worked on last where it is: it stays among what is kept, and the next page does not offer it by itself. */
  readonly decline: Command;
  /** The same of what a page left in hand when it went. */
  readonly leave: Command;
  /** Asks anew what is kept. */
  readonly list: Command;
  /** Opens an earlier state; what was kept after it stays kept. */
  readonly open: Command<KeptName>;
  /** Lets go of everything that is kept of a work; the one in hand stays in hand and is kept again with its next step. */
  readonly remove: Command<string>;
  /** Keeps at once what waits, or tries again where it was refused. */
  readonly keepNow: Command;
  /** From now on this tab keeps the work; what the other tab kept stays kept. */
  readonly takeOver: Command;
  readonly nothingInHand: (state: AtlasState) => Reason | null;
}

/** What a reader can do with what this machine keeps of one kind of work. */
export function keptCommands<Thing extends { readonly id: string }>(kept: KeptKindOfWork<Thing>): KeptCommands {
  const { work, recovery } = kept;
  const { kind } = work;

  const open = command<KeptName>("open-kept-state", (context, name) =>
    kept.bring(context, opened(context, kept, name)),
  );

  const list = command("list-kept-states", async (context) => {
    const found = await (await shelfOf(context, kept))?.list();
    if (found === undefined) return;
    update(context.store, (state) =>
      found.ok ? work.withKept(state, found.value) : withNotice(state, "notice.kept-not-listed", {}, "warning"),
    );
  });

  const nothingOffered = (state: AtlasState): Reason | null =>
    recovery(state).offer === null ? "keeping.reason.nothing-offered" : null;

  const nothingInHand = (state: AtlasState): Reason | null =>
    work.inHand(state).thing === null ? kept.nothingInHand : null;

  const inOtherTab = (state: AtlasState): Reason | null => {
    const { keeping } = work.inHand(state);
    return keeping.status === "refused" && keeping.why === "other-tab" ? "keeping.refused.other-tab" : null;
  };

  return {
    open,
    list,
    nothingInHand,
    accept: command(
      "accept-recovery",
      async (context) => {
        const { offer } = recovery(context.store.getState());
        if (offer !== null) await open.run(context, offer.state);
      },
      nothingOffered,
    ),
    decline: command(
      "decline-recovery",
      ({ store, ports }) => {
        ports.keepText(work.mark, "");
        update(store, (state) => work.withOffer(state, null));
      },
      nothingOffered,
    ),
    leave: command("leave-work", ({ store, ports }) => {
      ports.keepText(work.mark, "");
      update(store, (state) => work.withUnfinished(state, null));
    }),
    remove: command<string>("remove-kept", async (context, id) => {
      const removed = await (await shelfOf(context, kept))?.remove(id);
      if (removed?.ok === false)
        update(context.store, (state) => withNotice(state, "notice.kept-not-removed", {}, "warning"));
      await list.run(context);
    }),
    keepNow: command(
      "keep-now",
      ({ store }) => workInHand(store, kind)?.saveNow(),
      (state) =>
        nothingInHand(state) ??
        (work.inHand(state).keeping.status === "kept" ? "keeping.reason.kept" : inOtherTab(state)),
    ),
    takeOver: command(
      "take-over-scenario",
      ({ store }) => workInHand(store, kind)?.takeOver(),
      (state) => nothingInHand(state) ?? (inOtherTab(state) === null ? "keeping.reason.not-in-other-tab" : null),
    ),
  };
}

/** What was kept, or null after a word to the reader. */
async function opened<Thing extends { readonly id: string }>(
  context: CommandContext,
  kept: KeptKindOfWork<Thing>,
  { scenario: id, serial }: KeptName,
): Promise<Opened<Thing> | null> {
  const text = await (await shelfOf(context, kept))?.read(id, serial);
  if (text === undefined) return null;
  const refuse = (detail: string): null => {
    update(context.store, (state) => withNotice(state, "notice.kept-not-read", { detail }, "warning"));
    return null;
  };
  if (!text.ok) return refuse(text.problem.detail);
  const read = kept.read(text.value, `${id} ${serial}`);
  if (!read.ok) return refuse(problemLine(read.problem));
  if (read.value.id !== id) return refuse(`${id} ${serial}: holds ${read.value.id}`);
  return { thing: read.value, openedFrom: serial };
}

/** The store of this machine; null, with a word to the reader, where it cannot be fetched. */
const shelfOf = (
  context: CommandContext,
  { work }: { readonly work: { readonly kind: WorkKind<never>["kind"] } },
): Promise<ScenarioStore | null> => fetchedPart(context, context.ports.loadScenarioStore(work.kind));
