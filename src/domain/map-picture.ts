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
