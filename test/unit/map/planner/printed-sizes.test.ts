import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LandAnswer } from "../../../../src/domain/land-balance.ts";
import { balanceAnswer } from "../../../../src/figures/land-answers.ts";
import { zoneFigures } from "../../../../src/figures/zone-figures.ts";
import { loadDetailTexts, loadTexts, translatorFor } from "../../../../src/i18n/translator.ts";
import { printedSizes } from "../../../../src/map/planner/printed-sizes.ts";
import { initialState } from "../../../../src/state/initial-state.ts";
import { withBalance, withScenario } from "../../../../src/state/planner.ts";
import { update } from "../../../../src/state/store.ts";
import { figureText } from "../../../../src/ui/parts/figure-text.ts";
import { shippedScenario, stateWith } from "../../figures/shipped-balance.ts";
import { scene } from "./scene.ts";

const VE1 = shippedScenario("ve1");

async function answered() {
  const answer = await balanceAnswer(stateWith(), VE1);
  if (answer.status !== "ready") throw new Error(answer.status);
  return answer;
}

beforeEach(async () => {
  for (const language of ["fi", "sv", "en"] as const) await loadTexts(language);
  await loadDetailTexts();
});
afterEach(() => vi.unstubAllGlobals());

describe("the sizes of zones on the map", () => {
  test("are those of the list, about so much where the approximate outline bounds a zone", async () => {
    const answer = await answered();
    const { value } = answer;
    const opened = withScenario(initialState([], "fi"), VE1);
    expect(printedSizes(opened, translatorFor("fi")).size).toBe(0);
    const state = withBalance(opened, VE1, answer);
    const sizes = printedSizes(state, translatorFor("fi"));
    // Drawn, they are 14.39 and 3.08 ha.
    expect(sizes.get("rail-yard")).toBe("noin 14\u202fha");
    expect(sizes.get("small-firms-kruunupyy")).toBe("3,08\u202fha");
    for (const language of ["fi", "sv", "en"] as const) {
      const translator = translatorFor(language);
      const listed = value.zones.map((share) => {
        const [gross] = zoneFigures(value, share, VE1.planningArea);
        return [share.zone, gross === undefined ? "" : figureText(gross, translator)] as const;
      });
      expect(listed).toHaveLength(VE1.zones.length);
      expect([...printedSizes(state, translator)]).toEqual(listed);
    }
  });

  test("are worked out once for a balance and a language", async () => {
    const state = withBalance(withScenario(initialState([], "fi"), VE1), VE1, await answered());
    const before = printedSizes(state, translatorFor("fi"));
    expect(printedSizes({ ...state }, translatorFor("fi"))).toBe(before);
    expect(printedSizes(state, translatorFor("sv"))).not.toBe(before);
  });

  test("come with the balance, and bring no ground with them; a reader hears the same", async () => {
    const { store, settled, sent, sources, select, said } = scene(VE1);
    const first = sources.get("plan") as { features: { id: string; properties: { area?: string } }[] };
    const sizesOf = first.features.flatMap(({ properties: { area } }) => (area === undefined ? [] : [area]));
    expect(new Set(sizesOf)).toEqual(new Set([""]));
    select("rail-yard");
    expect(said()).toMatch(/, piirretty ala 14,39\u202fha\.$/);
    select("small-firms-kruunupyy");
    sent.length = 0;
    // With the restrictions that are hatched already: nothing but the sizes becomes other.
    const answer = await answered();
    const restricted = VE1.restrictions as unknown as LandAnswer["restricted"];
    const value: LandAnswer = { ...answer.value, restricted };
    update(store, (state) => withBalance(state, VE1, { ...answer, value }));
    await settled();
    const ids = sent.filter(({ source }) => source === "plan").flatMap((one) => one.ids.map(String));
    expect(ids).toContain("name:rail-yard");
    expect(ids.filter((id) => !id.startsWith("name:"))).toEqual([]);
    select("rail-yard");
    expect(said()).toMatch(/, noin 14\u202fha\.$/);
  });
});
