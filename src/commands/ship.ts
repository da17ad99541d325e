import type { ShipQuestion } from "../domain/quay-fit.ts";
import { withShip } from "../state/invest.ts";
import { stateCommand } from "./command.ts";

/** Describes the ship that is asked about, or takes a number back. */
export const describeShip = stateCommand<Partial<ShipQuestion>>("describe-ship", withShip);
