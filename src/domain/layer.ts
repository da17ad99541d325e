import type { Language, LocalizedText, PlaceName } from "./language.ts";
import type { GeometryQuality, LegalPhase, PlanningMunicipality, Realisation } from "./status.ts";
import type { ThingTime } from "./time-phase.ts";

export type LayerId = string;
export type FeatureId = string;

/** Groups of the layer panel, top to bottom. */
export const LAYER_GROUPS = [
  "areas",
  "port",
  "rail",
  "road",
  "power",
  "plants",
  "borders",
  "nature",
  "backdrop",
] as const;
export type LayerGroup = (typeof LAYER_GROUPS)[number];

export const LICENCES = ["CC-BY-4.0", "ODbL-1.0", "PDDL"] as const;
export type Licence = (typeof LICENCES)[number];

/** Where a thing comes from. A title is a proper name (string) or a sentence of ours (three languages). */
export interface Source {
  readonly title: string | LocalizedText;
  readonly url?: string;
  /** As the source gives it: a year, a month, or a day. */
  readonly date?: string;
}

/** A field that features of a layer may carry, in words and units. */
export interface FieldDefinition {
  readonly label: LocalizedText;
  readonly type: "number" | "text" | "boolean" | "code";
  /** SI or field unit as printed: "m", "kV", "ha". */
  readonly unit?: string;
  /** For `code`: every value that may stand in the data, in words. */
  readonly codes?: Readonly<Record<string, LocalizedText>>;
  /** For `text`: the text is data in one language (a registered name), or ours in three. */
  readonly localized?: boolean;
}

export interface KindDefinition {
  readonly label: LocalizedText;
}

export type GeometryKind = "point" | "line" | "polygon" | "mixed";

export interface LayerMeta {
  readonly id: LayerId;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly group: LayerGroup;
  /** Layers that share a row in the panel name the leading layer here (one licence a file splits them). */
  readonly rowOf?: LayerId;
  readonly geometry: GeometryKind;
  /** Name of the drawing in the theme; legend and paint both read it. */
  readonly token: string;
  readonly kinds: Readonly<Record<string, KindDefinition>>;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  readonly source: Source;
  readonly licence: Licence;
  /** Said where the licence is an assumption or needs a word. */
  readonly licenceNote?: LocalizedText;
  /** Credit line for the map's edge and for every file that leaves it. */
  readonly attribution: string;
  readonly retrieved: string;
  readonly asOf: string;
  /** Positional accuracy, metres; a feature may state its own. */
  readonly accuracyMetres: number;
  /** What features are unless they say otherwise. */
  readonly realisation: Realisation;
  readonly geometryQuality: GeometryQuality;
  /** When features that do not exist belong in a picture, unless they say otherwise. */
  readonly time?: ThingTime;
  readonly caveats: readonly LocalizedText[];
  /** Modes in which the layer is on at first. */
  readonly visibleIn: readonly ("plan" | "invest" | "present")[];
  /** False: search passes the layer over, because its things are named after others. */
  readonly search?: boolean;
}

export interface PlanPhase {
  readonly municipality: PlanningMunicipality;
  readonly phase: LegalPhase;
  readonly since?: string;
  readonly text: LocalizedText;
}

export interface ThingStatus {
  readonly realisation: Realisation;
  readonly geometryQuality: GeometryQuality;
  /** Empty where no plan is told of. */
  readonly legal: readonly PlanPhase[];
}

export type FieldValue = string | number | boolean | LocalizedText;

/** Lon, lat in degrees, as RFC 7946 has it. */
export type Position = readonly [number, number];
export type Geometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "MultiPoint"; readonly coordinates: readonly Position[] }
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

/** One thing on the map, with everything the layer says for it filled in. */
export interface Feature {
  readonly id: FeatureId;
  readonly layer: LayerId;
  readonly kind: string;
  readonly name: PlaceName | null;
  readonly geometry: Geometry;
  readonly status: ThingStatus;
  /** Of everything that does not exist, and of nothing else. */
  readonly time?: ThingTime;
  readonly source: Source;
  readonly asOf: string;
  readonly accuracyMetres: number;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** A sentence about this thing: how it was drawn, what it is not. */
  readonly note: LocalizedText | null;
  /** Other words people use for it, for search. */
  readonly aliases: readonly string[];
}

export interface Layer {
  readonly meta: LayerMeta;
  readonly features: readonly Feature[];
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** The window of the map: every shipped vertex lies inside it. */
export const WINDOW: Bounds = [22.7, 63.57, 23.56, 64.03];

export type Text = string | LocalizedText;
export const textIn = (text: Text, language: Language): string => (typeof text === "string" ? text : text[language]);
