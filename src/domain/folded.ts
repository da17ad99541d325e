/**
 * A text as search and filters compare it: small letters, no accents, one space between words, no space inside a
 * number, and the decimal mark always a point, so that "14,2" finds 14.2 and "7 084 717" finds 7084717.
 *
 * @example folded("Isokylä") // "isokyla"
 * @example folded("Åbo 30\u202f600,5") // "abo 30600.5"
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/\u2212/g, "-")
    .replace(/(\d)\s(?=\d{3}(?!\d))/g, "$1")
    .replace(/(\d),(?=\d)/g, "$1.")
    .replace(/\s+/g, " ")
    .trim();
}
