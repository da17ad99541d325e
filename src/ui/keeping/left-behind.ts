import type { CommandContext } from "../../commands/command.ts";
import { onceMapStands } from "../../commands/once-map-stands.ts";
import { KEPT_NOTES } from "../../domain/kept-notes.ts";
import { STORY_IN_HAND, WORK_IN_HAND } from "../../domain/kept-scenario.ts";

// Loaded where an earlier visit has left something on this machine, never before.

/** Takes up what an earlier visit left: unfinished work is offered, residents' notes are shown. Each fetches its own part. */
export function takeUp(context: CommandContext): void {
  const has = (mark: string): boolean => Boolean(context.ports.keptText(mark));
  // What cannot be had now is there when its tool is opened.
  const gone = (): void => undefined;
  onceMapStands(context, () => {
    if (has(WORK_IN_HAND) || has(STORY_IN_HAND))
      import("../../commands/unfinished-work.ts").then((part) => part.offerWhatWasLeft(context), gone);
    if (has(KEPT_NOTES)) import("../notes/kept-notes.ts").then((part) => part.showKeptNotes(context), gone);
  });
}
