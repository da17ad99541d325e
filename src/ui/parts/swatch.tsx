import { useId } from "preact/hooks";
import type { GeometryQuality, Realisation } from "../../domain/status.ts";
import { type SwatchPart, swatch } from "../../theme/swatch.ts";

interface SwatchProps {
  readonly token: string;
  readonly kind: string;
  readonly realisation: Realisation;
  readonly quality: GeometryQuality;
}

/** What a thing looks like on the map; the words stand beside it. */
export function Swatch({ token, kind, realisation, quality }: SwatchProps) {
  const { width, height, parts } = swatch(token, kind, realisation, quality);
  return (
    <svg
      class="swatch"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </svg>
  );
}

function Part({ part }: { readonly part: SwatchPart }) {
  const id = useId();
  const { pattern, place, blur } = part;
  const shape = {
    d: part.path,
    "fill-rule": "evenodd" as const,
    opacity: part.opacity,
    stroke: part.stroke,
    "stroke-width": part.strokeWidth,
    "stroke-dasharray": part.dash?.join(" "),
    transform: place === undefined ? undefined : `translate(${place[0]} ${place[1]}) scale(${place[2]})`,
    // The object model sets it: a style attribute would break the content security policy.
    style: blur === undefined ? undefined : { filter: `blur(${blur}px)` },
  };
  if (pattern === undefined) return <path {...shape} fill={part.fill ?? "none"} />;
  return (
    <>
      <pattern id={id} width={pattern.size} height={pattern.size} patternUnits="userSpaceOnUse">
        <path d={pattern.path} stroke={part.fill} stroke-width={pattern.weight} stroke-linecap="round" fill="none" />
      </pattern>
      <path {...shape} fill={`url(#${id})`} />
    </>
  );
}
