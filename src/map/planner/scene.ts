import type { PlanePoint } from "../../domain/plane.ts";
import { isSamePoint, planePoint, positionOf } from "../../geodesy/plane-points.ts";
import type { Translator } from "../../i18n/translator.ts";
import { translatorFor } from "../../i18n/translator.ts";
import type { MapHost } from "../extras.ts";
import { crosshairPlace } from "../keyboard.ts";
import { metresPerPixel } from "../scale-bar.ts";
import type { PlanHint, PlanSnapper } from "./plan-snapper.ts";

/** A place on the map's canvas, pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** The vertex that keys move: where it is in history, and where it has been moved to. */
export interface HeldVertex {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
}

/** Where the hand is, what it would land on, and what stands beside it. */
export interface Aim {
  readonly at: ScreenPoint;
  readonly cursor: PlanePoint;
  readonly hint: PlanHint | null;
  readonly lines: readonly string[];
}

/** What hands and keys share. */
export interface Scene extends MapHost {
  readonly snapper: PlanSnapper;
  readonly say: (text: string) => void;
  readonly translator: () => Translator;
  readonly held: () => HeldVertex | null;
  readonly hold: (vertex: HeldVertex | null) => void;
  readonly show: (aim: Aim | null) => void;
}

export const planeAt = ({ map }: MapHost, { x, y }: ScreenPoint): PlanePoint => {
  const { lng, lat } = map.unproject([x, y]);
  return planePoint([lng, lat]);
};

export const metresAPixel = ({ map }: MapHost, { x, y }: ScreenPoint): number =>
  metresPerPixel(map.unproject([x, y]).lat, map.getZoom());

export const onScreen = ({ map }: MapHost, point: PlanePoint): ScreenPoint => map.project([...positionOf(point)]);

export const underCrosshair = ({ map, store }: MapHost): ScreenPoint =>
  crosshairPlace(map.getContainer(), store.getState().view.insets);

/** Is the crosshair shown? */
export const keyboardLeads = ({ container }: MapHost): boolean =>
  container.querySelector<HTMLElement>(".map-crosshair")?.hidden === false;

export const translatorOf = ({ store }: MapHost): Translator => translatorFor(store.getState().language);

export const awayOnScreen = (a: ScreenPoint, b: ScreenPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

/** What keys moved since they took the vertex becomes one step. */
export function settleHeld(scene: Scene): void {
  const held = scene.held();
  if (held === null || isSamePoint(held.from, held.to)) return;
  scene.events.planned({ kind: "edit", request: { kind: "move-vertex", ...held } });
  scene.hold({ from: held.to, to: held.to });
}
