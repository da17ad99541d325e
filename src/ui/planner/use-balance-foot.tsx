import { render } from "preact";
import { useEffect } from "preact/hooks";
import type { AtlasStore } from "../../state/store.ts";
import { CommandsProvider, useCommands } from "../context.ts";
import { BalanceFoot } from "./balance-foot.tsx";

const placed = new WeakSet<AtlasStore>();

/**
 * Puts the balance under the map when the planner opens for the first time. It has a root of its own behind the panels: it
 * stays whatever the planner's panel gives way to, and a first visit carries nothing of it.
 */
export function useBalanceFoot(): void {
  const context = useCommands();
  useEffect(() => {
    const panels = document.getElementById("panels");
    if (panels === null || placed.has(context.store)) return;
    placed.add(context.store);
    const place = document.createElement("div");
    place.className = "balance-place";
    panels.after(place);
    render(
      <CommandsProvider value={context}>
        <BalanceFoot />
      </CommandsProvider>,
      place,
    );
  }, []);
}
