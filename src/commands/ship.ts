import type { AskedShip } from "../domain/quay-fit.ts";
import { withShip } from "../state/invest.ts";
import { stateCommand } from "./command.ts";

/** Describes the ship that is asked about, or takes a number back. */
export const describeShip = stateCommand<Partial<AskedShip>>("describe-ship", withShip);
