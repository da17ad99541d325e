import type { CommandContext } from "./command.ts";

/** Does something as soon as the map is drawn, or it is known that none can be: its first picture waits for nothing else. */
export function onceMapStands({ store }: Pick<CommandContext, "store">, act: () => void): void {
  let stop = (): void => undefined;
  const look = (): void => {
    if (store.getState().view.mapStatus === "starting") return;
    stop();
    act();
  };
  stop = store.subscribe(look);
  look();
}
