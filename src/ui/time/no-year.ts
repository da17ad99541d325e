import type { AtlasState } from "../../state/atlas-state.ts";
import { admittedFeatures, readyLayers } from "../../state/layers.ts";
import { drawnScenario } from "../../state/planner.ts";
import { isInTime } from "../../state/told-stage.ts";
import { useAtlas, useTranslator } from "../context.ts";

/** What is drawn in the phase that is shown and carries no year: things by name, and how many zones of the scenario. */
export function useNoYear(): { readonly things: readonly string[]; readonly zones: number } {
  const { name } = useTranslator();
  const zones = useAtlas(zonesWithoutYear);
  const ids = useAtlas((state) => thingsWithoutYear(state, name).join("\n"));
  return { things: ids === "" ? [] : ids.split("\n"), zones };
}

function thingsWithoutYear(state: AtlasState, name: ReturnType<typeof useTranslator>["name"]): readonly string[] {
  return readyLayers(state)
    .filter(({ meta }) => state.visible[meta.id] === true)
    .flatMap((layer) => admittedFeatures(state, layer))
    .filter((feature) => feature.time?.years === null && feature.time.phase !== "now" && isInTime(state, feature))
    .flatMap((feature) => (feature.name === null ? [] : [name(feature.name)]));
}

const zonesWithoutYear = (state: AtlasState): number =>
  drawnScenario(state)?.zones.filter(({ from }) => from === null).length ?? 0;
