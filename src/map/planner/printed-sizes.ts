import type { ZoneId } from "../../domain/scenario.ts";
import { zoneFigures } from "../../figures/zone-figures.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { drawnBalance } from "../../state/planner.ts";
import { drawnText } from "../editing/drawn-text.ts";

type Sizes = ReadonlyMap<ZoneId, string>;

const NONE: Sizes = new Map();
const known = new WeakMap<object, { readonly language: string; readonly sizes: Sizes }>();

/**
 * How large zones are, as the list of zones prints them: of the balance worked out last. A zone that it does not know yet is
 * not there. The same object while balance and language stay.
 *
 * @example printedSizes(state, finnish).get("rail-yard") // "noin 14 ha": the approximate outline bounds it
 */
export function printedSizes(state: AtlasState, translator: Translator): Sizes {
  const balance = drawnBalance(state);
  if (balance?.answer.status !== "ready") return NONE;
  const { of, answer } = balance;
  const before = known.get(balance);
  if (before?.language === translator.language) return before.sizes;
  const sizes = new Map(
    answer.value.zones.map((share) => {
      const [gross] = zoneFigures(answer.value, share, of.planningArea);
      return [share.zone, gross === undefined ? "" : drawnText(gross, translator)];
    }),
  );
  known.set(balance, { language: translator.language, sizes });
  return sizes;
}
