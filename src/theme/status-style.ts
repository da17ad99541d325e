import type { GeometryQuality, Realisation } from "../domain/status.ts";

export interface RealisationStyle {
  /** Dash and gap by turns, in line widths; empty is a solid line. */
  readonly dash: readonly number[];
  /** Share of the drawing's own fill opacity. */
  readonly fillWeight: number;
  /** A light line along the middle: the second cue of "decided", which is as solid as "existing". */
  readonly core: boolean;
}

/** How far a thing has come, in line and fill. Paint, legend, CSS and print all read this table. */
export const REALISATION_STYLES: Readonly<Record<Realisation, RealisationStyle>> = {
  existing: { dash: [], fillWeight: 1, core: false },
  decided: { dash: [], fillWeight: 0.85, core: true },
  planned: { dash: [6, 2.5], fillWeight: 0.85, core: false },
  proposed: { dash: [2.4, 1.8], fillWeight: 0.55, core: false },
  concept: { dash: [1, 1.4], fillWeight: 0.45, core: false },
};

export interface QualityStyle {
  /** Soft band under the line, pixels; 0 leaves a crisp edge. */
  readonly band: number;
  /** Pixels over which the band fades. */
  readonly bandBlur: number;
  readonly bandOpacity: number;
  /** Pixels over which the line itself fades. */
  readonly lineBlur: number;
  /** Share of the drawing's own line width: what was only drawn has a thinner hand. */
  readonly lineWeight: number;
}

/** How sure an outline is, in its edge: crisp where surveyed, soft where it is only about there. */
export const QUALITY_STYLES: Readonly<Record<GeometryQuality, QualityStyle>> = {
  surveyed: { band: 0, bandBlur: 0, bandOpacity: 0, lineBlur: 0, lineWeight: 1 },
  approximate: { band: 13, bandBlur: 9, bandOpacity: 0.5, lineBlur: 0.7, lineWeight: 1 },
  drawn: { band: 8, bandBlur: 6, bandOpacity: 0.35, lineBlur: 0.3, lineWeight: 0.85 },
};
