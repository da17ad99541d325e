import type { Problem } from "../domain/problem.ts";
import { fail, type Result } from "../domain/result.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import type { CommandContext } from "./command.ts";

/**
 * Code that comes when it is first used, by `import()`. The browser remembers what has come and asks anew for what has
 * not. Where it cannot be had, that is said once and null is given: what the reader does next asks again, nothing else.
 */
export async function fetchedPart<Part>(
  { store }: Pick<CommandContext, "store">,
  part: Promise<Part>,
): Promise<Part | null> {
  try {
    return await part;
  } catch {
    update(store, (state) => withNotice(state, "lazy.failed", {}, "warning"));
    return null;
  }
}

/** What is told where the code that reads a file could not be fetched: whoever wants the file says so, and asks again. */
export const readerLost = (file: string): Result<never, Problem> =>
  fail({ kind: "network", file, path: "", detail: "its reader could not be fetched" });
