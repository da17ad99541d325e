import address from "../../data/decisions.json?url";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { readText } from "./data-files.ts";

// In a file of its own: it is loaded with the topic of decisions.

export const readDecisionsText = (): Promise<Result<string, Problem>> => readText(address, "decisions.json");
