import { investOf, withVehicles } from "../state/invest.ts";
import { stateCommand } from "./command.ts";

/** Stops the vehicles on the map where they are, or lets them go on. */
export const toggleVehicles = stateCommand("toggle-vehicles", (state) =>
  withVehicles(state, investOf(state).vehicles === "moving" ? "paused" : "moving"),
);
