import type { CommandContext } from "../../commands/command.ts";
import { takeNotes, tellOfKeptNotes } from "../../commands/notes.ts";
import { loadDetailTexts } from "../../i18n/translator.ts";

/** Shows what this machine keeps before anybody opens the tool, and says so; without its texts neither. */
export async function showKeptNotes(context: CommandContext): Promise<void> {
  try {
    await loadDetailTexts();
  } catch {
    return;
  }
  followKeptNotes(context);
  await tellOfKeptNotes.run(context);
}

let isFollowed = false;

/**
 * Takes in what this machine keeps, now and then whenever another tab writes or clears it, also once the panel is put
 * away: the pins stay on the map. A page without notes needs none of this.
 */
export function followKeptNotes(context: CommandContext): void {
  const take = (): void => void takeNotes.run(context);
  take();
  if (isFollowed) return;
  isFollowed = true;
  addEventListener("storage", take);
  // A tab that slept heard nothing of what others did.
  addEventListener("pageshow", take);
  for (const woken of ["visibilitychange", "resume"]) document.addEventListener(woken, take);
}
