import type { Position } from "../../../domain/layer.ts";
import type { LaneFigures } from "../../../figures/world-figures.ts";
import { worldOf } from "../../../state/world.ts";
import { useAtlas, useTranslator } from "../../context.ts";
import { type Frame, type Picture, pictureOf } from "./picture.ts";
import { type Named, placeLabels } from "./picture-labels.ts";
import type { WorldOnPage } from "./use-world.ts";

/** Both as wide as the panel of a desk, so that letters are as large as the panel's. */
const WIDTH = 360;
const FONT_SIZE = 11;
const WORLD: Frame = { west: -100, south: -46, east: 162, north: 74 };
const NEAR: Frame = { west: -6, south: 49.2, east: 30, north: 66.4 };

/** Where the lanes run, and the clusters: the world, and the near seas larger. The table beside it says the same in words. */
export function WorldPictures({ world }: { readonly world: WorldOnPage }) {
  const { t, text } = useTranslator();
  const { lanes, map, clusters, outline } = world;
  const chosen = useAtlas((state) => worldOf(state).lane);
  const here = lanes[0]?.lane.waypoints[0];
  const ends = lanes.flatMap(({ place, direction, lane }): readonly Mark[] => {
    const name = text(map.places.find(({ id }) => id === place)?.name ?? place);
    const at = lane.waypoints.at(-1);
    return at === undefined ? [] : [{ kind: direction, name: townOf(name), at }];
  });
  const home: readonly Mark[] = here === undefined ? [] : [{ kind: "home", name: t("world.port"), at: here }];
  const places: readonly Mark[] = clusters.map(({ label, position }) => ({
    kind: "cluster",
    name: label,
    at: position,
  }));
  const isNear = ({ at: [longitude, latitude] }: Mark): boolean =>
    longitude > NEAR.west && longitude < NEAR.east && latitude > NEAR.south && latitude < NEAR.north;
  const marks = [...home, ...ends, ...places];
  const far = marks.filter((mark) => mark.kind === "home" || !isNear(mark));
  const list = (direction: "in" | "out"): string =>
    ends
      .filter(({ kind }) => kind === direction)
      .map(({ name }) => name)
      .join(", ");
  return (
    <figure class="world-figure">
      <Drawn
        label={t("world.picture", { from: list("in"), to: list("out") })}
        frame={WORLD}
        rings={outline.world}
        lanes={lanes}
        chosen={chosen}
        marks={marks}
        named={far}
        inset={NEAR}
      />
      <Drawn
        label={t("world.picture-near", { to: list("out") })}
        frame={NEAR}
        rings={outline.near}
        lanes={lanes}
        chosen={chosen}
        marks={marks.filter(isNear)}
        named={marks.filter(isNear)}
      />
      <ul class="world-keys">
        {(["in", "out"] as const).map((direction) => (
          <li key={direction}>
            <svg viewBox="0 0 44 16" aria-hidden="true">
              <path class={`world-lane is-${direction}`} d="M1 8h34" />
              <Shape kind={direction} x={36} y={8} />
            </svg>
            {t(`world.key-${direction}`)}
          </li>
        ))}
        <li>
          <svg viewBox="0 0 44 16" aria-hidden="true">
            <path class="world-lane is-chosen-rim" d="M1 8h42" />
            <path class="world-lane is-chosen" d="M1 8h42" />
          </svg>
          {t("world.key-chosen")}
        </li>
        <li>
          <svg viewBox="0 0 44 16" aria-hidden="true">
            <Shape kind="cluster" x={22} y={8} />
          </svg>
          {t("world.key-cluster")}
        </li>
      </ul>
      <figcaption class="fine">
        {t("flows.map-sea")} {t("world.credit")}
      </figcaption>
    </figure>
  );
}

/** "Kwinana, Australia" is Kwinana in a picture that shows where Australia is. */
const townOf = (name: string): string => name.split(/,| \(/)[0] ?? name;

type Kind = "home" | "in" | "out" | "cluster";

interface Mark {
  readonly kind: Kind;
  readonly name: string;
  readonly at: Position;
}

interface DrawnProps {
  readonly label: string;
  readonly frame: Frame;
  readonly rings: readonly (readonly Position[])[];
  readonly lanes: readonly LaneFigures[];
  readonly chosen: string | null;
  readonly marks: readonly Mark[];
  readonly named: readonly Mark[];
  /** The other picture's frame, drawn on this one. */
  readonly inset?: Frame;
}

function Drawn({ label, frame, rings, lanes, chosen, marks, named, inset }: DrawnProps) {
  const picture = pictureOf(frame, WIDTH);
  const { width, height, at, path } = picture;
  const points: readonly Named[] = named.map(({ name, at: position }) => ({ name, at: at(position) }));
  const labels = placeLabels(points, { width, height, fontSize: FONT_SIZE });
  const picked = lanes.find(({ place }) => place === chosen);
  return (
    <svg class="world-picture" viewBox={`0 0 ${width} ${Math.round(height)}`} role="img" aria-label={label}>
      <path class="world-land" d={rings.map((ring) => `${path(ring)}Z`).join("")} />
      {lanes.map(({ place, direction, lane }) => (
        <path key={place} class={`world-lane is-${direction}`} d={path(lane.waypoints)} />
      ))}
      {picked !== undefined && <path class="world-lane is-chosen-rim" d={path(picked.lane.waypoints)} />}
      {picked !== undefined && <path class="world-lane is-chosen" d={path(picked.lane.waypoints)} />}
      {inset !== undefined && <path class="world-inset" d={edgeOf(inset, picture)} />}
      {marks.map(({ kind, name, at: position }) => {
        const [x, y] = at(position);
        return <Shape key={name} kind={kind} x={x} y={y} />;
      })}
      {labels.map(({ text, at: [x, y], anchor }) => (
        <text key={text} x={x} y={y} text-anchor={anchor} font-size={FONT_SIZE}>
          {text}
        </text>
      ))}
    </svg>
  );
}

const edgeOf = ({ west, south, east, north }: Frame, { path }: Picture): string =>
  `${path([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ])}Z`;

/** Kinds differ in form, not in colour alone. */
function Shape({ kind, x, y }: { readonly kind: Kind; readonly x: number; readonly y: number }) {
  const d = {
    home: "M-4.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0z",
    in: "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z",
    out: "M-3 -3h6v6h-6z",
    cluster: "M0 -4L4 0L0 4L-4 0z",
  }[kind];
  return <path class={`world-mark is-${kind}`} d={d} transform={`translate(${x} ${y})`} />;
}
