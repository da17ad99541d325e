import { useEffect, useRef } from "preact/hooks";
import { waysCommands } from "../../commands/place-on-map.ts";
import { useAtlas, useCommands } from "../context.ts";

/** From the first question about ways on they are answered, whichever panel stands open. */
export function useWaysAnswered(): void {
  const context = useCommands();
  const isKept = useRef(false);
  const isAsked = useAtlas(({ ways }) => Object.values(ways.answers).some(({ status }) => status === "working"));
  useEffect(() => {
    if (!isAsked || isKept.current) return;
    isKept.current = true;
    import("../../figures/keep-ways-answered.ts").then(
      ({ keepWaysAnswered }) => void keepWaysAnswered(context.store),
      async () => {
        isKept.current = false;
        await (await waysCommands(context))?.giveUp.run(context);
      },
    );
  }, [isAsked]);
}
