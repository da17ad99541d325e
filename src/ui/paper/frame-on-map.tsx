import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { groundPixel } from "../../geodesy/map-pixel.ts";
import type { PaperFrame } from "../../geodesy/paper-frame.ts";
import { useAtlas } from "../context.ts";

/** Shows on the map what of it will stand on the sheet: a frame about the middle of the free part, under the panels. */
export function FrameOnMap({ frame }: { readonly frame: PaperFrame }) {
  const { actual, insets } = useAtlas(({ view }) => view);
  const [box] = useState(() => document.createElement("div"));
  useEffect(() => {
    box.className = "paper-frame";
    box.setAttribute("aria-hidden", "true");
    document.getElementById("map")?.append(box);
    return () => box.remove();
  }, []);
  useLayoutEffect(() => {
    if (actual === null) return;
    const { across } = groundPixel(frame.centre[1], actual.zoom);
    const pixels = (millimetres: number): number => (millimetres * frame.denominator) / 1_000 / across;
    const sides = {
      "--frame-width": pixels(frame.millimetres.width),
      "--frame-height": pixels(frame.millimetres.height),
      "--frame-right": (insets.left - insets.right) / 2,
      "--frame-down": (insets.top - insets.bottom) / 2,
    };
    for (const [name, value] of Object.entries(sides)) box.style.setProperty(name, `${value}px`);
  }, [frame, actual, insets]);
  return null;
}
