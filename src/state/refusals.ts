import { type Problem, problemLine } from "../domain/problem.ts";
import type { AtlasState } from "./atlas-state.ts";
import { withNotice } from "./notices.ts";

/** Two sentences: why a file was refused, and what was not done for it, with the place of the fault. */
export function withRefusal(state: AtlasState, notDone: `notice.${string}`, problem: Problem): AtlasState {
  const why = withNotice(state, `problem.${problem.kind}`, {}, "warning");
  return withNotice(why, notDone, { detail: problemLine(problem) }, "warning");
}
