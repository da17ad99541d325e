import type { LayerId } from "../domain/layer.ts";
import type { Scene } from "../domain/story.ts";
import type { AtlasState } from "./atlas-state.ts";
import { defaultVisibility } from "./initial-state.ts";

/** Layers and switches of a scene, in Present; the reader's own scenario, ways and drawings stay as they are. */
export const withScene = (state: AtlasState, scene: Scene): AtlasState => ({
  ...state,
  mode: { kind: "present" },
  visible: sceneVisibility(state, scene),
  opacity: {},
  onlyDecided: false,
  selection: null,
  factShown: null,
  hovered: null,
  ways: { ...state.ways, spurBuilt: scene.spurBuilt, placing: null },
});

/** Which layers are seen in a scene: those that Present shows and its own, without those that it leaves out. */
export function sceneVisibility(
  { layers }: Pick<AtlasState, "layers">,
  { shown, hidden }: Pick<Scene, "shown" | "hidden">,
): Readonly<Record<LayerId, boolean>> {
  const visible = presentVisibility({ layers });
  for (const id of shown) if (Object.hasOwn(visible, id)) visible[id] = true;
  for (const id of hidden) if (Object.hasOwn(visible, id)) visible[id] = false;
  return visible;
}

/** Which layers Present shows where neither a scene nor the reader chose otherwise. */
export const presentVisibility = ({ layers }: Pick<AtlasState, "layers">): Record<LayerId, boolean> =>
  defaultVisibility(
    Object.values(layers).map(({ meta }) => meta),
    "present",
  );
