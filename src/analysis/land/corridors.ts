import type { Layer, LayerId } from "../../domain/layer.ts";
import type { PlaneArea } from "../../domain/plane.ts";
import {
  choiceFor,
  NOTICE_RULES,
  type NoticeKey,
  RESTRICTION_RULES,
  type RestrictingThings,
  type RestrictionChoices,
  type RestrictionKey,
  type RestrictionRule,
  restrictingLayers,
} from "../../domain/restriction.ts";
import type { Scenario } from "../../domain/scenario.ts";
import type { Metres } from "../../domain/units.ts";
import { type PlaneShape, planeShape } from "../../geodesy/plane-shape.ts";
import { beside, lengthWithin, outside, type Surroundings, surroundingsOf, within } from "./corridor-shapes.ts";

export interface CorridorInput {
  readonly layers: readonly Layer[];
  readonly planningArea: PlaneArea;
  readonly switches: Scenario["switches"];
  readonly choices: RestrictionChoices;
  /** How far beyond the planning area restrictions are drawn, metres. */
  readonly reach: Metres;
}

export interface Corridors {
  /** Restrictions that have ground near the planning area, in the order of the rules. */
  readonly restrictions: readonly { readonly key: RestrictionKey; readonly ground: PlaneArea }[];
  readonly notices: readonly { readonly key: NoticeKey; readonly length: Metres }[];
  /** Layers that rules ask for and that are not at hand: what follows from them is not known. */
  readonly missing: readonly LayerId[];
}

/**
 * Restricted ground about a planning area, from things of the layers: each rule one area, so that parallel lines share
 * theirs. Straight sides are right to a millimetre, round ends and bends run at most 5 cm inside. Whole millimetres of
 * ETRS-GK23; cut off `reach` metres beyond the box about the planning area.
 *
 * @example corridorsOf({ ... }).restrictions[0] // a line of 1 km straight through: 62 000 m²
 */
export function corridorsOf(input: CorridorInput): Corridors {
  const around = surroundingsOf(input.planningArea, input.reach);
  const restrictions = RESTRICTION_RULES.flatMap((rule) => {
    const ground = groundOf(rule, input, around);
    return ground.length === 0 ? [] : [{ key: rule.key, ground }];
  });
  const notices = NOTICE_RULES.flatMap(({ key, follows }) => {
    const length = lengthWithin(input.planningArea, shapesOf(follows, input), around);
    return length === 0 ? [] : [{ key, length }];
  });
  const { switches, choices } = input;
  const asked = restrictingLayers({ switches, restrictionChoices: choices });
  return { restrictions, notices, missing: asked.filter((id) => layerOf(id, input) === undefined) };
}

function groundOf(rule: RestrictionRule, input: CorridorInput, around: Surroundings): PlaneArea {
  const { applies, halfWidth } = choiceFor(rule, input.choices);
  if (!applies) return [];
  const shapes = shapesOf(rule.follows, input);
  if (halfWidth !== null) return beside(shapes, halfWidth, around);
  const own = within(shapes, around);
  const { outsideOf } = rule;
  if (outsideOf === undefined || !outsideOf.every(({ layer }) => layerOf(layer, input) !== undefined)) return own;
  return [...own, ...outside(shapesOf(outsideOf, input), around)];
}

/** Things that count under the switches of the scenario. */
function shapesOf(things: readonly RestrictingThings[], input: CorridorInput): readonly PlaneShape[] {
  return things
    .filter(({ needs }) => needs === undefined || input.switches[needs])
    .flatMap(({ layer, kinds }) => layerOf(layer, input)?.features.filter(({ kind }) => kinds.includes(kind)) ?? [])
    .map(({ geometry }) => planeShape(geometry));
}

function layerOf(id: LayerId, { layers }: CorridorInput): Layer | undefined {
  return layers.find(({ meta }) => meta.id === id);
}
