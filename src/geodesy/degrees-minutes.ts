import type { Language } from "../domain/language.ts";
import type { Position } from "../domain/layer.ts";

/** Steps of the last digit in a degree: thousandths of a minute, about 2 m of latitude. */
const STEPS = 60_000;
/** No-break space: a coordinate is not broken across lines. */
const TIED = "\u00a0";

/**
 * A position (lon, lat in degrees) in degrees and minutes as at sea and in the air, north before east.
 *
 * @example degreesMinutesText([23.0278, 63.86421], "fi") // "63° 51,853′ N, 23° 1,668′ E", quay 11
 */
export function degreesMinutesText([longitude, latitude]: Position, language: Language): string {
  const north = angle(latitude, latitude < 0 ? "S" : "N", language);
  return `${north}, ${angle(longitude, longitude < 0 ? "W" : "E", language)}`;
}

function angle(value: number, letter: string, language: Language): string {
  const steps = Math.round(Math.abs(value) * STEPS);
  const minutes = ((steps % STEPS) / 1_000).toFixed(3);
  const marked = language === "en" ? minutes : minutes.replace(".", ",");
  return `${Math.floor(steps / STEPS)}°${TIED}${marked}′${TIED}${letter}`;
}
