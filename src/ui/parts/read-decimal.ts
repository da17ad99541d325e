/**
 * A number as the field writes it: spaces in thousands, decimal comma or point, a true minus sign; no zero below zero. Null for anything else.
 *
 * @example readDecimal("30 600,5") // 30600.5
 */
export function readDecimal(text: string): number | null {
  const plain = text.replace(/\s/gu, "").replace("\u2212", "-").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) + 0 : null;
}
