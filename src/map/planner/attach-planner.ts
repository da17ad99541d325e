import type { GeoJSONSource } from "maplibre-gl";
import type { PlanePoint } from "../../domain/plane.ts";
import { isSamePoint } from "../../geodesy/plane-points.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { selectedZone } from "../../state/planner.ts";
import { isDrawingZone, isPlanning } from "../../state/planning.ts";
import { createLiveLabel } from "../editing/live-label.ts";
import type { MapHost } from "../extras.ts";
import { furnitureBoxes } from "../free-part.ts";
import type { Overlay } from "../overlay.ts";
import { attachAreaName, crossOf } from "./area-name.ts";
import { aimLayers, HAND_TILES, handleLayers, rimLayers } from "./hand-layers.ts";
import { aimShapes, handleShapes, outlineTo, sketchShapes, together } from "./hand-shapes.ts";
import { zoneWords } from "./hand-words.ts";
import { verticesOf } from "./handles.ts";
import { followHands } from "./hands.ts";
import { followPlanKeys } from "./plan-keys.ts";
import { planOverlay } from "./plan-overlay.ts";
import { planSentence } from "./plan-sentence.ts";
import { createPlanSnapper } from "./plan-snapper.ts";
import { printedSizes } from "./printed-sizes.ts";
import { createSaid } from "./said.ts";
import { type Aim, type Held, onScreen, type Scene, translatorOf } from "./scene.ts";
import { PLAN_AIM_SOURCE, PLAN_HAND_SOURCE } from "./sources.ts";
import { createVertexButton } from "./vertex-button.ts";
import { type HandledZone, labelPlace } from "./zone-shapes.ts";

/** Handles for a finger are so many times larger. */
const FINGER = 1.6;
/** Words of the selected zone keep so clear of its handles, pixels. */
const CLEAR_OF_HANDLES = 9;

/** Draws the open scenario, and in Plan takes hands and keys for it. */
export function attachPlanner(host: MapHost): readonly Overlay[] {
  const { map, container, store } = host;
  const insets = () => store.getState().view.insets;
  const label = createLiveLabel(container, insets);
  const button = createVertexButton(container, insets, () => {
    if (held?.grip.kind === "vertex") removeVertex(held.grip.from);
  });
  const byFinger = matchMedia("(pointer: coarse)").matches;
  let held: Held | null = null;
  let aim: Aim | null = null;
  let turn: Promise<void> = Promise.resolve();

  const hand: Overlay = {
    source: PLAN_HAND_SOURCE,
    slot: "sketch",
    layers: handleLayers(byFinger ? FINGER : 1),
    patterns: HAND_TILES,
    others: [{ slot: "plan-lines", layers: rimLayers }],
    inputs: (state) => [selectedZone(state), state.plan.sketch, state.plan.tool, isPlanning(state)],
    shapes: (state) =>
      isPlanning(state) ? together([...handlesOf(state), ...sketchShapes(state.plan.sketch)]) : together([]),
  };
  const aiming: Overlay = {
    source: PLAN_AIM_SOURCE,
    slot: "sketch",
    layers: aimLayers,
    inputs: (state) => [state.plan.sketch, state.plan.tool, state.language, isPlanning(state)],
    shapes: (state) => {
      if (!isPlanning(state)) return together([]);
      const { sketch, tool } = state.plan;
      const cursor = aim?.cursor ?? null;
      return together(aimShapes(outlineTo(tool, sketch, cursor), aim?.hint ?? null, translatorOf(host)));
    },
  };

  const scene: Scene = {
    ...host,
    snapper: createPlanSnapper(),
    say: createSaid(container),
    translator: () => translatorOf(host),
    held: () => held,
    inTurn(step) {
      turn = turn.then(step, step);
      return turn;
    },
    hold(next) {
      if (held === next) return;
      held = next;
      send(hand);
      placeButton();
    },
    show(next) {
      if (aim === null && next === null) return;
      aim = next;
      send(aiming);
      tell();
    },
  };
  const hands = followHands(scene);
  followPlanKeys(scene, hands.drop);
  host.claims.add(hands.claims);
  host.sentences.add((state, view) => planSentence(state, view, translatorOf(host)));
  map.on("move", placeButton);
  followState();
  return [planOverlay(handledOf), attachAreaName(host, () => furnitureBoxes(container).flatMap(crossOf)), hand, aiming];

  function handledOf(state: AtlasState): HandledZone | null {
    const zone = isPlanning(state) && state.plan.tool === "select" ? selectedZone(state) : null;
    return zone === null ? null : { id: zone.id, clearPixels: CLEAR_OF_HANDLES * (byFinger ? FINGER : 1) };
  }

  function handlesOf(state: AtlasState) {
    return state.plan.tool === "select" ? handleShapes(selectedZone(state), held, byFinger) : [];
  }

  function tell(): void {
    label.show(aim?.at ?? { x: 0, y: 0 }, aim?.lines() ?? []);
  }

  function placeButton(): void {
    const at = held?.grip.kind === "vertex" ? onScreen(host, held.to) : null;
    const zone = selectedZone(store.getState());
    const middle = at === null || zone === null ? null : map.project([...labelPlace(zone.ground)]);
    const outward = (here: number, within: number): 1 | -1 => (here < within ? -1 : 1);
    const towards = { x: outward(at?.x ?? 0, middle?.x ?? 0), y: outward(at?.y ?? 0, middle?.y ?? 0) };
    button.show(at, at === null ? "" : scene.translator().said("plan.hand.remove"), towards);
  }

  function removeVertex(point: PlanePoint): void {
    scene.hold(null);
    host.events.planned({ kind: "edit", request: { kind: "remove-vertex", point } });
    map.getCanvas().focus({ preventScroll: true });
  }

  function send({ source, shapes }: Overlay): void {
    void map.getSource<GeoJSONSource>(source)?.setData(shapes(store.getState()));
  }

  function followState(): void {
    let drew = false;
    const doubles = (): void => {
      const draws = isDrawingZone(store.getState());
      if (draws === drew) return;
      drew = draws;
      if (draws) {
        map.doubleClickZoom.disable();
        void scene.snapper.ready();
      } else if (store.getState().measure.tool === null) map.doubleClickZoom.enable();
      map.getCanvas().style.cursor = draws ? "crosshair" : "";
    };
    doubles();
    store.subscribe((state, before) => {
      doubles();
      if (state.plan === before.plan) return;
      if (state.plan.tool !== before.plan.tool || state.plan.sketch !== before.plan.sketch) hands.look();
      if (state.plan.draft !== before.plan.draft || state.plan.refused !== before.plan.refused) tell();
      if (held !== null && !isThere(state, held)) scene.hold(null);
      const zone = selectedZone(state);
      const translator = scene.translator();
      if (state.plan.refused !== null && state.plan.refused !== before.plan.refused) {
        scene.say(translator.said(`refused.${state.plan.refused}`));
      } else if (zone !== null && state.plan.selected !== before.plan.selected) {
        scene.say(zoneWords(zone, printedSizes(state, translator).get(zone.id), translator));
      } else if (state.plan.scenario?.id !== before.plan.scenario?.id) {
        // What was said of a scenario is no longer so once it is put away.
        scene.say("");
      }
    });
  }
}

/** What a step took away is held no more, nor a zone by a corner that went elsewhere. */
function isThere({ plan: { scenario, selected } }: AtlasState, { grip }: Held): boolean {
  const zone = scenario?.zones.find(({ id }) => id === selected);
  return zone !== undefined && verticesOf(zone.ground).some((point) => isSamePoint(point, grip.from));
}
