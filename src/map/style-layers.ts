import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { LayerId, LayerMeta } from "../domain/layer.ts";
import { PLANNED_ANEW } from "../domain/planned-anew.ts";
import { existsOrIsDecided, REALISATIONS } from "../domain/status.ts";
import { TIME_PHASES, type TimePhase } from "../domain/time-phase.ts";
import type { ThemeName } from "../domain/view.ts";
import { realisedAs } from "./expressions.ts";
import { HIGHLIGHT, LAYER_ORDER, OUTSIDE } from "./layer-order.ts";
import { outside, sea } from "./layers/frame.ts";
import { highlight } from "./layers/highlight.ts";
import { type Look, passes } from "./looks.ts";
import type { Overlay } from "./overlay.ts";
import { allOf, type PartSpec, paintFor } from "./style-part.ts";

/** What the picture depends on, data and camera aside. */
export interface StyleInputs {
  readonly theme: ThemeName;
  /** From `wallScale`; that of a desk where it is left out. */
  readonly wall?: number;
  /** Layers whose data the map holds. */
  readonly metas: readonly LayerMeta[];
  /** What there is in a layer; where it is left out, anything. */
  readonly looks?: ReadonlyMap<LayerId, readonly Look[]>;
  readonly visible: Readonly<Record<LayerId, boolean>>;
  readonly opacity: Readonly<Record<LayerId, number>>;
  readonly onlyDecided: boolean;
  /** A scenario is open: it stands in for the site and the concept zones. */
  readonly planOpen?: boolean;
  /** The time that the picture tells of; null or left out: everything. */
  readonly phase?: TimePhase | null;
  /** Answers drawn over the layers; none where it is left out. */
  readonly overlays?: readonly Overlay[];
  /** Sources of overlays that have nothing to draw. */
  readonly bare?: ReadonlySet<string>;
}

/** Every style layer that should be on the map, bottom to top. Pure: the same inputs give equal layers. */
export function styleLayers(inputs: StyleInputs): readonly LayerSpecification[] {
  const paint = paintFor(inputs.theme, inputs.wall);
  const drawn = LAYER_ORDER.flatMap((entry): readonly LayerSpecification[] => {
    if (entry === HIGHLIGHT) return highlight(paint);
    if (entry === OUTSIDE) return [outside(paint.palette)];
    if (typeof entry === "string") return overlaid(entry);
    return inputs.metas
      .filter((meta) => meta.token === entry.token)
      .map((meta) => placed(entry.draw(paint), meta.id, `${meta.id}/${entry.part}`, inputs));
  });
  return [sea(paint.palette), ...drawn];

  function overlaid(slot: Overlay["slot"]): readonly LayerSpecification[] {
    return (inputs.overlays ?? [])
      .flatMap((overlay) => [overlay, ...(overlay.others ?? [])])
      .filter((part) => part.slot === slot)
      .flatMap(({ layers }) => layers(paint))
      .map((layer) => ("source" in layer && inputs.bare?.has(String(layer.source)) ? unlessClipped(layer) : layer));
  }
}

const DECIDED = REALISATIONS.filter(existsOrIsDecided);

const NOT_PLANNED_ANEW: FilterSpecification = ["!", ["in", ["get", "kind"], ["literal", [...PLANNED_ANEW]]]];

function placed(spec: PartSpec, source: LayerId, id: string, inputs: StyleInputs): LayerSpecification {
  const own = "filter" in spec ? spec.filter : undefined;
  const looks = inputs.looks?.get(source);
  const filter: FilterSpecification | undefined = allOf(own, ...asked(inputs).filter(leavesOut));
  const isEmpty = isClipped(spec) && looks?.every((look) => filter && passes(filter, look) === false);
  const isShown = inputs.visible[source] === true && isEmpty !== true;
  return {
    ...spec,
    id,
    source,
    ...(filter === undefined ? {} : { filter }),
    layout: { ...spec.layout, visibility: isShown ? "visible" : "none" },
    paint: { ...spec.paint, ...fadedTo(inputs.opacity[source] ?? 1, spec) },
  } as LayerSpecification;

  /** A filter that leaves nothing out is one too many: with each that comes or goes the map reads all of its data anew. */
  function leavesOut(filter: FilterSpecification): boolean {
    return looks?.every((look) => passes(filter, look) === true) !== true;
  }
}

/** What the page asks of everything that is drawn. */
const asked = ({ onlyDecided, planOpen, phase }: StyleInputs): readonly FilterSpecification[] => [
  ...(onlyDecided ? [realisedAs(...DECIDED)] : []),
  ...(planOpen === true ? [NOT_PLANNED_ANEW] : []),
  ...(phase ? [["<=", ["get", "time"], TIME_PHASES.indexOf(phase)] as FilterSpecification] : []),
];

/**
 * Areas and lines are cut at the edges of their tiles: for each source that comes after another in the order the whole
 * picture is gone over twice, whether there is something to draw or not. Where there is nothing, the layer is hidden.
 */
const isClipped = ({ type }: { readonly type: string }): boolean => type === "fill" || type === "line";

const unlessClipped = (layer: LayerSpecification): LayerSpecification =>
  isClipped(layer) ? ({ ...layer, layout: { ...layer.layout, visibility: "none" } } as LayerSpecification) : layer;

const OPACITIES: Readonly<Record<string, readonly string[]>> = {
  fill: ["fill-opacity"],
  line: ["line-opacity"],
  symbol: ["icon-opacity", "text-opacity"],
};

/** The reader's opacity multiplies the drawing's own. Opacities of drawings never depend on the zoom. */
function fadedTo(opacity: number, spec: PartSpec): Record<string, number | ExpressionSpecification> {
  const faded: Record<string, number | ExpressionSpecification> = {};
  const paint: Readonly<Record<string, unknown>> = { ...spec.paint };
  for (const property of OPACITIES[spec.type] ?? []) {
    const own = paint[property] ?? 1;
    faded[property] =
      typeof own === "number"
        ? own * opacity
        : (["*", opacity, own as ExpressionSpecification] as ExpressionSpecification);
  }
  return faded;
}
