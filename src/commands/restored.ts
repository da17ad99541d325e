import type { CommandContext } from "./command.ts";
import { loadMeasuredLayers, takeStored } from "./stored-drawings.ts";

/**
 * Puts kept drawings into the state beside what was drawn meanwhile. False where one or all of them cannot be
 * understood: these are left out, and stay in the store.
 */
export function restored(context: CommandContext): boolean {
  const isAllRead = takeStored(context);
  // Not waited for: a layer that never comes holds up nothing but what was measured from it.
  void loadMeasuredLayers(context);
  return isAllRead;
}
