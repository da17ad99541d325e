import { type HalfSquareMillimetres, halfSquareMillimetres } from "../../domain/plane.ts";
import { twiceAreaWithin } from "./arrangement.ts";
import { arrangeDrawing, type Drawing, type DrawingInput, type Ground } from "./drawing.ts";
import { twiceArea } from "./land-grid.ts";

/** Ground that is alike in everything: one line of the ledger. */
export interface LedgerLine extends Ground {
  readonly area: HalfSquareMillimetres;
  /** The outline of the planning area bounds some of it: were the outline elsewhere, its area would be another. */
  readonly isOnOutline: boolean;
}

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** What the lines in the planning area must add up to: its area by its own outline, as noded. */
  readonly planningArea: HalfSquareMillimetres;
  /** The same as drawn. */
  readonly planningAreaAsDrawn: HalfSquareMillimetres;
  /** By zone its area as drawn; each round of noding moves an edge by at most 0.71 mm. */
  readonly zonesAsDrawn: readonly HalfSquareMillimetres[];
}

/**
 * The ledger of a drawing: planning area, municipalities, zones and restrictions cut by one another, every piece of ground
 * counted once. Areas are whole half square millimetres of ETRS-GK23, so that sums of lines are exact.
 *
 * @example ledgerOf({ planningArea: [[square(0, 0, 2)]], municipalities: [], zones: [[[square(0, 0, 1)]]], restrictions: [] }).lines // two lines, 1 m² and 3 m²
 */
export function ledgerOf(input: DrawingInput): Ledger {
  const drawing = arrangeDrawing(input);
  return {
    lines: linesOf(drawing),
    planningArea: halfSquareMillimetres(twiceAreaWithin(drawing.arrangement.noded, 0)),
    planningAreaAsDrawn: halfSquareMillimetres(twiceArea(drawing.planningArea)),
    zonesAsDrawn: drawing.zones.map((rings) => halfSquareMillimetres(twiceArea(rings))),
  };
}

function linesOf({ grounds, arrangement }: Drawing): readonly LedgerLine[] {
  const onOutline = labelsOnOutline(arrangement);
  return grounds.flatMap((ground, label) =>
    ground.isInPlanningArea || ground.zone !== null
      ? [
          {
            ...ground,
            area: halfSquareMillimetres(arrangement.twiceAreas[label] as number),
            isOnOutline: onOutline.has(label),
          },
        ]
      : [],
  );
}

/** Labels on either side of an edge that bounds the planning area, which is the first set of all. */
function labelsOnOutline({ noded, sides }: Drawing["arrangement"]): ReadonlySet<number> {
  const labels = new Set<number>();
  noded.winds.forEach((winds, edge) => {
    if (winds[0] !== 0) return;
    labels.add(sides.left[edge] as number).add(sides.right[edge] as number);
  });
  return labels;
}
