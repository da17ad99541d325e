import type { Bounds, Feature } from "../../domain/layer.ts";
import { PLANNED_ANEW } from "../../domain/planned-anew.ts";
import type { PlanningArea } from "../../domain/scenario.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import { boundsOf } from "../../geodesy/bounds.ts";
import { geometryOf } from "../../geodesy/plane-points.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { drawnScenario } from "../../state/planner.ts";
import { labelOf } from "../labels.ts";
import { overlap, unsureInView } from "../outline-notice.ts";

/**
 * What the picture says in the place of "approximate outline, not a plan, no legal effect" once the planning area has an
 * outline that was surveyed: that the zones are a concept, and which outlines in view are approximate still. Null where the
 * usual words are true.
 *
 * @example planSentence(afterASwap, view, finnish) // "Aluevaraukset ovat hahmotelmia. Suuntaa-antavaa: aiempi rajaus, KIP. Ei kaava, ei oikeusvaikutusta"
 */
export function planSentence(state: AtlasState, view: Bounds, translator: Translator): string | null {
  const scenario = drawnScenario(state);
  if (scenario === null || needsOutlineNotice(scenario.planningArea.status)) return null;
  const { replacedArea } = scenario;
  const others = unsureInView(state, view)
    .filter(({ feature }) => isOutline(feature) && !PLANNED_ANEW.includes(feature.kind))
    .map(({ layer, feature }) => nameOf(feature, layer.meta.token, translator));
  const names = [
    ...(replacedArea !== null && isUnsureIn(replacedArea, view) ? [translator.t("plan.map.old-outline")] : []),
    ...new Set(others),
  ];
  return names.length === 0
    ? translator.t("plan.map.concept")
    : translator.t("plan.map.concept-and", { outlines: names.join(", ") });
}

const isUnsureIn = ({ status, ground }: PlanningArea, view: Bounds): boolean =>
  needsOutlineNotice(status) && overlap(boundsOf(geometryOf(ground)), view);

const isOutline = ({ geometry }: Feature): boolean => geometry.type === "Polygon" || geometry.type === "MultiPolygon";

/** As the map letters it. */
const nameOf = (feature: Feature, token: string, { language, said }: Translator): string =>
  labelOf(feature, token, { language, placeNames: "one", text: said, narrow: false }).label;
