import type { CommandContext } from "../../../src/commands/command.ts";
import { openStory } from "../../../src/commands/stage.ts";
import { sampleContext } from "./sample.ts";

/** Index of the chapter that is told. */
export const at = ({ store }: CommandContext) => store.getState().stage?.chapter;
/** Keys of what the reader is told. */
export const notices = ({ store }: CommandContext) => store.getState().notices.map(({ key }) => key);

/** A story at its first chapter. */
export async function begun(context = sampleContext()): Promise<CommandContext> {
  await openStory.run(context, { id: "phases" });
  return context;
}
