import { type OfflineState, withOffline } from "../state/offline.ts";
import { stateCommand } from "./command.ts";

/** What the browser says of keeping the site on this machine. */
export const reportOffline = stateCommand<Partial<OfflineState>>("report-offline", withOffline);

/** The reader wants the new version: the page loads again, with the view that its address carries. */
export const takeUpdate = stateCommand("take-update", (state) => withOffline(state, { update: "taken" }));

/** The reader goes on with this version; the next page offers the new one again. */
export const leaveUpdate = stateCommand("leave-update", (state) => withOffline(state, { update: null }));
