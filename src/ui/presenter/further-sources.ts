import type { Source } from "../../domain/layer.ts";
import type { Chapter } from "../../domain/story.ts";
import { figureOf, type ToldFigures } from "../../state/stage.ts";
import { numberSources } from "../inspector/numbered-sources.ts";

/** Sources of the facts that the words of a chapter rest on without giving a figure of them. */
export const furtherSources = ({ facts = [] }: Pick<Chapter, "facts">, figures: ToldFigures): readonly Source[] =>
  numberSources(facts.map((key) => figureOf(figures, key)?.sources ?? [])).list;
