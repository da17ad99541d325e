import type { Figure } from "../domain/figure.ts";
import type { FlowPlaceId } from "../domain/flow.ts";
import type { LocalizedText } from "../domain/language.ts";
import { figureText } from "./figure-text.ts";
import type { Translator } from "./translator.ts";

interface Lane {
  readonly place: FlowPlaceId;
  readonly direction: "in" | "out";
  readonly length: Figure;
}

interface Named {
  readonly id: FlowPlaceId;
  readonly name: LocalizedText;
}

/**
 * Where the sea lanes lead and how far, each its own text; none of a lane whose length is not known.
 *
 * @example laneTexts([toRotterdam], places, finnish) // ["Minne: Rotterdam, 2 480 km"]
 */
export const laneTexts = (
  lanes: readonly Lane[],
  places: readonly Named[],
  translator: Translator,
): readonly string[] =>
  lanes
    .filter(({ length }) => length.value !== null)
    .map(({ place, direction, length }) => {
      const name = translator.text(places.find(({ id }) => id === place)?.name ?? place);
      return translator.t(`flows.map-lane-${direction}`, { place: name, length: figureText(length, translator) });
    });
