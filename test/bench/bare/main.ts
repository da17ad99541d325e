/** The bare page that `first-map` measures the atlas against. */
import { bareMap } from "./bare-map.ts";

bareMap();
