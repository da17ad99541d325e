import type { FactBook } from "../../domain/fact.ts";
import { folded } from "../../domain/folded.ts";
import type { Feature, FeatureId, Layer, LayerGroup, LayerId } from "../../domain/layer.ts";
import { existsOrIsDecided } from "../../domain/status.ts";
import { factEntries, layerGroups } from "./search-index.ts";
import { type Asked, asked, bestMatch, isGuess } from "./search-match.ts";

/** What is searched: the part of the state that search reads. */
export interface SearchScope {
  readonly onlyDecided: boolean;
  readonly layers: Readonly<Record<LayerId, { readonly status: string; readonly layer?: Layer }>>;
  readonly facts: { readonly status: string; readonly book?: FactBook };
}

/** `matched` is the text in which the words were found, as the data writes it. */
export type AtlasHit =
  | {
      readonly kind: "feature";
      readonly ref: { readonly layer: LayerId; readonly feature: FeatureId };
      readonly matched: string;
    }
  | { readonly kind: "fact"; readonly factKey: string; readonly matched: string };

/** Longer queries are cut: nobody types them. */
const LONGEST_QUERY = 100;
const MOST_HITS = 40;

/** Among equals: what decisions are about, then places people know, then what runs through them. */
const GROUP_ORDER: readonly LayerGroup[] = [
  "areas",
  "port",
  "backdrop",
  "borders",
  "plants",
  "power",
  "rail",
  "road",
  "nature",
];

interface Found {
  readonly hit: AtlasHit;
  readonly score: number;
  /** Named things before nameless ones, facts last. */
  readonly rank: number;
  readonly group: number;
  readonly title: string;
}

/**
 * Finds things and facts in all three languages at once; accents, case and the decimal mark do not matter. Best first:
 * exact before word start before inside; sites and quays before road pieces. Pieces that bear the same name or number
 * in one row of the layer panel are one hit. Guesses by the stem of a word come only where nothing else answers. At most
 * 40 hits; layers that are not loaded are passed over.
 *
 * @example searchAtlas(state, "storby")[0] // { kind: "feature", ref: { layer: "place-names", … }, matched: "Storby" }
 */
export function searchAtlas(scope: SearchScope, query: string): readonly AtlasHit[] {
  const question = asked(query.slice(0, LONGEST_QUERY));
  if (question === null) return [];
  const found = [...findFeatures(scope, question), ...findFacts(scope, question)];
  const sure = found.filter(({ score }) => !isGuess(score));
  return (sure.length > 0 ? sure : found)
    .sort(better)
    .slice(0, MOST_HITS)
    .map(({ hit }) => hit);
}

function findFeatures(scope: SearchScope, question: Asked): Iterable<Found> {
  const best = new Map<string, Found>();
  const admits = (feature: Feature): boolean => !scope.onlyDecided || existsOrIsDecided(feature.status.realisation);
  for (const entry of Object.values(scope.layers)) {
    if (entry.status !== "ready" || entry.layer === undefined || entry.layer.meta.search === false) continue;
    const { meta } = entry.layer;
    const row = meta.rowOf ?? meta.id;
    for (const group of layerGroups(entry.layer)) {
      const match = bestMatch(group, question);
      const feature = match === null ? undefined : group.features.find(admits);
      if (match === null || feature === undefined) continue;
      const key = `${row}\n${group.title}`;
      const before = best.get(key);
      // The leading layer of a row speaks for the thing; a piece drawn again is no second hit.
      if (before !== undefined && (before.score > match.score || meta.id !== row)) continue;
      best.set(key, {
        hit: { kind: "feature", ref: { layer: meta.id, feature: feature.id }, matched: match.text },
        score: match.score,
        rank: feature.name === null ? 1 : 0,
        group: GROUP_ORDER.indexOf(meta.group),
        title: group.title,
      });
    }
  }
  return best.values();
}

function* findFacts(scope: SearchScope, question: Asked): Generator<Found> {
  if (scope.facts.status !== "ready" || scope.facts.book === undefined) return;
  for (const entry of factEntries(scope.facts.book)) {
    const match = bestMatch(entry, question);
    if (match === null) continue;
    const hit = { kind: "fact", factKey: entry.fact.key, matched: match.text } as const;
    yield { hit, score: match.score, rank: 2, group: GROUP_ORDER.length, title: folded(entry.fact.label.fi) };
  }
}

function better(a: Found, b: Found): number {
  return (
    b.score - a.score ||
    a.rank - b.rank ||
    a.group - b.group ||
    a.title.length - b.title.length ||
    (a.title < b.title ? -1 : Number(a.title > b.title))
  );
}
