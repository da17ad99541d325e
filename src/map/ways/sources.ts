/** What a shape of the sources is. */
export type WaysShape =
  | "ring-ground"
  | "ring"
  | "other"
  | "network"
  | "declared"
  | "access"
  | "straight"
  | "gap"
  | "length"
  | "reversal"
  | "end"
  | "end-point"
  | "limit"
  | "fan"
  | "fan-end"
  | "fan-label"
  | "fan-list";

export const WAYS_SOURCE = "ways";
export const MARKS_SOURCE = "way-marks";
