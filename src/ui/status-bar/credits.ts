import type { LayerMeta } from "../../domain/layer.ts";

export const OSM_CREDIT = "© OpenStreetMap contributors";
/** Where OpenStreetMap asks the credit to lead. */
export const OSM_ADDRESS = "https://www.openstreetmap.org/copyright";

const LICENCE_WORDS = /^(?:CC BY 4\.0|public domain|PDDL|ODbL(?: 1\.0)?)$/;

/**
 * The credits of layers, each once, without the licence (the full lines are in the list). OpenStreetMap comes first where
 * one of its layers is among them, whatever the line of that layer says.
 *
 * @example creditsOf([{ attribution: "A, CC BY 4.0" }, { attribution: "A; B; CC BY 4.0" }]) // ["A", "B"]
 */
export function creditsOf(metas: readonly Pick<LayerMeta, "attribution" | "licence">[]): readonly string[] {
  const credits = new Set<string>();
  if (metas.some((meta) => meta.licence === "ODbL-1.0")) credits.add(OSM_CREDIT);
  for (const { attribution } of metas) {
    for (const part of attribution.split(/;\s*/)) {
      const credit = part.replace(/,\s*(?:CC BY 4\.0|public domain|PDDL|ODbL(?: 1\.0)?)$/, "").trim();
      if (credit !== "" && !LICENCE_WORDS.test(credit)) credits.add(credit);
    }
  }
  return [...credits];
}

/** Full credit lines, each once. */
export function creditLines(metas: readonly Pick<LayerMeta, "attribution" | "licence">[]): readonly string[] {
  const lines = new Set(metas.some((meta) => meta.licence === "ODbL-1.0") ? [`${OSM_CREDIT}, ODbL 1.0`] : []);
  for (const { attribution } of metas) if (attribution !== OSM_CREDIT) lines.add(attribution);
  return [...lines];
}
