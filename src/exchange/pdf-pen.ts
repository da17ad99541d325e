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

/** Writes down the page and goes on to the next; sizes are scaled so that a sheet can be made to fit. */
export class PdfPen {
  readonly doc: jsPDF;
  readonly scale: number;
  y = PAGE.top;
  readonly #widths = new Map<string, number>();

  constructor(doc: jsPDF, scale: number) {
    this.doc = doc;
    this.scale = scale;
  }

  /** Height of a line, millimetres. */
  lineHeight({ size }: Lettering): number {
    return size * this.scale * MILLIMETRES_A_POINT * LEADING;
  }

  /** Makes sure that so many millimetres are left on the page; true where a new one was begun. */
  room(height: number): boolean {
    if (this.y + height <= PAGE.bottom) return false;
    this.doc.addPage();
    this.y = PAGE.top;
    return true;
  }

  /** One line with its top at `y`. */
  line(text: string, x: number, y: number, lettering: Lettering, align: "left" | "right" = "left"): void {
    const { size, face = "regular", ink } = lettering;
    this.doc.setFont(FONT, face === "strong" ? "bold" : "normal");
    this.doc.setFontSize(size * this.scale);
    this.doc.setTextColor(ink);
    this.doc.text(text, x, y + this.lineHeight(lettering) * 0.8, { align });
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
    let line = "";
    for (const word of printable(text).split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (this.widthOf(longer, lettering) <= width) {
        line = longer;
        continue;
      }
      if (line !== "") lines.push(line);
      line = word;
      while (this.widthOf(line, lettering) > width) {
        let fits = line.length - 1;
        while (fits > 1 && this.widthOf(line.slice(0, fits), lettering) > width) fits--;
        lines.push(line.slice(0, fits));
        line = line.slice(fits);
      }
    }
    return line === "" ? lines : [...lines, line];
  }

  widthOf(text: string, { size, face = "regular" }: Lettering): number {
    let sum = 0;
    for (const letter of text) sum += this.#letterWidth(letter, face);
    return sum * size * this.scale;
  }

  /** Millimetres at one point. */
  #letterWidth(letter: string, face: Face): number {
    const key = `${face}${letter}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.doc.setFont(FONT, face === "strong" ? "bold" : "normal");
    this.doc.setFontSize(100);
    const width = this.doc.getTextWidth(letter) / 100;
    this.#widths.set(key, width);
    return width;
  }
}

export const FONT = "NotoSans";

/** Letters that the latin part of Noto Sans draws, beside those that everybody types. */
const DRAWN =
  /[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u0131\u0152\u0153\u2009\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122\u2212]/;

/**
 * The text in letters that the font has: its thin space is U+2009, and what it lacks is written with the letter that it
 * comes from, or as a question mark.
 *
 * @example printable("12\u202ft CO\u2082") // "12\u2009t CO2"
 */
export function printable(text: string): string {
  return [...text.replaceAll("\u00ad", "").replaceAll("\u202f", "\u2009")]
    .map((letter) => {
      if (DRAWN.test(letter)) return letter;
      const plain = letter.normalize("NFKD").charAt(0);
      return DRAWN.test(plain) ? plain : "?";
    })
    .join("");
}
