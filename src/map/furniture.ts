import type { Map as GlMap } from "maplibre-gl";
import type { Language } from "../domain/language.ts";
import type { Insets } from "../domain/view.ts";
import { formatNumber } from "../i18n/format.ts";
import { metresPerPixel, roundLength } from "./scale-bar.ts";
import type { MapText } from "./texts.ts";

/** Longest scale bar, times the size of its letters; where panels leave little of the map's width, so much of it at most. */
const LONGEST = 14;
const SHARE = 0.3;
/** A bar shorter than this has no room for the number in its middle, times the size of its letters. */
const ROOM_FOR_HALF = 8.3;

/** What stands on every picture of the map: scale, north, the sentence on outlines; and the keyboard's crosshair. */
export interface Furniture {
  readonly crosshair: HTMLElement;
  readonly setTexts: (text: MapText, language: Language) => void;
  readonly setInsets: (insets: Insets) => void;
  /** Null: none. */
  readonly showNotice: (words: string | null) => void;
}

export function furnish(container: HTMLElement, map: GlMap): Furniture {
  const notice = element("p", "map-notice");
  const bar = element("div", "map-scale-bar");
  const numbers = ["0", "", ""].map((text) => element("span", "", text));
  const scale = element("div", "map-scale", bar, ...numbers);
  const north = element("div", "map-north", "N");
  const crosshair = element("div", "map-crosshair");
  const zooms = [zoomButton("\u2212", -1), zoomButton("+", 1)];
  const row = element("div", "map-edge-row", scale, north, element("div", "map-zoom", ...zooms));
  const edge = element("div", "map-edge", notice, row);
  const all = element("div", "map-furniture", crosshair, edge);
  // Pictures with a name for readers who hear the page.
  for (const picture of [scale, north]) picture.setAttribute("role", "img");
  [notice.hidden, crosshair.hidden] = [true, true];
  container.append(all);

  let said: { readonly text: MapText; readonly language: Language } | null = null;
  map.on("move", measure);
  map.on("resize", measure);

  /** A way to zoom with one finger or a switch. */
  function zoomButton(sign: string, step: 1 | -1): HTMLElement {
    const button = element("button", "", sign);
    button.setAttribute("type", "button");
    button.addEventListener("click", (originalEvent) => {
      map.zoomTo(map.getZoom() + step, { duration: 0 }, { originalEvent });
    });
    return button;
  }

  function measure(): void {
    if (said === null) return;
    const metresAPixel = metresPerPixel(map.getCenter().lat, map.getZoom());
    const letters = Number.parseFloat(getComputedStyle(scale).fontSize);
    const length = roundLength(metresAPixel, Math.min(LONGEST * letters, SHARE * all.clientWidth));
    const [unit, perUnit] = length >= 1000 ? ["km", 1000] : ["m", 1];
    const whole = `${formatNumber(length / perUnit, said.language)}\u202f${unit}`;
    scale.style.setProperty("--scale-length", `${(length / metresAPixel).toFixed(1)}px`);
    scale.setAttribute("aria-label", `${said.text("map.scale")}: ${whole}`);
    const [, half, full] = numbers;
    if (half !== undefined)
      half.textContent =
        length / metresAPixel < ROOM_FOR_HALF * letters ? "" : formatNumber(length / perUnit / 2, said.language);
    if (full !== undefined) full.textContent = whole;
  }

  return {
    crosshair,
    setTexts(text, language) {
      if (said?.language === language) return;
      said = { text, language };
      north.setAttribute("aria-label", text("map.north"));
      zooms[0]?.setAttribute("aria-label", text("map.zoom-out"));
      zooms[1]?.setAttribute("aria-label", text("map.zoom-in"));
      map.getCanvas().setAttribute("aria-label", text("map.canvas"));
      measure();
    },
    setInsets(insets) {
      for (const side of ["top", "right", "bottom", "left"] as const) {
        all.style.setProperty(`--inset-${side}`, `${insets[side]}px`);
      }
      measure();
    },
    showNotice(words) {
      notice.hidden = words === null;
      if (words !== null && notice.textContent !== words) notice.textContent = words;
    },
  };
}

function element(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}
