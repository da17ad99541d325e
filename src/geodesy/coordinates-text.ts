import type { Language } from "../domain/language.ts";
import type { Position } from "../domain/layer.ts";
import type { CoordinateSystem } from "../domain/view.ts";
import { ETRS_GK23, toGk23 } from "./etrs-gk23.ts";
import { ETRS_TM35FIN, toTm35fin } from "./etrs-tm35fin.ts";

/** Thin no-break space, between thousands. */
const THIN = "\u202f";
/** No-break space, between the letter of an axis and its number. */
const TIED = "\u00a0";

/**
 * A position (lon, lat in degrees) as a reader writes it down: north before east, whole metres or five decimals of a
 * degree (about 1 m). The east of ETRS-GK23 keeps its zone number. Where a plane does not reach it stands in degrees,
 * whatever system is asked for: beside it the name of `systemAt` belongs.
 *
 * @example coordinatesText([23.0278, 63.86421], "gk23", "fi") // "N 7 084 717, E 23 501 367", quay 11
 */
export function coordinatesText(position: Position, system: CoordinateSystem, language: Language): string {
  const shown = systemAt(position, system);
  if (shown === "wgs84") {
    return `N${TIED}${decimals(position[1], language)}°, E${TIED}${decimals(position[0], language)}°`;
  }
  const { north, east } = PLANES[shown].to(position);
  return `N${TIED}${grouped(north)}, E${TIED}${grouped(east)}`;
}

/** Grid norths that are read as such again, about 54–72° N, metres. */
const NORTHS = [6_000_000, 8_000_000] as const;
/** Farther across E leaves its zone number or drops below zero, metres. */
const HALF_ZONE = 500_000;
/** Krüger's series are good this far from the central meridian, degrees. */
const REACH = 10;
const PLANES = {
  gk23: { plane: ETRS_GK23, to: toGk23 },
  tm35fin: { plane: ETRS_TM35FIN, to: toTm35fin },
} as const;

/**
 * The system in which a position (lon, lat in degrees) is written down where `system` is asked for: WGS 84 beyond the
 * reach of a plane, about 54–72° N and 500 km from its central meridian.
 *
 * @example systemAt([151.2, -33.86], "gk23") // "wgs84"
 */
export function systemAt(position: Position, system: CoordinateSystem): CoordinateSystem {
  if (system === "wgs84") return system;
  const { plane, to } = PLANES[system];
  if (Math.abs(position[0] - plane.centralMeridian) > REACH) return "wgs84";
  const { north, east } = to(position);
  const reaches = north >= NORTHS[0] && north < NORTHS[1] && Math.abs(east - plane.falseEasting) < HALF_ZONE;
  return reaches ? system : "wgs84";
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
