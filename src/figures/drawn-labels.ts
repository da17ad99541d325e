import type { LocalizedText } from "../domain/language.ts";

/** What the figures of a drawing are called. */
export const DRAWN_LABELS = {
  length: { fi: "Pituus", sv: "Längd", en: "Length" },
  bearing: { fi: "Suunta karttapohjoisesta", sv: "Riktning från kartnorr", en: "Bearing from grid north" },
  hectares: { fi: "Pinta-ala", sv: "Areal", en: "Area" },
  squareMetres: { fi: "Pinta-ala (m²)", sv: "Areal (m²)", en: "Area (m²)" },
  perimeter: { fi: "Ympärysmitta", sv: "Omkrets", en: "Perimeter" },
  straight: { fi: "Etäisyys linnuntietä", sv: "Avstånd fågelvägen", en: "Straight-line distance" },
} as const satisfies Record<string, LocalizedText>;

/** @example segmentLabel(2).fi // "Osuus 2" */
export const segmentLabel = (number: number): LocalizedText => ({
  fi: `Osuus ${number}`,
  sv: `Delsträcka ${number}`,
  en: `Segment ${number}`,
});
