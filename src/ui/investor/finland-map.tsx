import type { Town } from "../../domain/parks.ts";
import { useTranslator } from "../context.ts";
import "../styles/pictures.css";

interface FinlandMapProps {
  readonly label: string;
  /** The number stands at the first town of each. */
  readonly places: readonly { readonly number: number; readonly towns: readonly Town[] }[];
}

/** Degrees of the frame, and pixels a degree of latitude. Longitudes shrink by the cosine of 64° N, the middle. */
const FRAME = { west: 20.6, east: 29.4, south: 59.7, north: 67.2 };
const SCALE = 66;
const ACROSS = SCALE * Math.cos((64 * Math.PI) / 180);
const WIDTH = (FRAME.east - FRAME.west) * ACROSS;
const HEIGHT = (FRAME.north - FRAME.south) * SCALE;

/** Towns where they lie to one another, between parallels; no coast, no border, nothing finer than the town. */
export function FinlandMap({ label, places }: FinlandMapProps) {
  const { t } = useTranslator();
  const towns = [...new Map(places.flatMap(({ towns }) => towns).map((town) => [town.name.fi, town])).values()];
  const numbersAt = (town: Town): string =>
    places
      .filter(({ towns: [first] }) => first?.name.fi === town.name.fi)
      .map(({ number }) => number)
      .join(", ");
  return (
    <figure class="finland">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <rect class="finland-frame" x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} rx="6" />
        {[60, 62, 64, 66].map((latitude) => (
          <g key={latitude} class="finland-parallel">
            <line x1="0" x2={WIDTH} y1={yOf(latitude)} y2={yOf(latitude)} />
            <text x={WIDTH - 4} y={yOf(latitude) - 3} text-anchor="end">
              {latitude}° N
            </text>
          </g>
        ))}
        {towns.map((town) => (
          <circle key={town.name.fi} class="finland-town" cx={xOf(town.position[0])} cy={yOf(town.position[1])} r="3" />
        ))}
        {towns.map((town) => (
          <TownMark key={town.name.fi} town={town} numbers={numbersAt(town)} anchor={anchorOf(town, towns)} />
        ))}
      </svg>
      <figcaption class="fine">
        {t("parks.accuracy")} {t("parks.points")}
      </figcaption>
    </figure>
  );
}

interface TownMarkProps {
  readonly town: Town;
  readonly numbers: string;
  readonly anchor: "middle" | "end";
}

/** The numbers of what is told of a town, and its name above them. */
function TownMark({ town, numbers, anchor }: TownMarkProps) {
  const { text } = useTranslator();
  if (numbers === "") return null;
  const [x, y] = [xOf(town.position[0]), yOf(town.position[1])];
  const half = 5 + numbers.length * 3.5;
  return (
    <g>
      <rect class="finland-mark" x={x - half} y={y - 9} width={2 * half} height="18" rx="9" />
      <text class="finland-number" x={x} y={y + 4} text-anchor="middle">
        {numbers}
      </text>
      <text class="finland-name" x={anchor === "end" ? x + half : x} y={y - 12} text-anchor={anchor}>
        {text(town.name)}
      </text>
    </g>
  );
}

/** A name keeps to the left of a town that lies close by in the east. */
const anchorOf = ({ position: [west, north] }: Town, towns: readonly Town[]): TownMarkProps["anchor"] =>
  towns.some(
    ({ position: [east, other] }) => east > west && xOf(east) - xOf(west) < 45 && Math.abs(other - north) < 0.2,
  )
    ? "end"
    : "middle";

const xOf = (longitude: number): number => (longitude - FRAME.west) * ACROSS;
const yOf = (latitude: number): number => (FRAME.north - latitude) * SCALE;
