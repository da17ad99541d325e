import type { Language } from "../../domain/language.ts";
import type { Paper } from "../../domain/map-sheet.ts";
import type { PaperFrame } from "../../geodesy/paper-frame.ts";
import type { SheetMark } from "./sheet-marks.ts";

/** A map sheet in words and drawings, in the language of the page. */
export interface MapSheet {
  readonly language: Language;
  readonly paper: Paper;
  readonly frame: PaperFrame;
  readonly title: string;
  /** Under the title: date, phase, scenario. */
  readonly about: readonly string[];
  /** What the picture is not; they stand inside it. */
  readonly sentences: readonly string[];
  /** The credit that must stand beside the picture itself; empty where none must. */
  readonly credit: string;
  readonly scale: SheetScale;
  readonly north: string;
  readonly system: SheetWords;
  /** Metres between the ticks along the frame, in ETRS-GK23; null without any. */
  readonly gridMetres: number | null;
  readonly key: SheetLegend;
  readonly legend: { readonly title: string; readonly groups: readonly SheetLegend[] };
  /** Residents' notes that stand in the picture; no lines where there are none. */
  readonly notes: SheetWords;
  readonly sources: SheetWords;
  readonly link: SheetLink;
  /** Of the atlas, in the foot of every page. */
  readonly name: string;
}

export interface SheetLink {
  readonly title: string;
  readonly url: string;
  /** What it does not carry, and where it does not lead. */
  readonly notes?: readonly string[];
}

export interface SheetScale {
  /** "Mittakaava 1:20 000" */
  readonly text: string;
  readonly note: string;
  /** Length of the bar, metres, and what stands at each of its ticks, the first at its beginning. */
  readonly metres: number;
  readonly labels: readonly string[];
}

export interface SheetWords {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface SheetLegend {
  readonly title: string;
  readonly entries: readonly SheetEntry[];
}

/** A thing of the legend: its drawing in a box of so many pixels, and its words. */
export interface SheetEntry {
  readonly text: string;
  /** Stands in the swatch, which is as much wider. */
  readonly letters?: string;
  readonly draw: (left: number, top: number, pixel: number) => readonly SheetMark[];
}

/** Box of a swatch, pixels. */
export const SWATCH = { width: 36, height: 22 };

/** The same of a swatch with letters in it. */
export const LETTERED_SWATCH = { width: 58, height: SWATCH.height };
