/** A drawing whose borders meet so often that its areas are not worked out: an answer to expect, no bug. */
export class TooComplex extends Error {
  /** Places where borders cross or run close to one another: the drawing has more than so many. */
  readonly places: number;

  constructor(places: number) {
    super(`borders meet in over ${places} places`);
    this.places = places;
  }
}
