import { toggleMeasure, toggleTools, toggleWays } from "../../commands/panels.ts";
import { CommandButton } from "./button.tsx";

/** The tools of the header, for a window so narrow that the header has no room for them. */
export function ToolButtons() {
  return (
    <div class="actions tool-buttons">
      <CommandButton command={toggleMeasure} args={undefined} icon="measure" />
      <CommandButton command={toggleWays} args={undefined} icon="way" />
      <CommandButton command={toggleTools} args={undefined} icon="tools" />
    </div>
  );
}
