import { ARCTIAL_ALTERNATIVES, type ArctialAlternative } from "../domain/scenario.ts";
import type { Scene } from "../domain/story.ts";
import { writeScenario } from "../exchange/scenario-file.ts";
import { notInScene, presentScene } from "../state/present-scene.ts";
import type { CommandContext } from "./command.ts";
import { shipped } from "./open-scenario.ts";

/** What the page shows at this moment, as the picture of a chapter, and the sentences about what of it stays behind. */
export async function takenView(
  context: CommandContext,
): Promise<{ readonly scene: Scene; readonly said: readonly `notice.${string}`[] }> {
  // The picture is of the moment in which it was asked for, however long a file takes to come.
  const seen = context.store.getState();
  const known = await shippedInHand(context);
  return { scene: presentScene(seen, known), said: notInScene(seen, known) };
}

/**
 * The alternative in hand, where it is as it comes with the atlas. Its id tells nothing: a changed one that was saved and
 * opened again has the same.
 */
export async function shippedInHand(context: CommandContext): Promise<ArctialAlternative | null> {
  const { plan } = context.store.getState();
  const id = ARCTIAL_ALTERNATIVES.find((one) => one === plan.scenario?.id);
  if (id === undefined || plan.scenario === null) return null;
  const read = await shipped(context, id);
  return read?.ok === true && writeScenario(read.value) === writeScenario(plan.scenario) ? id : null;
}
