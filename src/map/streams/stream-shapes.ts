import type { FeatureCollection, Feature as JsonFeature } from "geojson";
import type { Position } from "../../domain/layer.ts";
import { streamOf, topicOf } from "../../domain/mode.ts";
import type { PlantKind, Symbiosis, SymbiosisLink } from "../../domain/symbiosis.ts";
import { centroid } from "../../geodesy/centroid.ts";
import { type Translator, translatorFor } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { investOf } from "../../state/invest.ts";
import { chosenStream, featuresOfKind } from "../../state/streams.ts";
import { printable } from "../ways/map-words.ts";

/** What the picture depends on. */
export const streamInputs = (state: AtlasState): readonly unknown[] => [
  topicOf(state.mode) === "symbiosis",
  streamOf(state.mode),
  ...[investOf(state).books.symbiosis, state.layers, state.onlyDecided, state.language],
];

/**
 * One bow for each kind of neighbour that a source places, from the middle of its plants to the middle of Kruunuportti, and
 * a point on it with its words; nothing where an end has no place, and nothing where only what exists or is decided is shown:
 * Kruunuportti itself is not there then. Bent, because no source gives them a way. The bow of the stream that is chosen
 * says that it is, has a mark at both ends and the words of this one stream. Lon/lat degrees. Pure.
 */
export function streamShapes(state: AtlasState): FeatureCollection {
  const book = investOf(state).books.symbiosis;
  if (topicOf(state.mode) !== "symbiosis" || book?.status !== "ready") return collection([]);
  const translator = translatorFor(state.language);
  const { value: symbiosis } = book;
  const chosen = chosenStream(state)?.link;
  const placed = symbiosis.kinds.flatMap((kind) => {
    const links = linksOf(kind, symbiosis);
    const [from, to] = [middleOf(state, kind), middleOf(state, siteOf(links[0], symbiosis))];
    return kind.side === "site" || from === null || to === null ? [] : [{ kind, links, from, to }];
  });
  return collection(
    placed.flatMap(({ kind, links, from, to }, index) => {
      const bend = BENDS[index % BENDS.length] ?? 0;
      const bow = bowed(from, to, bend);
      const isChosen = chosen !== undefined && links.includes(chosen);
      const at = bow[Math.round((WORDS_AT[index % WORDS_AT.length] ?? 0.5) * STEPS)] ?? from;
      return [
        drawn("stream", { type: "LineString", coordinates: bow.map((position) => [...position]) }, { isChosen }),
        ...(isChosen ? [from, to] : [from]).map((end) =>
          drawn("end", { type: "Point", coordinates: [...end] }, { isChosen }),
        ),
        drawn(
          "words",
          { type: "Point", coordinates: [...at] },
          {
            word: translator.t("symbiosis.map-possible"),
            words: wordsOf(kind, isChosen ? [chosen] : links, translator),
            side: bend < 0 ? "west" : "east",
          },
        ),
      ];
    }),
  );
}

/** How far the bows are bent from straight, as shares of their length, one after another; west is below zero. */
const BENDS = [-0.22, 0.08, 0.24];
/** Where along its bow, from the neighbour, each has its words: clear of those of the others. */
const WORDS_AT = [0.45, 0.62, 0.36];
const STEPS = 40;

const collection = (features: readonly JsonFeature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: [...features],
});

const drawn = (
  shape: string,
  geometry: JsonFeature["geometry"],
  more: Record<string, string | boolean> = {},
): JsonFeature => ({
  type: "Feature",
  properties: { shape, ...more },
  geometry,
});

const linksOf = ({ key }: PlantKind, { links }: Symbiosis): readonly SymbiosisLink[] =>
  links.filter(({ from, to }) => from === key || to === key);

function siteOf(link: SymbiosisLink | undefined, { kinds }: Symbiosis): PlantKind | undefined {
  return kinds.find(({ key, side }) => side === "site" && (key === link?.from || key === link?.to));
}

/** Of all plants of a kind together: a kind stands where they do, and no firm is meant. */
function middleOf(state: AtlasState, kind: PlantKind | undefined): Position | null {
  const middles = kind === undefined ? [] : featuresOfKind(state, kind).map(({ geometry }) => centroid(geometry));
  return middles.length === 0 ? null : centroid({ type: "MultiPoint", coordinates: middles });
}

/** A bow between two places, bent to the right of the way by a share of its length. */
function bowed(from: Position, to: Position, bend: number): readonly Position[] {
  const shrink = Math.cos((from[1] * Math.PI) / 180);
  const [across, up] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  // The middle of the three points that bend it. From north to south the right hand is in the west.
  const [x, y] = [(from[0] + to[0]) / 2 + (-up * 2 * bend) / shrink, (from[1] + to[1]) / 2 + across * 2 * bend];
  return Array.from({ length: STEPS + 1 }, (_, step): Position => {
    const part = step / STEPS;
    const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
    return [a * from[0] + b * x + c * to[0], a * from[1] + b * y + c * to[1]];
  });
}

/** What could run, of what kind, and that it is possible: the last word stands on the map itself. */
function wordsOf(kind: PlantKind, links: readonly SymbiosisLink[], { t, text }: Translator): string {
  const substances = [...new Set(links.map(({ substance }) => text(substance)))].join("\u00a0· ");
  const words = [`${t("symbiosis.map-possible")}: ${substances}`, text(kind.name)];
  // Where words of the panel may break; the map breaks its own.
  return printable(words.join("\n").replaceAll("\u00ad", ""));
}
