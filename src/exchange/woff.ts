const HEADER = { woff: 44, ttf: 12 };
const ENTRY = { woff: 20, ttf: 16 };

/**
 * A TrueType font out of its WOFF 1.0 file (https://www.w3.org/TR/WOFF/): the same tables, unpacked and set side by side.
 * What is no WOFF throws: the fonts come with the atlas.
 */
export async function ttfFromWoff(woff: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const view = new DataView(woff);
  if (view.getUint32(0) !== 0x774f4646) throw new Error("not a WOFF file");
  const count = view.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const entry = HEADER.woff + index * ENTRY.woff;
      const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((at) => view.getUint32(entry + at)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const bytes = new Uint8Array(woff, offset, packed);
      return { tag, checksum, bytes: packed < length ? await unpacked(bytes) : bytes };
    }),
  );
  const ttf = new Uint8Array(view.getUint32(16));
  const out = new DataView(ttf.buffer);
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  const power = 2 ** Math.floor(Math.log2(count));
  out.setUint16(6, power * ENTRY.ttf);
  out.setUint16(8, Math.log2(power));
  out.setUint16(10, (count - power) * ENTRY.ttf);
  let end = HEADER.ttf + count * ENTRY.ttf;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = HEADER.ttf + index * ENTRY.ttf;
    for (const [at, value] of [tag, checksum, end, bytes.length].entries()) out.setUint32(entry + at * 4, value);
    ttf.set(bytes, end);
    // Tables begin at multiples of four bytes.
    end += Math.ceil(bytes.length / 4) * 4;
  }
  return ttf;
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
