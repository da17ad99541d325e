import { beforeEach, describe, expect, it } from "vitest";
import type { Scenario } from "../../../../src/domain/scenario.ts";
import { loadDetailTexts, loadTexts, translatorFor } from "../../../../src/i18n/translator.ts";
import { planSentence } from "../../../../src/map/planner/plan-sentence.ts";
import { initialState } from "../../../../src/state/initial-state.ts";
import { withLayerReady } from "../../../../src/state/layers.ts";
import { withScenario } from "../../../../src/state/planner.ts";
import { shippedScenario } from "../../figures/shipped-balance.ts";
import { shippedLayers } from "../shipped.ts";

beforeEach(async () => {
  for (const language of ["fi", "sv", "en"] as const) await loadTexts(language);
  await loadDetailTexts();
});

const VE1 = shippedScenario("ve1");
const surveyed = {
  ...VE1.planningArea,
  status: { ...VE1.planningArea.status, geometryQuality: "surveyed" as const },
};
const SWAPPED: Scenario = { ...VE1, planningArea: surveyed, replacedArea: VE1.planningArea };
const SHIPPED = shippedLayers().reduce(
  (state, layer) => withLayerReady(state, layer),
  initialState(
    shippedLayers().map(({ meta }) => meta),
    "fi",
  ),
);
const SITE = [23.05, 63.77, 23.09, 63.79] as const;
const TOWN = [23, 63.74, 23.2, 63.88] as const;
const FAR = [23.5, 63.58, 23.55, 63.6] as const;
const said = (
  scenario: Scenario,
  view: readonly [number, number, number, number],
  language: "fi" | "sv" | "en" = "fi",
) => planSentence(withScenario(SHIPPED, scenario), view, translatorFor(language));

describe("what the picture says of a scenario", () => {
  it("is the usual sentence while the planning area itself is approximate", () => {
    expect(said(VE1, SITE)).toBeNull();
    expect(planSentence(SHIPPED, SITE, translatorFor("fi"))).toBeNull();
    expect(
      planSentence({ ...withScenario(SHIPPED, SWAPPED), onlyDecided: true }, SITE, translatorFor("fi")),
    ).toBeNull();
  });

  it("names what is approximate still once it was surveyed: the old outline and KIP where they are in view", () => {
    expect(said(SWAPPED, SITE)).toBe(
      "Aluevaraukset ovat hahmotelmia. Suuntaa-antavaa: aiempi rajaus. Ei kaava, ei oikeusvaikutusta",
    );
    expect(said(SWAPPED, TOWN)).toMatch(/Suuntaa-antavaa: aiempi rajaus, (.*, )?KIP(,|\.)/);
    // The scenario stands in for the site and its zones: they are not in the picture.
    expect(said(SWAPPED, TOWN)).not.toMatch(/Kruunuportti|alihankkija/);
    expect(said(SWAPPED, SITE, "sv")).toMatch(
      /^Områdesreserveringarna är idéskisser\. Ungefärligt: tidigare avgränsning\./,
    );
    expect(said(SWAPPED, SITE, "en")).toMatch(/^The zones are a concept\. Approximate: earlier outline\./);
  });

  it("says of the zones that they are a concept where nothing approximate is in view or was there", () => {
    const concept = "Aluevaraukset ovat hahmotelmia – ei kaava, ei oikeusvaikutusta";
    expect(said(SWAPPED, FAR)).toBe(concept);
    expect(said({ ...SWAPPED, replacedArea: surveyed }, SITE)).toBe(concept);
  });
});
