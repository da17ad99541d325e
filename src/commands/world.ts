import { readClusters, readOutline } from "../catalog/read-world.ts";
import type { FactKey } from "../domain/fact.ts";
import type { FlowPlaceId } from "../domain/flow.ts";
import type { WorldFile } from "../domain/world.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import { centroid } from "../geodesy/centroid.ts";
import { squareAround } from "../geodesy/square.ts";
import { featureAt } from "../state/layers.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { type WorldState, withWorld, withWorldAsked, worldOf } from "../state/world.ts";
import { type CommandContext, command, stateCommand } from "./command.ts";
import { readerLost } from "./fetched-part.ts";
import { loadFlows } from "./flows.ts";
import { readAsks } from "./read-asks.ts";

// Loaded with the topic of the world, never before.

/** Loads the outline and the clusters, and the sea lanes with all that flows come from. */
export const loadWorld = command("load-world", async (context) => {
  await Promise.all([loadFlows.run(context), loadWorldFiles(context)]);
  await readAsks.run(context);
});

/** Picks out the sea lane of a port; of the one that is picked out, none. */
export const pickLane = stateCommand<FlowPlaceId>("pick-lane", (state, place) =>
  withWorldAsked(state, { lane: worldOf(state).lane === place ? null : place }),
);

/** Room for the words on its upper side, as a share of the square. */
const WORDS = 0.35;

/** Lays the hectares of a fact over Kruunuportti as a square and shows it whole; takes away the one that lies there. */
export const toggleSquare = stateCommand<{ readonly fact: FactKey; readonly hectares: number }>(
  "toggle-square",
  (state, { fact, hectares }) => {
    if (worldOf(state).square === fact) return withWorldAsked(state, { square: null });
    const shown = withWorldAsked(state, { square: fact });
    const site = featureAt(state, { layer: "sites", feature: "kruunuportti" });
    if (site === null) return shown;
    const ring = squareAround(centroid(site.geometry), hectares);
    const [west, south, east, north] = boundsOf({ type: "LineString", coordinates: ring });
    const bounds = [west, south, east, north + WORDS * (north - south)] as const;
    return withViewRequested(shown, { kind: "bounds", bounds }, true);
  },
);

async function loadWorldFiles(context: CommandContext): Promise<void> {
  const { store } = context;
  const { status } = worldOf(store.getState()).files;
  if (status === "ready" || status === "loading") return;
  update(store, (state) => withWorld(state, { files: { status: "loading" } }));
  const files = await readWorldFiles(context);
  update(store, (state) => withWorld(state, { files }));
}

/** What could not be had, a file or the code that reads it, is told with its reason and asked for when it is next wanted. */
async function readWorldFiles({ ports }: CommandContext): Promise<WorldState["files"]> {
  const textOf = (name: WorldFile) => ports.readFlowsText(name).catch(() => readerLost(`world/${name}.json`));
  const [outlineText, clustersText] = await Promise.all([textOf("outline"), textOf("clusters")]);
  const outline = outlineText.ok ? readOutline(outlineText.value, "world/outline.json") : outlineText;
  if (!outline.ok) return { status: "unavailable", problem: outline.problem };
  const clusters = clustersText.ok ? readClusters(clustersText.value, "world/clusters.json") : clustersText;
  if (!clusters.ok) return { status: "unavailable", problem: clusters.problem };
  return { status: "ready", outline: outline.value, clusters: clusters.value };
}
