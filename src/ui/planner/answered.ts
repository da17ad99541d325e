import type { CommandContext } from "../../commands/command.ts";
import { fetchedPart } from "../../commands/fetched-part.ts";
import { Unavailable } from "../../figures/unavailable.ts";

/** An answer; where what works it out could not be fetched, that is said and null given. A bug goes on. */
export async function answered<Value>(
  context: Pick<CommandContext, "store">,
  answer: Promise<Value>,
): Promise<Value | null> {
  return answer.catch((thrown: unknown) => {
    if (thrown instanceof Unavailable) return fetchedPart<Value>(context, Promise.reject(thrown));
    throw thrown;
  });
}
