import qrcode from "qrcode-generator";
import { isLoopbackHost } from "../parts/is-loopback-host.ts";

/** A square code as an SVG path on a grid of one unit a module. */
export interface QrDrawing {
  /** Modules a side, with the quiet zone. */
  readonly size: number;
  readonly path: string;
}

/** Empty modules about the code, as ISO/IEC 18004 asks. */
const QUIET = 4;

/**
 * A text as a QR code with medium error correction, in the smallest version that takes it. Throws where the text is
 * longer than any version takes.
 *
 * @example qrDrawing("https://example.org/#story=phases&chapter=now&lang=fi").size // 41
 */
export function qrDrawing(text: string): QrDrawing {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const modules = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) =>
      code.isDark(row, column) ? `M${column + QUIET} ${row + QUIET}h1v1h-1z` : "",
    ).join(""),
  );
  return { size: count + 2 * QUIET, path: modules.join("") };
}

/**
 * Can another machine open the address? Not that of a page on this machine alone, or from a file.
 *
 * @example isHosted(new URL("http://127.0.0.1:4173/")) // false
 */
export const isHosted = ({ protocol, hostname }: Pick<URL, "protocol" | "hostname">): boolean =>
  /^https?:$/.test(protocol) && !isLoopbackHost(hostname);
