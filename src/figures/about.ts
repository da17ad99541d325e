import { FACT_GROUPS, type Fact, type FactBook, type FactKey } from "../domain/fact.ts";
import type { Feature, LayerMeta } from "../domain/layer.ts";

/** What the book of facts says of a thing, every fact in one place only. */
export interface About {
  /** Of the thing itself. */
  readonly own: readonly Fact[];
  /** Of its whole layer. */
  readonly shared: readonly Fact[];
  /** Facts that contradict each other; each group has two or more. */
  readonly conflicts: readonly (readonly Fact[])[];
  /** What nobody knows, with why and whom to ask. */
  readonly unknowns: readonly Fact[];
}

/** Facts about a feature, then about its layer (or the layer whose row it shares), in the order of the groups. */
export function aboutFeature(book: FactBook, feature: Feature, meta: LayerMeta): About {
  const index = indexOf(book);
  const own = index.about.get(feature.id) ?? [];
  const layers = [meta.id, ...(meta.rowOf === undefined ? [] : [meta.rowOf])];
  const shared = layers.flatMap((id) => index.about.get(id) ?? []).filter((fact) => !own.includes(fact));
  return arrange(book, own, [...new Set(shared)]);
}

/** The same for one fact on its own card. */
export function aboutFact(book: FactBook, key: FactKey): About {
  const fact = indexOf(book).byKey.get(key);
  return arrange(book, fact === undefined ? [] : [fact], []);
}

/** The facts that contradict a fact, itself among them, in the order of the book; only itself where none does. */
export function conflictGroup(book: FactBook, fact: Fact): readonly Fact[] {
  return indexOf(book).groups.get(fact.key) ?? [fact];
}

function arrange(book: FactBook, own: readonly Fact[], shared: readonly Fact[]): About {
  const conflicts: (readonly Fact[])[] = [];
  const told = new Set<FactKey>();
  for (const fact of [...own, ...shared]) {
    if (told.has(fact.key)) continue;
    const group = conflictGroup(book, fact);
    if (group.length < 2) continue;
    conflicts.push(group);
    for (const member of group) told.add(member.key);
  }
  const plain = (fact: Fact): boolean => fact.value !== null && !told.has(fact.key);
  return {
    own: own.filter(plain),
    shared: shared.filter(plain),
    conflicts,
    unknowns: [...own, ...shared].filter((fact) => fact.value === null && !told.has(fact.key)),
  };
}

interface BookIndex {
  readonly byKey: ReadonlyMap<FactKey, Fact>;
  readonly about: ReadonlyMap<string, readonly Fact[]>;
  readonly groups: ReadonlyMap<FactKey, readonly Fact[]>;
}

const indexes = new WeakMap<FactBook, BookIndex>();

function indexOf(book: FactBook): BookIndex {
  const known = indexes.get(book);
  if (known !== undefined) return known;
  const byKey = new Map(book.facts.map((fact) => [fact.key, fact]));
  const about = new Map<string, Fact[]>();
  for (const fact of inGroupOrder(book.facts)) {
    for (const id of fact.about) about.set(id, [...(about.get(id) ?? []), fact]);
  }
  const index = { byKey, about, groups: conflictGroups(book.facts, byKey) };
  indexes.set(book, index);
  return index;
}

const inGroupOrder = (facts: readonly Fact[]): readonly Fact[] =>
  [...facts].sort((a, b) => FACT_GROUPS.indexOf(a.group) - FACT_GROUPS.indexOf(b.group));

/** Connected components of `conflictsWith`, whichever side names the other. */
function conflictGroups(
  facts: readonly Fact[],
  byKey: ReadonlyMap<FactKey, Fact>,
): ReadonlyMap<FactKey, readonly Fact[]> {
  const neighbours = new Map<FactKey, Set<FactKey>>();
  const link = (from: FactKey, to: FactKey): void => {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
  };
  for (const fact of facts) {
    for (const other of fact.conflictsWith) {
      if (!byKey.has(other) || other === fact.key) continue;
      link(fact.key, other);
      link(other, fact.key);
    }
  }
  const groups = new Map<FactKey, readonly Fact[]>();
  for (const fact of facts) {
    if (!neighbours.has(fact.key) || groups.has(fact.key)) continue;
    const reached = reach(fact.key, neighbours);
    const group = facts.filter((candidate) => reached.has(candidate.key));
    for (const key of reached) groups.set(key, group);
  }
  return groups;
}

function reach(start: FactKey, neighbours: ReadonlyMap<FactKey, ReadonlySet<FactKey>>): ReadonlySet<FactKey> {
  const reached = new Set([start]);
  const waiting = [start];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const next of neighbours.get(key) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}
