import { useId } from "preact/hooks";
import { colourVariable } from "../../theme/css.ts";
import { patternPath } from "../../theme/pattern.ts";
import { PLAN_DRAWINGS, PLAN_PATTERN_OPACITY, type PlanDrawing, type PlanKind } from "../../theme/plan-drawings.ts";
import { PLAN_PATTERNS } from "../../theme/plan-patterns.ts";

/** Ground that no zone takes is left open: paper and a dashed edge. */
export type SwatchKind = PlanKind | "none";

/** Colour and pattern as the map draws them, over the whole of its place; the words stand beside it. */
export function ClassSwatch({ of }: { readonly of: SwatchKind }) {
  const id = useId();
  if (of === "none") return <svg class="class-swatch is-open" aria-hidden="true" focusable="false" />;
  const { colour, opacity, pattern }: PlanDrawing = PLAN_DRAWINGS[of];
  const fill = colourVariable(colour);
  const tile = pattern === undefined ? null : PLAN_PATTERNS[pattern];
  return (
    <svg class="class-swatch" style={{ borderColor: fill }} aria-hidden="true" focusable="false">
      {tile !== null && (
        <pattern id={id} width={tile.size} height={tile.size} patternUnits="userSpaceOnUse">
          <path d={patternPath(tile)} stroke={fill} stroke-width={tile.weight} stroke-linecap="round" fill="none" />
        </pattern>
      )}
      <rect width="100%" height="100%" fill={fill} opacity={opacity} />
      {tile !== null && <rect width="100%" height="100%" fill={`url(#${id})`} opacity={2 * PLAN_PATTERN_OPACITY} />}
    </svg>
  );
}
