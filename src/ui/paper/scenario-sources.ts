import type { Bounds } from "../../domain/layer.ts";
import { RESTRICTION_RULES } from "../../domain/restriction.ts";
import type { ArctialAlternative, Scenario } from "../../domain/scenario.ts";
import { geometryOf } from "../../geodesy/plane-points.ts";
import { touchesBounds } from "../../geodesy/touches-bounds.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { drawnScenario, shownRestrictions } from "../../state/planner.ts";
import { asOfText } from "../planner/as-of-text.ts";
import { ruleWords } from "../planner/restriction-rules.ts";

/**
 * Where the outline, the zones and the restricted ground of the scenario on a sheet come from; `shipped`: the alternative
 * that it is as it came with the atlas, null for one of the reader's own.
 */
export function scenarioSources(
  state: AtlasState,
  bounds: Bounds,
  shipped: ArctialAlternative | null,
  translator: Translator,
): readonly string[] {
  const { t, text } = translator;
  const scenario = drawnScenario(state);
  if (scenario === null) return [];
  const { planningArea, zones } = scenario;
  const date = t("paper.as-of", { date: asOfText(planningArea, translator) });
  const hasZones = zones.some(({ ground }) => touchesBounds(geometryOf(ground), bounds));
  return [
    `${t("planner.area")}: ${text(planningArea.source.title)} (${date})`,
    ...(hasZones ? [t(shipped === null ? "paper.zones-own" : "paper.zones-shipped")] : []),
    ...restrictionLines(state, scenario, bounds, translator),
  ];
}

/** Each rule whose ground is in the picture, with the law or the data that it stands on. */
function restrictionLines(state: AtlasState, scenario: Scenario, bounds: Bounds, translator: Translator) {
  const seen = shownRestrictions(state)
    .filter(({ ground }) => touchesBounds(geometryOf(ground), bounds))
    .map(({ id }) => id.replace(/^own:/, "own "));
  // Until they are counted, only the reader's own are drawn, under their bare ids.
  return ruleWords(scenario, state, translator)
    .filter(({ key }) => seen.includes(key) || seen.includes(key.replace(/^own /, "")))
    .map(({ key, title, sources }) => {
      const known = sources.length > 0 ? sources : layerSources(key, state);
      return known.length === 0 ? title : `${title}: ${known.join("; ")}`;
    });
}

/** Of a rule without a law of its own: whose ground it is, as the layers say. */
const layerSources = (key: string, { layers }: AtlasState): readonly string[] => [
  ...new Set(
    RESTRICTION_RULES.filter((rule) => rule.key === key)
      .flatMap(({ follows }) => follows)
      .flatMap(({ layer }) => layers[layer]?.meta.attribution ?? []),
  ),
];
