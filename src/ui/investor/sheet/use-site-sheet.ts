import { useMemo } from "preact/hooks";
import { shipped } from "../../../commands/open-scenario.ts";
import type { LandAnswer } from "../../../domain/land-balance.ts";
import type { PictureSubject } from "../../../domain/map-picture.ts";
import type { Scenario } from "../../../domain/scenario.ts";
import { balanceAnswer, balanceLayers } from "../../../figures/land-answers.ts";
import { LINK_LAYERS } from "../../../figures/link-figures.ts";
import { shownScenario } from "../../../state/planner.ts";
import { areSettled } from "../../../state/settled.ts";
import { useAtlas, useCommands } from "../../context.ts";
import { useLatest } from "../../parts/use-latest.ts";
import { useFlows } from "../flows/use-flows.ts";
import { useMeasured } from "../links/use-measured.ts";
import type { SheetContent } from "./site-sheet.ts";

/** What a sheet says, and what its map shows. */
export interface SheetOnPage {
  readonly content: SheetContent;
  readonly subject: PictureSubject;
}

/** The sheet of what is chosen now, as soon as everything that stands on it is worked out; with another try what failed is asked for anew. */
export function useSiteSheet(tries = 1): SheetOnPage | "working" | "failed" {
  const flows = useFlows();
  const links = useMeasured();
  const facts = useAtlas((state) => (state.facts.status === "ready" ? state.facts.book : null));
  const spurBuilt = useAtlas((state) => state.ways.spurBuilt);
  const layers = useAtlas((state) => state.layers);
  const visible = useAtlas((state) => state.visible);
  const land = useLand(typeof flows === "string" ? null : flows.shown.inputs.alternative, tries);
  return useMemo(() => {
    if (flows === "failed" || land === "failed") return "failed";
    if (flows === "working" || land === null || links === null || facts === null) return "working";
    const used = new Set([...LINK_LAYERS, ...balanceLayers(land.scenario)]);
    const metas = Object.entries(layers).flatMap(([id, { meta }]) => (used.has(id) || visible[id] ? [meta] : []));
    const { quays } = layers;
    const content = {
      ...{ ...land, facts, flows, metas, spurBuilt },
      links: links === "failed" ? null : links,
      quays: quays?.status === "ready" ? quays.layer : null,
    };
    return { content, subject: land };
  }, [typeof flows === "string" ? flows : flows.figures, land, links, facts, spurBuilt, layers, visible]);
}

interface Land {
  readonly scenario: Scenario;
  readonly balance: LandAnswer | null;
}

/** The balance of the scenario in hand, or of the one that comes with the atlas for the alternative. */
function useLand(alternative: "ve1" | "ve2" | null, tries: number): Land | "failed" | null {
  const context = useCommands();
  const { store } = context;
  const inHand = useAtlas(shownScenario);
  const isLoaded = useAtlas((state) => areSettled(state, Object.keys(state.layers)));
  return useLatest<Land | "failed">(
    () => (isLoaded && alternative !== null ? landOf(alternative) : null),
    // Never that of another alternative beside the flows of this one.
    [inHand, isLoaded, alternative, tries],
    "goes",
  );

  async function landOf(shown: "ve1" | "ve2"): Promise<Land | "failed"> {
    const scenario = inHand ?? (await shippedScenario(shown));
    if (scenario === null) return "failed";
    const answer = await balanceAnswer(store.getState(), scenario);
    return { scenario, balance: answer.status === "ready" ? answer.value : null };
  }

  async function shippedScenario(shown: "ve1" | "ve2"): Promise<Scenario | null> {
    const read = await shipped(context, shown);
    return read?.ok === true ? read.value : null;
  }
}
