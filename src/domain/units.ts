declare const unit: unique symbol;

/** A number that carries its unit in its type. Only the constructors below make one. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

export type Metres = Quantity<"m">;
export type SquareMetres = Quantity<"m2">;
export type Hectares = Quantity<"ha">;
/** Degrees of longitude or latitude, ETRS89, taken as WGS 84. */
export type Degrees = Quantity<"deg">;
/** Degrees clockwise from grid north of ETRS-GK23, 0 to under 360. */
export type GridBearing = Quantity<"deg-from-grid-north">;

export const metres = (value: number): Metres => value as Metres;
export const squareMetres = (value: number): SquareMetres => value as SquareMetres;
export const hectares = (value: number): Hectares => value as Hectares;
export const degrees = (value: number): Degrees => value as Degrees;
/** @example gridBearing(-90) // 270 */
export const gridBearing = (value: number): GridBearing => (((value % 360) + 360) % 360) as GridBearing;

/** @example toHectares(squareMetres(1_700_000)) // 170 */
export const toHectares = (area: SquareMetres): Hectares => hectares(area / 10_000);
