import type { PathStep } from "./svg-path.ts";

/** What stands on a page of a map sheet; PDF and picture draw the same list. Places and lengths in millimetres from the upper left corner. */
export type SheetMark = TextMark | PathMark | BoxMark | PictureMark;

export interface TextMark {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  /** Top of the line. */
  readonly y: number;
  /** Points. */
  readonly size: number;
  readonly strong: boolean;
  /** `#rrggbb` */
  readonly ink: string;
  /** What a press on it opens. */
  readonly url?: string;
}

export interface PathMark {
  readonly kind: "path";
  readonly steps: readonly PathStep[];
  readonly fill?: string;
  readonly stroke?: string;
  readonly weight?: number;
  readonly dash?: readonly number[];
  readonly isRound?: boolean;
}

export interface BoxMark {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly weight?: number;
}

export interface PictureMark {
  readonly kind: "picture";
  /** Which of the pictures. */
  readonly of: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Marks of a page, the lowest first. */
export type SheetPage = readonly SheetMark[];

/** No letter is smaller, points. */
export const LEAST_SIZE = 8;
