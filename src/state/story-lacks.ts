import { LANGUAGES } from "../domain/language.ts";
import type { OwnStory } from "../domain/own-story.ts";
import { isLiveFigure, toldText } from "../domain/story.ts";
import type { AtlasState } from "./atlas-state.ts";
import { layerEntry } from "./layers.ts";

/**
 * Figures and layers that a story names and this publication does not have, each with its place in the file. Figures are
 * not judged before the facts are here.
 *
 * @example storyLacks(story, state) // ["chapters[0].text.fi: {no.such}", "chapters[2].scene.shown: parks"]
 */
export function storyLacks({ chapters }: OwnStory, state: Pick<AtlasState, "layers" | "facts">): readonly string[] {
  const { facts } = state;
  const isKnown = (key: string): boolean =>
    facts.status !== "ready" || isLiveFigure(key) || facts.book.facts.some((fact) => fact.key === key);
  return chapters.flatMap((chapter, at) => [
    ...(["text", "notes"] as const).flatMap((part) =>
      LANGUAGES.flatMap((language) =>
        toldText(chapter[part][language])
          .keys.filter((key) => !isKnown(key))
          .map((key) => `chapters[${at}].${part}.${language}: {${key}}`),
      ),
    ),
    ...(["shown", "hidden"] as const).flatMap((part) =>
      chapter.scene[part]
        .filter((id) => layerEntry(state, id) === null)
        .map((id) => `chapters[${at}].scene.${part}: ${id}`),
    ),
  ]);
}
