import { withInputsRead, withShipRead, withVehicles } from "../state/invest.ts";
import { update } from "../state/store.ts";
import { withWorldRead } from "../state/world.ts";
import { command } from "./command.ts";

// Loaded with the topics that investors ask something in, never before.

/**
 * Asks what the address asks, as far as what it is read with has come; what has been read stays as it is. Words that
 * cannot be followed are said.
 */
export const readAsks = command("read-asks", ({ store, ports }) =>
  update(store, (before) => {
    const read = withInputsRead(before);
    const still = read !== before && ports.prefersReducedMotion() ? withVehicles(read, "paused") : read;
    return withWorldRead(withShipRead(still));
  }),
);
