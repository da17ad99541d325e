/**
 * Contrast ratio of two opaque colours written `#rrggbb`, 1–21, as WCAG 2.2 defines it.
 *
 * @example contrast("#ffffff", "#767676") // 4.54
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Red, green, blue 0–255 and alpha 0–1 of `#rrggbb` or `#rrggbbaa`. */
export function channels(colour: string): readonly [number, number, number, number] {
  if (!/^#([0-9a-f]{6}|[0-9a-f]{8})$/.test(colour)) throw new Error(`not a colour: ${colour}`);
  const at = (index: number): number => Number.parseInt(colour.slice(index, index + 2), 16);
  return [at(1), at(3), at(5), colour.length === 9 ? at(7) / 255 : 1];
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
