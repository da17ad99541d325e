import type { PlanePoint } from "../../domain/plane.ts";
import { isSamePoint, planePoint, positionOf } from "../../geodesy/plane-points.ts";
import type { Translator } from "../../i18n/translator.ts";
import { translatorFor } from "../../i18n/translator.ts";
import { crosshairPlace } from "../crosshair-place.ts";
import type { MapHost } from "../extras.ts";
import { metresPerPixel } from "../scale-bar.ts";
import { along, type Grip, movedCorners, pulled } from "./handles.ts";
import type { PlanHint, PlanSnapper } from "./plan-snapper.ts";

/** A place on the map's canvas, pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** What keys move, a vertex or a zone: what it is in history, and where it has been moved to. */
export interface Held {
  readonly grip: Exclude<Grip, { readonly kind: "midpoint" }>;
  readonly to: PlanePoint;
}

/** Where the hand is, what it would land on, and what stands beside it. */
export interface Aim {
  readonly at: ScreenPoint;
  readonly cursor: PlanePoint;
  readonly hint: PlanHint | null;
  /** Read again whenever the drawing has become other: what a hand asks for is done a little later. */
  readonly lines: () => readonly string[];
}

/** What hands and keys share. */
export interface Scene extends MapHost {
  readonly snapper: PlanSnapper;
  readonly say: (text: string) => void;
  readonly translator: () => Translator;
  readonly held: () => Held | null;
  readonly hold: (held: Held | null) => void;
  readonly show: (aim: Aim | null) => void;
  /** One step of a drawing after another, however fast they come: each finds what the one before it has left. */
  readonly inTurn: (step: () => Promise<void>) => Promise<void>;
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

/** Where what is pulled from its place to another lands: on what one of its corners comes near. */
export function landing(
  { snapper, store }: Scene,
  grip: Grip,
  to: PlanePoint,
  radiusMetres: number,
): Pick<Aim, "cursor" | "hint"> {
  const state = store.getState();
  if (grip.kind !== "zone") {
    const hint = snapper.near(state, to, radiusMetres, grip);
    return { cursor: hint?.point ?? to, hint };
  }
  const ground = state.plan.scenario?.zones.find(({ id }) => id === grip.id)?.ground ?? [];
  const hint = snapper.nearest(state, movedCorners(ground, grip.from, to), radiusMetres, grip);
  return { cursor: hint === null ? to : along(to, hint.corner, hint.point), hint };
}

/** What keys moved since they took hold of it becomes one step. */
export function settleHeld(scene: Scene): void {
  const held = scene.held();
  scene.show(null);
  if (held === null || isSamePoint(held.grip.from, held.to)) return;
  scene.events.planned({ kind: "edit", request: pulled(held.grip, held.to) });
  scene.hold({ grip: { ...held.grip, from: held.to }, to: held.to });
}
