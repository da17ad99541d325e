export interface Components {
  /** Nodes in each connected part, largest first. */
  readonly sizes: readonly number[];
  /** For each node the part it belongs to, as an index into `sizes`. */
  readonly of: readonly number[];
}

/** Connected parts of a graph, each edge taken both ways. */
export function componentsOf(
  count: number,
  edges: readonly { readonly from: number; readonly to: number }[],
): Components {
  const parents = Array.from({ length: count }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parents[root] !== root) root = parents[root] as number;
    for (let step = node; step !== root; ) {
      const next = parents[step] as number;
      parents[step] = root;
      step = next;
    }
    return root;
  };
  for (const { from, to } of edges) parents[rootOf(from)] = rootOf(to);
  const roots = parents.map((_, node) => rootOf(node));
  const sizes = new Map<number, number>();
  for (const root of roots) sizes.set(root, (sizes.get(root) ?? 0) + 1);
  const ordered = [...sizes].sort((a, b) => b[1] - a[1]);
  const ranks = new Map(ordered.map(([root], rank) => [root, rank]));
  return { sizes: ordered.map(([, size]) => size), of: roots.map((root) => ranks.get(root) ?? 0) };
}
