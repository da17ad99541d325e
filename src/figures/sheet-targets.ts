import { type LocalizedText, nameIn, type PlaceName } from "../domain/language.ts";
import type { Feature, FeatureId, Layer, LayerId } from "../domain/layer.ts";
import { featurePlace, type Place } from "../domain/place.ts";
import type { SheetTarget, TravelMode } from "../domain/way.ts";

/** A row to be: one or more things, of which the nearest counts. */
export type SheetGoal = Omit<SheetTarget, "place"> & { readonly places: readonly Place[] };

/** Everything that a row is measured to lies on one of these. */
export const TARGET_LAYERS = [
  "quays",
  "harbours",
  "sites",
  "substations-odbl",
  "power-lines-400kv-odbl",
  "railways",
  "rail-stations",
  "roads",
  "road-junctions",
  "airport",
  "place-names",
] as const satisfies readonly LayerId[];
type TargetLayer = (typeof TARGET_LAYERS)[number];

const DEEP_PORT_QUAYS = [7, 8, 9, 10, 11, 12];
const ROAD: readonly TravelMode[] = ["road"];
const RAIL: readonly TravelMode[] = ["rail"];
const BOTH: readonly TravelMode[] = ["road", "rail"];
/** Power does not travel by road: only the straight distance says something. */
const NEITHER: readonly TravelMode[] = [];

/**
 * What the distance sheet asks for, in the order of its rows. A thing that no loaded layer has is left out: the
 * publisher may withhold a layer, and a file may be broken.
 */
export function sheetTargets(layers: readonly Layer[]): readonly SheetGoal[] {
  return [...portGoals(layers), ...parkGoals(layers), ...powerGoals(layers), ...railGoals(layers), ...roadGoals(layers)]
    .concat(otherGoals(layers))
    .filter(({ places }) => places.length > 0);
}

function portGoals(layers: readonly Layer[]): readonly SheetGoal[] {
  return [
    ...DEEP_PORT_QUAYS.map((number) =>
      goal("port", `quay-${number}`, quayLabel(number), BOTH, one(layers, "quays", `quay-deep-port-${number}`)),
    ),
    goal("port", "silverstone", LABELS.silverstone, BOTH, harbour(layers, "silverstone-port")),
    goal("port", "general-port", LABELS.generalPort, BOTH, harbour(layers, "general-port")),
    goal("port", "awt", LABELS.awt, BOTH, one(layers, "quays", AWT)),
  ];
}

function parkGoals(layers: readonly Layer[]): readonly SheetGoal[] {
  return [
    goal("park", "kip", LABELS.kip, BOTH, one(layers, "sites", "kip")),
    goal("park", "kruunuportti", LABELS.kruunuportti, BOTH, one(layers, "sites", "kruunuportti")),
  ];
}

function powerGoals(layers: readonly Layer[]): readonly SheetGoal[] {
  return [
    goal("power", "hirvisuo", LABELS.hirvisuo, NEITHER, one(layers, "substations-odbl", "hirvisuo")),
    goal(
      "power",
      "line-400",
      LABELS.line400,
      NEITHER,
      every(layers, "power-lines-400kv-odbl", () => true),
    ),
  ];
}

function railGoals(layers: readonly Layer[]): readonly SheetGoal[] {
  const mainLine = every(layers, "railways", ({ kind }) => kind === "main-line");
  const yards = featuresOf(layers, "rail-stations").filter(({ kind }) => kind === "yard");
  return [
    goal("rail", "main-line", LABELS.mainLine, RAIL, mainLine),
    ...yards.map((yard) => goal("rail", yard.id, inThree(yard.name ?? {}), BOTH, [placeOf(yard)])),
    goal("rail", "station", LABELS.station, BOTH, one(layers, "rail-stations", "station-kokkola")),
  ];
}

function roadGoals(layers: readonly Layer[]): readonly SheetGoal[] {
  const highway8 = every(layers, "roads", ({ fields }) => fields["ref"] === "8");
  return [
    goal("road", "e8", LABELS.e8, ROAD, highway8),
    goal("road", "junction-13", LABELS.junction13, ROAD, one(layers, "road-junctions", "junction-narvila-8")),
    goal("road", "junction-28", LABELS.junction28, ROAD, one(layers, "road-junctions", "junction-haavistonkangas-8")),
  ];
}

function otherGoals(layers: readonly Layer[]): readonly SheetGoal[] {
  return [
    goal("air", "airport", LABELS.airport, ROAD, one(layers, "airport", "airport-kokkola-pietarsaari")),
    goal("centre", "kokkola", LABELS.kokkola, ROAD, one(layers, "place-names", "place-kokkola")),
    goal("centre", "kruunupyy", LABELS.kruunupyy, ROAD, one(layers, "place-names", "place-kruunupyy")),
  ];
}

function goal(
  group: SheetTarget["group"],
  key: string,
  label: LocalizedText,
  by: readonly TravelMode[],
  places: readonly Place[],
): SheetGoal {
  return { group, key, label, by, places };
}

const AWT: FeatureId = "awt";

/** The quays of a harbour, which are surveyed; its label point only where no quay is known. AWT has a row of its own. */
function harbour(layers: readonly Layer[], id: string): readonly Place[] {
  const quays = every(layers, "quays", (quay) => quay.fields["harbour"] === id && quay.id !== AWT);
  return quays.length > 0 ? quays : one(layers, "harbours", `harbour-${id}`);
}

const one = (layers: readonly Layer[], layer: TargetLayer, feature: FeatureId): readonly Place[] =>
  every(layers, layer, ({ id }) => id === feature);

const every = (layers: readonly Layer[], layer: TargetLayer, isMeant: (feature: Feature) => boolean) =>
  featuresOf(layers, layer).filter(isMeant).map(placeOf);

const featuresOf = (layers: readonly Layer[], layer: TargetLayer): readonly Feature[] =>
  layers.find(({ meta }) => meta.id === layer)?.features ?? [];

const placeOf = ({ layer, id }: Feature): Place => featurePlace(layer, id);

const inThree = (name: PlaceName): LocalizedText => ({
  fi: nameIn(name, "fi"),
  sv: nameIn(name, "sv"),
  en: nameIn(name, "en"),
});

const quayLabel = (number: number): LocalizedText => ({
  fi: `Syväsatama, laituri ${number}`,
  sv: `Djuphamnen, kaj ${number}`,
  en: `Deep Port, quay ${number}`,
});

/** Rows that stand for several things, or for a point of one; names as the glossary has them. */
const LABELS = {
  silverstone: { fi: "Hopeakiven satama", sv: "Silverstenshamnen", en: "Silverstone Port" },
  generalPort: { fi: "Kantasatama", sv: "Stamhamnen", en: "General Port" },
  awt: { fi: "Joka sään terminaali (AWT)", sv: "Allvädersterminalen (AWT)", en: "All-weather terminal (AWT)" },
  kip: {
    fi: "Kokkolan suurteollisuusalue (KIP)",
    sv: "Karleby storindustriområde (KIP)",
    en: "Kokkola Industrial Park (KIP)",
  },
  kruunuportti: { fi: "Kruunuportti", sv: "Kronoporten", en: "Kruunuportti" },
  hirvisuo: { fi: "Hirvisuon sähköasema", sv: "Hirvisuo elstation", en: "Hirvisuo substation" },
  line400: { fi: "Lähin 400\u202fkV johto", sv: "Närmaste 400\u202fkV ledning", en: "Nearest 400\u202fkV line" },
  mainLine: {
    fi: "Päärata, lähin kohta",
    sv: "Huvudbanan, närmaste punkt",
    en: "Main line, nearest point",
  },
  station: { fi: "Kokkolan rautatieasema", sv: "Karleby järnvägsstation", en: "Kokkola railway station" },
  e8: { fi: "Valtatie 8 (E8), lähin kohta", sv: "Riksväg 8 (E8), närmaste punkt", en: "E8, nearest point" },
  junction13: {
    fi: "Valtatie 13, Närvilän liittymä",
    sv: "Riksväg 13, anslutningen i Närvilä",
    en: "Highway 13, Närvilä junction",
  },
  junction28: {
    fi: "Valtatie 28, Haavistonkankaan liittymä",
    sv: "Riksväg 28, anslutningen i Haavistonkangas",
    en: "Highway 28, Haavistonkangas junction",
  },
  airport: {
    fi: "Kokkola-Pietarsaaren lentoasema",
    sv: "Karleby-Jakobstads flygplats",
    en: "Kokkola-Pietarsaari Airport",
  },
  kokkola: { fi: "Kokkolan keskusta", sv: "Karleby centrum", en: "Kokkola centre" },
  kruunupyy: { fi: "Kruunupyyn keskusta", sv: "Kronoby centrum", en: "Kruunupyy centre" },
} as const satisfies Record<string, LocalizedText>;
