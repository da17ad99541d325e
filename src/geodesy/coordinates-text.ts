import type { Language } from "../domain/language.ts";
import type { Position } from "../domain/layer.ts";
import type { CoordinateSystem } from "../domain/view.ts";
import { toGk23 } from "./etrs-gk23.ts";
import { toTm35fin } from "./etrs-tm35fin.ts";

/** Thin no-break space, between thousands. */
const THIN = "\u202f";
/** No-break space, between the letter of an axis and its number. */
const TIED = "\u00a0";

/**
 * A position (lon, lat in degrees) as a reader writes it down: north before east, whole metres or five decimals of a
 * degree (about 1 m). The east of ETRS-GK23 keeps its zone number.
 *
 * @example coordinatesText([23.0278, 63.86421], "gk23", "fi") // "N 7 084 717, E 23 501 367", quay 11
 */
export function coordinatesText(position: Position, system: CoordinateSystem, language: Language): string {
  if (system === "wgs84") {
    return `N${TIED}${decimals(position[1], language)}°, E${TIED}${decimals(position[0], language)}°`;
  }
  const { north, east } = system === "gk23" ? toGk23(position) : toTm35fin(position);
  return `N${TIED}${grouped(north)}, E${TIED}${grouped(east)}`;
}

function decimals(value: number, language: Language): string {
  const text = signed(value.toFixed(5));
  return language === "en" ? text : text.replace(".", ",");
}

function grouped(value: number): string {
  return signed(value.toFixed(0)).replace(/\B(?=(\d{3})+$)/g, THIN);
}

/** The minus sign proper, not a hyphen. */
function signed(digits: string): string {
  return digits.replace("-", "\u2212");
}
