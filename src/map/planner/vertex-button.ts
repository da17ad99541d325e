import type { Insets } from "../../domain/view.ts";
import { placeBeside } from "../editing/live-label.ts";
import type { ScreenPoint } from "./scene.ts";
import "./vertex-button.css";

export interface VertexButton {
  /** Null: nothing is in hand. */
  readonly show: (at: ScreenPoint | null, label: string) => void;
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
    show(at, label) {
      button.hidden = at === null;
      if (at === null) return;
      button.textContent = label;
      const corner = placeBeside(at, { x: button.offsetWidth, y: button.offsetHeight }, container, insets());
      button.hidden = corner === null;
      if (corner !== null) button.style.setProperty("translate", `${corner.x}px ${corner.y}px`);
    },
  };
}
