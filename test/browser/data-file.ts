const patterns = new Map<string, RegExp>();

/** The address of a layer's file (`railways`) or another data file (`facts`): the build puts a hash after the name. */
export const dataFile = (name: string): RegExp => asset(name, "geojson|json");

/** The address of a piece of code that comes when it is first used, by the name of its module. */
export const codeFile = (name: string): RegExp => asset(name, "js");

/** The address of a style sheet that comes with such a piece. */
export const styleFile = (name: string): RegExp => asset(name, "css");

function asset(name: string, endings: string): RegExp {
  // Kept: a route is taken back by the pattern it was made with.
  const text = `assets/${name}-[\\w-]{8}\\.(${endings})$`;
  const pattern = patterns.get(text) ?? new RegExp(text);
  patterns.set(text, pattern);
  return pattern;
}
