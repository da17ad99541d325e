import type { CommandContext } from "./command.ts";
import { loadMeasuredLayers, takeStored } from "./stored-drawings.ts";

/**
 * Puts kept drawings into the state beside what was drawn meanwhile. False where one or all of them cannot be
 * understood: these are left out, and stay in the store.
 */
export async function restored(context: CommandContext): Promise<boolean> {
  const isAllRead = takeStored(context);
  await loadMeasuredLayers(context);
  return isAllRead;
}
