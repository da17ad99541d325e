import { keepScenarios } from "../../commands/keep-scenarios.ts";
import { beginningOnce } from "../parts/use-once.ts";

/** From the planner's first opening on the work is kept on this machine, whatever stands open. */
export const useScenariosKept = beginningOnce((context) => void keepScenarios(context));
