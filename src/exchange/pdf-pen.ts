import type { jsPDF } from "jspdf";

/** Inner edges of an A4 page, millimetres. */
export const PAGE = { left: 12, right: 198, top: 11, bottom: 284 };
export const WIDTH = PAGE.right - PAGE.left;
const MILLIMETRES_A_POINT = 25.4 / 72;
const LEADING = 1.24;

export type Face = "regular" | "strong";
export interface Lettering {
  /** Points, before the page is scaled. */
  readonly size: number;
  readonly face?: Face;
  /** A colour of the palette. */
  readonly ink: string;
}

/** What is known of a document's letters, whatever the scale: pens of one document share it. */
export interface Measured {
  /** Millimetres at one point of letters and words, by face. */
  readonly widths: Readonly<Record<Face, Map<string, number>>>;
  /** Texts in letters that the font has, broken into words. */
  readonly words: Map<string, readonly string[]>;
}

export const nothingMeasured = (): Measured => ({
  widths: { regular: new Map(), strong: new Map() },
  words: new Map(),
});

/**
 * Writes down the page and goes on to the next; sizes are scaled so that a sheet can be made to fit. Before that a pen may
 * only measure: it counts its pages and leaves the document as it is.
 */
export class PdfPen {
  readonly scale: number;
  y = PAGE.top;
  pages = 1;
  readonly #doc: jsPDF;
  readonly #measured: Measured;
  readonly #writes: boolean;

  constructor(doc: jsPDF, scale: number, measured: Measured, writes: "writes" | "measures" = "writes") {
    this.#doc = doc;
    this.scale = scale;
    this.#measured = measured;
    this.#writes = writes === "writes";
  }

  /** Anything but letters. */
  draw(drawing: (doc: jsPDF) => void): void {
    if (this.#writes) drawing(this.#doc);
  }

  /** Height of a line, millimetres. */
  lineHeight({ size }: Lettering): number {
    return size * this.scale * MILLIMETRES_A_POINT * LEADING;
  }

  /** Makes sure that so many millimetres are left on the page; true where a new one was begun. */
  room(height: number): boolean {
    if (this.y + height <= PAGE.bottom) return false;
    this.pages++;
    this.draw((doc) => doc.addPage());
    this.y = PAGE.top;
    return true;
  }

  /** One line with its top at `y`. */
  line(text: string, x: number, y: number, lettering: Lettering, align: "left" | "right" = "left"): void {
    if (!this.#writes) return;
    const { size, face = "regular", ink } = lettering;
    const base = y + this.lineHeight(lettering) * 0.8;
    let from = align === "right" ? x - this.widthOf(text, lettering) : x;
    this.#doc.setFont(FONT, face === "strong" ? "bold" : "normal");
    this.#doc.setTextColor(ink);
    for (const part of text.split(SUBSCRIPTS).filter((one) => one !== "")) {
      const isLow = isSubscript(part);
      this.#doc.setFontSize(size * this.scale * (isLow ? LOW.size : 1));
      this.#doc.text(
        isLow ? part.normalize("NFKD") : part,
        from,
        base + (isLow ? size * this.scale * MILLIMETRES_A_POINT * LOW.drop : 0),
      );
      from += this.widthOf(part, lettering);
    }
  }

  /** A paragraph over the width, on this page and the next. */
  paragraph(text: string, lettering: Lettering, x = PAGE.left, width = WIDTH): void {
    for (const line of this.wrapped(text, width, lettering)) {
      this.room(this.lineHeight(lettering));
      this.line(line, x, this.y, lettering);
      this.y += this.lineHeight(lettering);
    }
  }

  gap(millimetres: number): void {
    this.y += millimetres * this.scale;
  }

  /** Lines of a text as wide as the column, broken at spaces and, where a word is too long for it, anywhere. */
  wrapped(text: string, width: number, lettering: Lettering): readonly string[] {
    const lines: string[] = [];
    const space = this.widthOf(" ", lettering);
    let line = "";
    let length = 0;
    for (const word of this.#wordsOf(text)) {
      const wordWidth = this.widthOf(word, lettering);
      if (line !== "" && length + space + wordWidth <= width) {
        line += ` ${word}`;
        length += space + wordWidth;
        continue;
      }
      if (line !== "") lines.push(line);
      line = word;
      length = wordWidth;
      if (length <= width) continue;
      [line, length] = ["", 0];
      for (const letter of word) {
        const letterWidth = this.widthOf(letter, lettering);
        if (line !== "" && length + letterWidth > width) {
          lines.push(line);
          [line, length] = ["", 0];
        }
        line += letter;
        length += letterWidth;
      }
    }
    return line === "" ? lines : [...lines, line];
  }

  #wordsOf(text: string): readonly string[] {
    const known = this.#measured.words.get(text);
    if (known !== undefined) return known;
    const words = printable(text).split(" ");
    this.#measured.words.set(text, words);
    return words;
  }

  widthOf(text: string, { size, face = "regular" }: Lettering): number {
    return this.#widthAtOnePoint(text, face) * size * this.scale;
  }

  #widthAtOnePoint(text: string, face: Face): number {
    const known = this.#measured.widths[face].get(text);
    if (known !== undefined) return known;
    const letters = [...text];
    const width =
      letters.length === 1
        ? this.#letterWidth(text, face)
        : letters.reduce((sum, letter) => sum + this.#widthAtOnePoint(letter, face), 0);
    this.#measured.widths[face].set(text, width);
    return width;
  }

  #letterWidth(letter: string, face: Face): number {
    if (isSubscript(letter)) return LOW.size * this.#widthAtOnePoint(letter.normalize("NFKD"), face);
    this.#doc.setFont(FONT, face === "strong" ? "bold" : "normal");
    this.#doc.setFontSize(100);
    return this.#doc.getTextWidth(letter) / 100;
  }
}

export const FONT = "NotoSans";

/** Digits below the line, which the latin part of Noto Sans lacks: its own digits, smaller and lower. Shares of the size. */
const LOW = { size: 0.66, drop: 0.16 };
const SUBSCRIPTS = /([\u2080-\u2089]+)/;
const isSubscript = (text: string): boolean => SUBSCRIPTS.test(text);

/** Letters that the latin part of Noto Sans draws, beside those that everybody types. */
const DRAWN =
  /[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u0131\u0152\u0153\u2009\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122\u2212]/;

/** Control characters, soft hyphens, joiners, marks of direction, variants of emoji; halves of a letter are not among them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The text in letters that the font has: its thin space is U+2009, a line break is a space, marks that nobody sees are left
 * out, and what it lacks is written with the letter that it comes from, or as a question mark. Digits below the line are
 * drawn from its own.
 *
 * @example printable("12\u202ft CO\u2082") // "12\u2009t CO\u2082"
 */
export function printable(text: string): string {
  const seen = text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ").replace(UNSEEN, "");
  return [...seen.replaceAll("\u202f", "\u2009")]
    .map((letter) => {
      if (DRAWN.test(letter) || isSubscript(letter)) return letter;
      const plain = letter.normalize("NFKD").charAt(0);
      return DRAWN.test(plain) ? plain : "?";
    })
    .join("");
}
