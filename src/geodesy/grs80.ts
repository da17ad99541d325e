// GRS80, the ellipsoid of ETRS89; apart from the series on it, so that who needs it alone does without them.

/** Metres. */
export const SEMI_MAJOR = 6_378_137;
export const FLATTENING = 1 / 298.257222101;
/** Square of the first eccentricity. */
export const E2 = FLATTENING * (2 - FLATTENING);
