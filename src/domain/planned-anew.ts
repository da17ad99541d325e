/** Kinds of things that an open scenario shows in its own way; drawn twice they could not be told apart. */
export const PLANNED_ANEW: readonly string[] = ["industrial-site", "subcontractor-zone"];
