/** Height of a line of lettering, and the width of a character at most on the average of a line. Em. */
export const LINE = 1.2;
export const CHARACTER = 0.54;

/**
 * A sentence that is too long for a line breaks behind its commas first, then between words; one long word stays whole.
 *
 * @example brokenInto("ei kaava, ei oikeusvaikutusta", 22) // ["ei kaava,", "ei oikeusvaikutusta"]
 */
export function brokenInto(sentence: string, longest: number): readonly string[] {
  if (sentence.length <= longest) return [sentence];
  const parts = sentence.split(/(?<=,) /);
  if (parts.length > 1) return parts.flatMap((part) => brokenInto(part, longest));
  const space = sentence.lastIndexOf(" ", longest);
  const at = space > 0 ? space : sentence.indexOf(" ");
  return at < 0 ? [sentence] : [sentence.slice(0, at), ...brokenInto(sentence.slice(at + 1), longest)];
}

export const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => [...line].length));
