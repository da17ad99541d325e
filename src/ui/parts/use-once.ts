import { useEffect } from "preact/hooks";
import type { CommandContext } from "../../commands/command.ts";
import type { AtlasStore } from "../../state/store.ts";
import { useCommands } from "../context.ts";

/**
 * Gives a hook that begins something when a part that needs it is first shown; it goes on whatever is shown later, and is
 * begun once for each page. `isWanted`: not before this is true.
 */
export function beginningOnce(begin: (context: CommandContext) => void): (isWanted?: boolean) => void {
  const begun = new WeakSet<AtlasStore>();
  return (isWanted = true) => {
    const context = useCommands();
    useEffect(() => {
      if (!isWanted || begun.has(context.store)) return;
      begun.add(context.store);
      begin(context);
    }, [isWanted]);
  };
}
