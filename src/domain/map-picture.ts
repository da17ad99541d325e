import type { LandAnswer } from "./land-balance.ts";
import type { Language } from "./language.ts";
import type { Position } from "./layer.ts";
import type { ShownLogistics } from "./logistics.ts";
import type { Scenario } from "./scenario.ts";
import type { StagePosition } from "./stage-position.ts";
import type { Scene, Story } from "./story.ts";

/** What a picture shows beside the layers; the flows that were worked out last come with it. */
export interface PictureSubject {
  readonly scenario: Scenario;
  /** Sizes and restricted ground of the scenario; null where they could not be worked out. */
  readonly balance: LandAnswer | null;
}

/** A small picture of a chapter: its layers and what it highlights, with its scenario once that is read. */
export interface SceneSubject {
  readonly scene: Scene;
  readonly scenario: Scenario | null;
}

/** Pixels of the page. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The map as it can be put on paper; what it must say of itself stands inside it. */
export interface MapPicture extends PictureSize {
  /** A JPEG as a `data:` address. */
  readonly address: string;
  /** Device pixels for one of the page, of a picture for paper: a weak graphics card draws fewer than were asked for. */
  readonly fineness?: number;
}

export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The map as it is put on a sheet of paper: nothing stands in it but the map. */
export interface PaperSubject {
  readonly centre: Position;
  readonly zoom: number;
  /** Device pixels for one of the page. */
  readonly fineness: number;
  /** Boxes over the picture that words of the map keep clear of, as they do of its edge; pixels of the page. */
  readonly covered: readonly PictureBox[];
  /** That of the sheet, whatever the page is read in by the time it is drawn. */
  readonly language: Language;
  /** A chapter in place of what the page shows; null for that. */
  readonly told: ToldPicture | null;
  /** No longer wanted. */
  readonly signal: AbortSignal;
}

/** A chapter of a story, with what was worked out for its picture. */
export interface ToldPicture {
  readonly id: StagePosition["id"];
  readonly story: Story;
  readonly chapter: number;
  readonly scenario: Scenario | null;
  readonly balance: LandAnswer | null;
  readonly logistics: ShownLogistics | null;
}
