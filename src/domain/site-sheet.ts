import type { Figure } from "./figure.ts";
import type { Language } from "./language.ts";
import type { Source } from "./layer.ts";

/** Words and figures as they are printed, and what they stand on. */
export interface SheetCell {
  readonly text: string;
  /** The numbers and statements of the text; none where it is a name. */
  readonly figures: readonly Figure[];
  readonly sources: readonly Source[];
}

/** A part of the sheet: a table with a caption and sentences below it. */
export interface SheetPart {
  readonly key: string;
  readonly title: string;
  readonly heads: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly SheetCell[])[];
  readonly notes: readonly string[];
  /** Narrow enough to stand beside the map. */
  readonly besideMap?: true;
}

/** A source as it stands in the list: title, date or that it has none. */
export interface SheetSource {
  readonly text: string;
  readonly url: string | null;
}

/** Everything that the site sheet says, in one language: page and file print the same. */
export interface SiteSheet {
  readonly language: Language;
  readonly title: string;
  /** Date, alternative and scenario. */
  readonly about: readonly string[];
  /** What the sheet is not. */
  readonly warnings: readonly string[];
  readonly map: { readonly title: string; readonly missing: string; readonly caption: string };
  readonly parts: readonly SheetPart[];
  readonly sourcesTitle: string;
  readonly sources: readonly SheetSource[];
  readonly numberOf: (source: Source) => number;
  readonly creditsTitle: string;
  readonly credits: readonly string[];
  /** Link to the atlas as it stood. */
  readonly link: { readonly text: string; readonly url: string };
}
