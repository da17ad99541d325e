import type { LandAnswer } from "./land-balance.ts";
import type { Scenario } from "./scenario.ts";

/** What a picture shows beside the layers; the flows that were worked out last come with it. */
export interface PictureSubject {
  readonly scenario: Scenario;
  /** Sizes and restricted ground of the scenario; null where they could not be worked out. */
  readonly balance: LandAnswer | null;
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
}
