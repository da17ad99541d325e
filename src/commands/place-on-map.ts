import type { Position } from "../domain/layer.ts";
import type { Place } from "../domain/place.ts";
import type { FeatureRef } from "../state/atlas-state.ts";
import { isPlanning } from "../state/planning.ts";
import { withoutSheet } from "../state/sheet.ts";
import { update } from "../state/store.ts";
import { withView } from "../state/view.ts";
import { type CommandContext, command, stateCommand } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { pick } from "./select.ts";

/**
 * What is pressed on the map, topmost first, and where: selected, or made an end of a way while one is waited for; null
 * where the reader leaves the map.
 */
export const press = command<{ candidates: readonly FeatureRef[]; at: Position | null }>(
  "press",
  async (context, { candidates, at }) => {
    if (at !== null) update(context.store, (state) => withView(state, { pressed: at }));
    const { ways, notes, panels } = context.store.getState();
    if (panels.tool === "notes" && notes?.placing) {
      const hands = await fetchedPart(context, import("./notes.ts"));
      return hands?.placeNote.run(context, at);
    }
    if (ways.placing === null && at !== null && isPlanning(context.store.getState())) {
      // A zone lies over everything: what is under it is picked where no zone is.
      const hands = await fetchedPart(context, import("./planned.ts"));
      return pick.run(context, hands?.selectsZoneAt(context, at) === true ? [] : candidates);
    }
    if (ways.placing === null) return pick.run(context, candidates);
    if (at === null) return stopPlacing.run(context);
    const commands = await waysCommands(context);
    await commands?.placeAt.run(context, { candidates, at });
  },
);

export const stopPlacing = stateCommand("stop-placing", (state) =>
  state.ways.placing === null ? state : { ...state, ways: { ...state.ways, placing: null } },
);

/** Puts the distance sheet away; the address no longer names it. */
export const closeSheet = stateCommand("close-sheet", withoutSheet);

/** Opens the distance sheet of a place from where ways have not been used yet. */
export const openSheetOf = command<Place>("open-sheet-of", async (context, place) => {
  const commands = await waysCommands(context);
  await commands?.openSheet.run(context, place);
});

/** What ways can do comes when it is first used. */
export const waysCommands = (context: CommandContext): Promise<typeof import("./ways.ts") | null> =>
  fetchedPart(context, import("./ways.ts"));
