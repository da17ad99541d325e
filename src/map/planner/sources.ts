/** The scenario itself: it changes with steps and drags. */
export const PLAN_SOURCE = "plan";
/** What the hand may take hold of, and the corners put down so far. */
export const PLAN_HAND_SOURCE = "plan-hand";
/** What follows the pointer or the crosshair. */
export const PLAN_AIM_SOURCE = "plan-aim";
/** The planning area's name: it stands anew wherever the map comes to rest. */
export const PLAN_AREA_SOURCE = "plan-area";
