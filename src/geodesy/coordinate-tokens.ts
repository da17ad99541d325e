/** The axis a letter or word names, and whether it turns the sign. */
export interface Axis {
  readonly of: "north" | "east";
  readonly negative: boolean;
}

export type CoordinateToken =
  | { readonly kind: "number"; readonly value: number; readonly decimals: number; readonly negative: boolean }
  | { readonly kind: "axis"; readonly axis: Axis }
  | { readonly kind: "degree" | "minute" | "second" | "separator" };

/** Thousands apart by spaces, commas or points; decimals after a comma or a point. At most 2 × 3 digits are a group. */
const NUMBER =
  /^(?:\d{1,2}([.,])\d{3}\1\d{3}(?!\d)|\d{1,3}(?: \d{3}){1,2}(?!\d)(?:[.,]\d+)?|\d{6,8}(?=,\d{6,8}(?!\d))|\d+(?:[.,]\d+)?)/;

/** The same without thousands apart by spaces: `60 170` as two numbers. */
const NUMBER_APART = /^(?:\d{1,2}([.,])\d{3}\1\d{3}(?!\d)|\d{6,8}(?=,\d{6,8}(?!\d))|\d+(?:[.,]\d+)?)/;

const MARKS: readonly (readonly [RegExp, CoordinateToken])[] = [
  [/^(?:°|º|˚|astetta|grader|degrees?|deg)/i, { kind: "degree" }],
  [/^(?:″|”|“|"|''|′′|’’|sekuntia|sekunder|seconds?|sec|sek)/i, { kind: "second" }],
  [/^(?:′|’|‘|´|`|'|minuuttia|minuter|minutes?|min)/i, { kind: "minute" }],
];

const NORTH: Axis = { of: "north", negative: false };
const SOUTH: Axis = { of: "north", negative: true };
const EAST: Axis = { of: "east", negative: false };
const WEST: Axis = { of: "east", negative: true };

/** Finnish, Swedish and English. E is east in all three: *etelä* is never written so in coordinates. */
const AXES: ReadonlyMap<string, Axis> = new Map([
  ...["n", "p", "north", "northing", "lat", "latitude", "pohjoinen", "pohjoista", "leveys", "leveysaste"].map(
    of(NORTH),
  ),
  ...["norr", "nord", "nordlig", "bredd", "latitud"].map(of(NORTH)),
  ...["s", "south", "etelä", "eteläistä", "syd", "söder"].map(of(SOUTH)),
  ...["e", "i", "ö", "o", "east", "easting", "lon", "lng", "long", "longitude", "itä", "itää", "itäistä"].map(of(EAST)),
  ...["pituus", "pituusaste", "öst", "ost", "öster", "östlig", "längd", "longitud"].map(of(EAST)),
  ...["w", "l", "v", "west", "länsi", "läntistä", "väst", "väster"].map(of(WEST)),
]);

/**
 * The numbers, marks and letters of a written coordinate, in order; null where something stands there that belongs to
 * no coordinate. Names of systems have been taken out before. `grouped` false takes every space as the end of a number.
 *
 * @example coordinateTokens("N 7 084 717")?.length // 2
 */
export function coordinateTokens(text: string, grouped = true): readonly CoordinateToken[] | null {
  const tokens: CoordinateToken[] = [];
  let rest = plain(text);
  let negative = false;
  while (rest !== "") {
    const step = next(rest, tokens.at(-1)?.kind === "number", grouped ? NUMBER : NUMBER_APART);
    if (step === null) return null;
    rest = rest.slice(step.length);
    if (step.token === "minus") negative = true;
    else if (step.token?.kind === "number") {
      tokens.push({ ...step.token, negative });
      negative = false;
    } else if (step.token !== null) tokens.push(step.token);
  }
  return tokens;
}

interface Step {
  readonly length: number;
  readonly token: CoordinateToken | "minus" | null;
}

function next(rest: string, afterNumber: boolean, pattern: RegExp): Step | null {
  const number = pattern.exec(rest)?.[0];
  if (number !== undefined) return { length: number.length, token: { ...quantityOf(number), negative: false } };
  for (const [signs, token] of MARKS) {
    const mark = signs.exec(rest)?.[0];
    if (mark !== undefined) return { length: mark.length, token };
  }
  const word = /^\p{L}+/u.exec(rest)?.[0];
  if (word !== undefined) {
    const axis = AXES.get(word.toLowerCase());
    if (axis !== undefined) return { length: word.length, token: { kind: "axis", axis } };
    // A unit behind a number.
    return word.toLowerCase() === "m" && afterNumber ? { length: 1, token: null } : null;
  }
  // A hyphen right behind a number divides two of them; before a number it is its sign.
  if (rest.startsWith("-") && !afterNumber && /^-\d/.test(rest)) return { length: 1, token: "minus" };
  if (/^ -\d/.test(rest)) return { length: 2, token: "minus" };
  if (/^[,;/|\n–-]/.test(rest)) return { length: 1, token: { kind: "separator" } };
  return /^[ :=.+()[\]{}]/.test(rest) ? { length: 1, token: null } : null;
}

/** Spaces of all kinds as one, the minus sign as a hyphen, composed letters. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r?\n|\t/g, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/[\u2212\u2010\u2011]/g, "-")
    .trim();
}

function quantityOf(digits: string) {
  const compact = digits.replaceAll(" ", "");
  const thousands = /^\d{1,2}([.,])\d{3}\1\d{3}$/.test(compact);
  const plainly = thousands ? compact.replace(/[.,]/g, "") : compact.replace(",", ".");
  return { kind: "number", value: Number(plainly), decimals: plainly.split(".")[1]?.length ?? 0 } as const;
}

function of(axis: Axis): (word: string) => readonly [string, Axis] {
  return (word) => [word, axis];
}
