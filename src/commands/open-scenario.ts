import type { LayerId } from "../domain/layer.ts";
import { MUNICIPALITY_LAYER } from "../domain/municipality-layer.ts";
import { ownScenario } from "../domain/own-scenario.ts";
import type { Problem } from "../domain/problem.ts";
import { NOTICE_RULES, RESTRICTION_RULES, type RestrictionRule } from "../domain/restriction.ts";
import { ok, type Result } from "../domain/result.ts";
import type { ArctialAlternative, Scenario } from "../domain/scenario.ts";
import { readScenario } from "../exchange/scenario-file.ts";
import type { NextScenario } from "../state/planner-state.ts";
import { withRefusal } from "../state/refusals.ts";
import { update } from "../state/store.ts";
import { type CommandContext, command } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { copyId } from "./keeping.ts";
import { loadLayer } from "./load-layer.ts";
import { bringInHand } from "./next-scenario.ts";

// Loaded with the planner, never before.

/** Opens one of the scenarios that come with the atlas; what cannot be read is said and changes nothing. */
export const openShippedScenario = command<ArctialAlternative>("open-shipped-scenario", (context, id) =>
  bringInHand(context, opened(context, shipped(context, id))),
);

interface ScenarioFile {
  readonly name: string;
  /** May still be on its way: the turn is that of the choice, not of a slow disk. Null where it could not be read. */
  readonly text: string | Promise<string | null>;
}

/** Opens a scenario from a file of the reader's. */
export const openScenarioFile = command<ScenarioFile>("open-scenario-file", (context, file) =>
  bringInHand(context, opened(context, ofFile(file))),
);

/** Begins a scenario of the reader's own, empty, on the outline that those which come with the atlas stand on. */
export const openOwnScenario = command("open-own-scenario", (context) => {
  const own = async (): Promise<Result<Scenario, Problem> | null> => {
    const read = await shipped(context, "ve0");
    return read?.ok === true ? ok(ownScenario(read.value.planningArea, copyId("own", context.ports.now()))) : read;
  };
  return bringInHand(context, opened(context, own()));
});

/** What a balance is worked out from, beside the scenario: the municipalities, and what restrictions follow. */
export const loadBalanceLayers = command("load-balance-layers", async (context) => {
  const layers = new Set([MUNICIPALITY_LAYER, ...[...RESTRICTION_RULES, ...NOTICE_RULES].flatMap(layersOf)]);
  await Promise.all([...layers].map((id) => loadLayer.run(context, id)));
});

/** A scenario that comes with the atlas. Null, with a word to the reader, where the code that reads it cannot be fetched. */
export async function shipped(
  context: CommandContext,
  id: ArctialAlternative,
): Promise<Result<Scenario, Problem> | null> {
  const text = await fetchedPart(context, context.ports.readScenarioText(id));
  return text?.ok === true ? readScenario(text.value, `${id}.json`) : text;
}

async function ofFile({ name, text }: ScenarioFile): Promise<Result<Scenario, Problem> | null> {
  const read = await text;
  return read === null ? null : readScenario(read, name);
}

/** What was read, or null after a word to the reader. */
async function opened(
  { store }: CommandContext,
  reading: Promise<Result<Scenario, Problem> | null>,
): Promise<NextScenario | null> {
  const read = await reading;
  if (read === null) return null;
  if (read.ok) return { scenario: read.value, openedFrom: null };
  update(store, (state) => withRefusal(state, "notice.scenario-not-opened", read.problem));
  return null;
}

const layersOf = ({ follows, outsideOf = [] }: Pick<RestrictionRule, "follows" | "outsideOf">): readonly LayerId[] =>
  [...follows, ...outsideOf].map(({ layer }) => layer);
