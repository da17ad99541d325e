/** `carried`: no more digits than the outline bears. `form`: four decimals of a hectare, as the national form has them. */
export type TableDetail = "carried" | "form";

/** Decimals of a hectare. */
export const TABLE_DECIMALS: Readonly<Record<TableDetail, number>> = { carried: 2, form: 4 };
