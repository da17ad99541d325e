import type { Figure } from "../domain/figure.ts";
import type { FlowPlaceId } from "../domain/flow.ts";
import type { LocalizedText } from "../domain/language.ts";
import { figureText } from "./figure-text.ts";
import type { Translator } from "./translator.ts";

interface Lane {
  readonly place: FlowPlaceId;
  readonly direction: "in" | "out";
  readonly tonnes: Figure;
  readonly length: Figure;
}

interface Named {
  readonly id: FlowPlaceId;
  readonly name: LocalizedText;
}

/**
 * Where the sea lanes lead, with how much and how far, each its own text; that it is not known of an origin or a
 * destination that no source gives; none where nothing goes.
 *
 * @example laneTexts([toRotterdam], places, finnish) // ["Minne: Rotterdam, 550 000 t/a, 2 480 km"]
 */
export const laneTexts = (
  lanes: readonly Lane[],
  places: readonly Named[],
  translator: Translator,
): readonly string[] =>
  lanes
    .filter(({ tonnes }) => tonnes.value !== 0)
    .map(({ place, direction, tonnes, length }) => {
      const words = {
        place: translator.text(places.find(({ id }) => id === place)?.name ?? place),
        tonnes: figureText(tonnes, translator),
        length: figureText(length, translator),
      };
      return translator.t(length.value === null ? "flows.map-lane-unknown" : `flows.map-lane-${direction}`, words);
    });
