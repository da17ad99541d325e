export type Part = "maplibre" | "app" | "data" | "fonts";
export interface LoadedFile {
  readonly file: string;
  readonly part: Part;
  readonly bytes: number;
}
export const BUDGET: Readonly<Record<Part | "total", { readonly limit: number | null; readonly what: string }>>;
export function firstLoad(dist: string, language?: "fi" | "sv" | "en"): readonly LoadedFile[];
export function weigh(files: readonly LoadedFile[]): Readonly<Record<Part | "total", number>>;
export function firstLayers(): readonly string[];
