import type { Insets } from "../../domain/view.ts";
import { placeBeside, type Towards } from "../editing/live-label.ts";
import type { ScreenPoint } from "./scene.ts";
import "./vertex-button.css";

export interface VertexButton {
  /** At null nothing is in hand. `towards`: where no other vertex of the zone is covered. */
  readonly show: (at: ScreenPoint | null, label: string, towards: Towards) => void;
}

/** Beside the vertex in hand: takes it out, for those who have no Delete key. */
export function createVertexButton(container: HTMLElement, insets: () => Insets, remove: () => void): VertexButton {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "map-vertex";
  button.hidden = true;
  button.addEventListener("click", remove);
  container.append(button);
  return {
    show(at, label, towards) {
      button.hidden = at === null;
      if (at === null) return;
      button.textContent = label;
      const size = { x: button.offsetWidth, y: button.offsetHeight };
      const corner = placeBeside(at, size, container, insets(), towards);
      button.hidden = corner === null;
      if (corner !== null) button.style.setProperty("translate", `${corner.x}px ${corner.y}px`);
    },
  };
}
