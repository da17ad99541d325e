/**
 * Numbers rounded so that they still add up to their rounded sum: each goes down, and what lacks goes to those that lost
 * most, the first of equals first. `total` is the sum where it has been rounded already, to one of its two neighbours.
 *
 * @example roundedToSum([1.4, 1.4, 1.2], 0) // [2, 1, 1]
 * @example roundedToSum([1.4, 1.4, 0.9], 0, 3) // [1, 1, 1]
 */
export function roundedToSum(values: readonly number[], decimals: number, total?: number): readonly number[] {
  const scale = 10 ** decimals;
  const scaled = values.map((value) => value * scale);
  const sum = total === undefined ? scaled.reduce((all, value) => all + value, 0) : total * scale;
  const floors = scaled.map(Math.floor);
  const lacking = Math.round(sum) - floors.reduce((all, value) => all + value, 0);
  const raised = new Set(
    scaled
      .map((value, index) => ({ index, lost: value - (floors[index] ?? 0) }))
      .sort((a, b) => b.lost - a.lost || a.index - b.index)
      .slice(0, Math.max(0, lacking))
      .map(({ index }) => index),
  );
  return floors.map((floor, index) => Number(((floor + (raised.has(index) ? 1 : 0)) / scale).toFixed(decimals)));
}
