import type { LocalizedText } from "../domain/language.ts";
import type { Carrier } from "../domain/logistics.ts";

/** In the words that stand after what is carried. */
const BY: Readonly<Record<Carrier | "all", LocalizedText>> = {
  sea: { fi: "meritse", sv: "sjövägen", en: "by sea" },
  road: { fi: "maanteitse", sv: "på landsväg", en: "by road" },
  rail: { fi: "rautateitse", sv: "på järnväg", en: "by rail" },
  all: { fi: "yhteensä", sv: "sammanlagt", en: "in all" },
};

const CARRIED = {
  tonneKilometres: { fi: "Kuljetussuorite", sv: "Transportarbete", en: "Tonne-kilometres" },
  energy: { fi: "Kuljetusten energiankulutus", sv: "Transporternas energiförbrukning", en: "Energy of transport" },
  carbonDioxide: {
    fi: "Kuljetusten hiilidioksidipäästöt",
    sv: "Transporternas koldioxidutsläpp",
    en: "Carbon dioxide of transport",
  },
} as const satisfies Record<string, LocalizedText>;
export type CarriedFigure = keyof typeof CARRIED;

/** @example carriedLabel("tonneKilometres", "road").sv // "Transportarbete på landsväg" */
export function carriedLabel(what: CarriedFigure, by: Carrier | "all"): LocalizedText {
  const word = CARRIED[what];
  return { fi: `${word.fi} ${BY[by].fi}`, sv: `${word.sv} ${BY[by].sv}`, en: `${word.en} ${BY[by].en}` };
}

const VEHICLES: LocalizedText = {
  fi: "Ajoneuvoja, molemmat suunnat yhteensä",
  sv: "Fordon, båda riktningarna sammanlagt",
  en: "Vehicles, both directions together",
};
const TRAINS: LocalizedText = { fi: "Kuormattuja junia", sv: "Lastade tåg", en: "Loaded trains" };

export const TRIP_LABELS = {
  shipCallsIn: {
    fi: "Raaka-ainelaivojen käyntejä",
    sv: "Anlöp av fartyg med råvaror",
    en: "Calls of ships that bring raw materials",
  },
  shipCallsOut: {
    fi: "Tuotteita hakevien laivojen käyntejä",
    sv: "Anlöp av fartyg som hämtar produkter",
    en: "Calls of ships that take products",
  },
  truckLoads: {
    fi: "Kuorma-autokuormia tehtaalle ja tehtaalta",
    sv: "Lastbilslass till och från fabriken",
    en: "Truckloads to and from the plant",
  },
  truckPassages: VEHICLES,
  vehiclesADay: VEHICLES,
  vehiclesAnHour: VEHICLES,
  trainLoads: TRAINS,
  trainsADay: TRAINS,
} as const satisfies Record<string, LocalizedText>;

export const LEG_LABELS = {
  tonnes: { fi: "Kuljetettu määrä", sv: "Transporterad mängd", en: "Amount carried" },
  loads: {
    sea: { fi: "Laivakäyntejä", sv: "Fartygsanlöp", en: "Ship calls" },
    road: { fi: "Kuorma-autokuormia", sv: "Lastbilslass", en: "Truckloads" },
    rail: TRAINS,
  },
  lane: { fi: "Merireitin pituus", sv: "Sjöruttens längd", en: "Length of the sea route" },
  sailingDays: { fi: "Merimatkan kesto", sv: "Seglingstid", en: "Time at sea" },
} as const;

const ALL_LINES = {
  in: { fi: "Tehtaalle", sv: "Till fabriken", en: "To the plant" },
  out: { fi: "Tehtaalta", sv: "Från fabriken", en: "From the plant" },
} as const satisfies Record<string, LocalizedText>;

/** What a line of the map carries. */
export const LINE_LABELS = {
  road: { all: { fi: "Maanteitse", sv: "På landsväg", en: "By road" }, ...ALL_LINES },
  rail: { all: { fi: "Rautateitse", sv: "På järnväg", en: "By rail" }, ...ALL_LINES },
  sea: { all: { fi: "Meritse", sv: "Sjövägen", en: "By sea" }, ...ALL_LINES },
} as const satisfies Record<Carrier, Record<string, LocalizedText>>;

export const DIFFERENCE_LABELS = {
  vehiclesADay: {
    fi: "Ajoneuvoja vähemmän teillä, molemmat suunnat yhteensä",
    sv: "Färre fordon på vägarna, båda riktningarna sammanlagt",
    en: "Fewer vehicles on the roads, both directions together",
  },
  tonneKilometresOffRoad: {
    fi: "Kuljetussuoritetta vähemmän teillä",
    sv: "Mindre transportarbete på vägarna",
    en: "Fewer tonne-kilometres on the roads",
  },
  tonneKilometresOnRail: {
    fi: "Kuljetussuoritetta enemmän rautatiellä",
    sv: "Mer transportarbete på järnvägen",
    en: "More tonne-kilometres on the railway",
  },
  carbonDioxide: {
    fi: "Hiilidioksidipäästöjen muutos",
    sv: "Ändring i koldioxidutsläppen",
    en: "Change in carbon dioxide emissions",
  },
} as const satisfies Record<string, LocalizedText>;

export const BALANCE_LABELS = {
  in: { fi: "Materiaaleja tehtaalle", sv: "Material till fabriken", en: "Materials into the plant" },
  out: { fi: "Materiaaleja tehtaalta", sv: "Material från fabriken", en: "Materials out of the plant" },
  rest: {
    fi: "Erotus: prosessikaasut ja sivuvirrat",
    sv: "Skillnad: processgaser och sidoströmmar",
    en: "Difference: process gases and side streams",
  },
  averageMegawatts: { fi: "Sähköteho keskimäärin", sv: "Eleffekt i medeltal", en: "Average electric power" },
} as const satisfies Record<string, LocalizedText>;
