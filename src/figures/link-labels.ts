import type { LocalizedText } from "../domain/language.ts";

/** What is measured or worked out of a link; names as the glossary has them. */
export const LINK_LABELS = {
  "line-area": {
    fi: "Johtoalue (400 kV) suunnittelualueella",
    sv: "Ledningsområde (400 kV) inom planeringsområdet",
    en: "Transmission line area (400 kV) within the planning area",
  },
  "nearest-track": {
    fi: "Linnuntietä suuntaa-antavasta rajauksesta lähimmälle raiteelle, joka ei johda alueelle",
    sv: "Fågelvägen från den ungefärliga avgränsningen till närmaste spår, som inte leder till området",
    en: "Straight line from the approximate outline to the nearest track, which does not lead to the site",
  },
  branch: {
    fi: "Kokkolan asemalta Ykspihlajan väliratapihalle raidetta pitkin",
    sv: "Från Karleby station till Ykspihlaja väliratapiha längs spåret",
    en: "From Kokkola station to Ykspihlaja väliratapiha along the track",
  },
  "between-yards": {
    fi: "Ykspihlajan ratapihalta toiselle raidetta pitkin",
    sv: "Mellan de två bangårdarna i Yxpila längs spåret",
    en: "Between the two yards of Ykspihlaja along the track",
  },
  "yard-track": {
    fi: "Ykspihlajan väliratapihan pisin yhtenä viivana kartoitettu raide",
    sv: "Det längsta spåret vid Ykspihlaja väliratapiha som kartlagts som en linje",
    en: "Longest track of Ykspihlaja väliratapiha surveyed as one line",
  },
  spur: {
    fi: "Pistoraiteen pituus kartalla",
    sv: "Stickspårets längd på kartan",
    en: "Length of the rail spur on the map",
  },
  "rail-to-quay": {
    fi: "Alueelta laiturille 11 rautatietä pitkin, jos pistoraide rakennetaan",
    sv: "Från området till kaj 11 längs järnväg, om stickspåret byggs",
    en: "From the site to quay 11 by rail, if the spur is built",
  },
  turns: {
    fi: "Junan suunnanvaihtoja matkalla laiturille 11",
    sv: "Tågets riktningsbyten på vägen till kaj 11",
    en: "Times that a train turns on the way to quay 11",
  },
  "line-1": { fi: "Johto 1 kartalla", sv: "Ledning 1 på kartan", en: "Line 1 on the map" },
  "line-2": { fi: "Johto 2 kartalla", sv: "Ledning 2 på kartan", en: "Line 2 on the map" },
  "average-power": {
    fi: "Keskiteho, jos tehdas käy vuoden kaikki tunnit (8\u202f760)",
    sv: "Medeleffekt, om fabriken går årets alla timmar (8\u202f760)",
    en: "Average power, if the plant runs all hours of the year (8\u202f760)",
  },
  gate: {
    fi: "Alueen liittymä valtatielle 8 (E8)",
    sv: "Områdets anslutning till riksväg 8 (E8)",
    en: "The site's junction with highway 8 (E8)",
  },
  "road-to-quay": {
    fi: "Alueelta laiturille 11 tietä pitkin",
    sv: "Från området till kaj 11 längs väg",
    en: "From the site to quay 11 by road",
  },
  "road-to-13": {
    fi: "Alueelta valtatielle 13 (Närvilä)",
    sv: "Från området till riksväg 13 (Närvilä)",
    en: "From the site to highway 13 (Närvilä)",
  },
  "road-to-28": {
    fi: "Alueelta valtatielle 28 (Haavistonkangas)",
    sv: "Från området till riksväg 28 (Haavistonkangas)",
    en: "From the site to highway 28 (Haavistonkangas)",
  },
  "road-to-airport": {
    fi: "Alueelta lentoasemalle tietä pitkin",
    sv: "Från området till flygplatsen längs väg",
    en: "From the site to the airport by road",
  },
} as const satisfies Record<string, LocalizedText>;
