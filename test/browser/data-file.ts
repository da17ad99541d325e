const patterns = new Map<string, RegExp>();

/** The address of a layer's file (`railways`) or another data file (`facts`): the build puts a hash after the name. */
export function dataFile(name: string): RegExp {
  // Kept: a route is taken back by the pattern it was made with.
  const pattern = patterns.get(name) ?? new RegExp(`/assets/${name}-[\\w-]{8}\\.(geojson|json)$`);
  patterns.set(name, pattern);
  return pattern;
}
