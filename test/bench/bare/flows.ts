/** The bare page that `flows.map` measures the atlas against: the lines are in its style, the vehicles over them. */
import type { DrawnTraffic } from "../../../src/map/flows/drawn-flows.ts";
import { addVehicles } from "../../../src/map/flows/vehicles-overlay.ts";
import { paintFor } from "../../../src/map/style-part.ts";
import { bareMap } from "./bare-map.ts";

/** Written in by the bench. */
declare const BARE_TRAFFIC: readonly DrawnTraffic[];

const map = bareMap();
const paint = paintFor("light");
let seconds = 10;
const vehicles = addVehicles(map, () => {
  map.getContainer().dataset.flows = "drawn";
});
const tick = (): void => {
  vehicles.show(BARE_TRAFFIC, seconds, paint);
  seconds += 1 / 60;
  requestAnimationFrame(tick);
};
tick();
