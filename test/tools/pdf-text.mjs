import { inflateSync } from "node:zlib";

/** Text of each page of a PDF as jsPDF writes it, a line of the page a line of the text. Small on purpose: it reads no other. */
export function pdfPages(bytes) {
  const objects = objectsOf(Buffer.from(bytes));
  const fonts = new Map();
  for (const { head } of objects.values()) {
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) fonts.set(name, lettersOf(objects, id));
  }
  return contentsOf(objects).map((content) => linesOf(content, fonts).join("\n"));
}

/** Rectangles of each page in the order in which they are drawn, from their own left edge, millimetres. */
export function pdfBoxes(bytes) {
  return contentsOf(objectsOf(Buffer.from(bytes))).map((content) =>
    [...content.matchAll(/^(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re$/gm)].map(([, ...points]) => {
      const [x, , width, height] = points.map((one) => (Number(one) * 25.4) / 72);
      return { x, width, height: Math.abs(height) };
    }),
  );
}

/** Is the text that of the part, however both are broken into lines? */
export const unspaced = (text) =>
  text
    .replace(/[\s\u00ad]/g, "")
    .normalize("NFKC")
    .trim();

/** What is drawn on each page. */
const contentsOf = (objects) =>
  [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map(({ head }) => objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1])?.stream?.toString("latin1") ?? "");

function objectsOf(bytes) {
  const text = bytes.toString("latin1");
  const objects = new Map();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n/g)) {
    const from = match.index + match[0].length;
    const end = text.indexOf("endobj", from);
    const begin = text.indexOf("stream\n", from);
    const head = text.slice(from, begin >= 0 && begin < end ? begin : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const raw = begin >= 0 && begin < end ? bytes.subarray(begin + 7, begin + 7 + length) : null;
    const stream = raw !== null && head.includes("/FlateDecode") ? inflateSync(raw) : raw;
    objects.set(match[1], { head, stream });
  }
  return objects;
}

/** Which letter a glyph stands for, as the font itself says. */
function lettersOf(objects, id) {
  const map =
    objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? "")?.[1])?.stream?.toString("latin1") ?? "";
  const letters = new Map();
  for (const [, glyph, letter] of map.matchAll(/<([0-9a-f]{4})><([0-9a-f]{4})>/gi)) {
    letters.set(glyph.toLowerCase(), String.fromCharCode(Number.parseInt(letter, 16)));
  }
  return letters;
}

function linesOf(content, fonts) {
  let letters = new Map();
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)> Tj/gi)].flatMap(([, font, shown]) => {
    if (font !== undefined) {
      letters = fonts.get(font) ?? new Map();
      return [];
    }
    return [shown.toLowerCase().replace(/.{4}/g, (glyph) => letters.get(glyph) ?? "\ufffd")];
  });
}
