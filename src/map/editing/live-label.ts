import type { Insets } from "../../domain/view.ts";
import "./live-label.css";

/** A place or a size on the screen, pixels. */
interface Pixels {
  readonly x: number;
  readonly y: number;
}

export interface LiveLabel {
  /** No lines: nothing is shown. */
  readonly show: (at: Pixels, lines: readonly string[]) => void;
}

/**
 * Numbers that go with the pointer or the crosshair. Nobody could hear them as fast as they change: a screen reader hears
 * the panel, where they stand once a vertex is put down.
 */
export function createLiveLabel(container: HTMLElement, insets: () => Insets): LiveLabel {
  const label = document.createElement("div");
  label.className = "map-live";
  label.setAttribute("aria-hidden", "true");
  label.hidden = true;
  container.append(label);
  return {
    show(at, lines) {
      label.hidden = lines.length === 0;
      if (label.hidden) return;
      label.replaceChildren(
        ...lines.map((line) => {
          const paragraph = document.createElement("p");
          paragraph.textContent = line;
          return paragraph;
        }),
      );
      const size = { x: label.offsetWidth, y: label.offsetHeight };
      const { x, y } = placeBeside(at, size, container, insets());
      label.style.setProperty("translate", `${x}px ${y}px`);
    },
  };
}

/** Pixels between the cursor and the label: the arms of the crosshair are 22 long. */
const BESIDE = 16;

/**
 * The upper left corner of a label: to the right of a place and below it, or on the other side where panels or the edge of
 * the map leave no room there.
 *
 * @example placeBeside({ x: 100, y: 100 }, { x: 80, y: 40 }, { clientWidth: 390, clientHeight: 600 }, noInsets) // { x: 116, y: 116 }
 */
export function placeBeside(
  at: Pixels,
  size: Pixels,
  { clientWidth, clientHeight }: { readonly clientWidth: number; readonly clientHeight: number },
  { right, bottom }: Insets,
): Pixels {
  return {
    x: at.x + BESIDE + size.x > clientWidth - right ? at.x - BESIDE - size.x : at.x + BESIDE,
    y: at.y + BESIDE + size.y > clientHeight - bottom ? at.y - BESIDE - size.y : at.y + BESIDE,
  };
}
