import type { LocalizedText } from "../../domain/language.ts";

/** Names of outlines' areas, as drawn. */
export const AREA_LABELS = {
  now: { fi: "Suunnittelualue", sv: "Planeringsområde", en: "Planning area" },
  replaced: { fi: "Aiempi suunnittelualue", sv: "Tidigare planeringsområde", en: "Earlier planning area" },
  boundary: { fi: "Tiedoston rajaus", sv: "Avgränsningen i filen", en: "Boundary in the file" },
  restriction: { fi: "Rajoituksen ala", sv: "Begränsningens areal", en: "Area under the restriction" },
  overlap: { fi: "Päällekkäisyys", sv: "Överlappning", en: "Overlap" },
} as const satisfies Record<string, LocalizedText>;
