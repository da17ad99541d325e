/** Is the thing there? Three facts are never mixed: realisation, geometry quality and legal phase. */
export const REALISATIONS = ["existing", "decided", "planned", "proposed", "concept"] as const;
export type Realisation = (typeof REALISATIONS)[number];

/** How the outline came about. */
export const GEOMETRY_QUALITIES = ["surveyed", "approximate", "drawn"] as const;
export type GeometryQuality = (typeof GEOMETRY_QUALITIES)[number];

/** How far a plan has come in law; `not-known` says that no source tells. */
export const LEGAL_PHASES = ["initiated", "draft", "proposal", "approved", "in-force", "not-known"] as const;
export type LegalPhase = (typeof LEGAL_PHASES)[number];

export const MUNICIPALITIES = ["kokkola", "kruunupyy"] as const;
export type PlanningMunicipality = (typeof MUNICIPALITIES)[number];

/** The one answer that "only what exists or is decided" asks for. */
export function existsOrIsDecided(realisation: Realisation): boolean {
  return realisation === "existing" || realisation === "decided";
}

/** Must a picture of it carry "approximate outline, not a plan, no legal effect"? */
export function needsOutlineNotice(status: { geometryQuality: GeometryQuality }): boolean {
  return status.geometryQuality !== "surveyed";
}
