import { render } from "preact";
import { CommandsProvider } from "../context.ts";
import { beginningOnce } from "../parts/use-once.ts";
import { BalanceFoot } from "./balance-foot.tsx";

/**
 * Puts the balance under the map when the planner opens for the first time. It has a root of its own behind the panels: it
 * stays whatever the planner's panel gives way to, and a first visit carries nothing of it.
 */
export const useBalanceFoot = beginningOnce((context) => {
  const place = document.createElement("div");
  place.className = "balance-place";
  document.getElementById("panels")?.after(place);
  render(
    <CommandsProvider value={context}>
      <BalanceFoot />
    </CommandsProvider>,
    place,
  );
});
