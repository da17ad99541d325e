import { fail, ok, type Result } from "../../domain/result.ts";

/** Why a file has no text for us, as the key of a sentence. */
export type NoText = "problem.too-large" | "planner.file-unreadable" | "planner.file-not-utf8";

/** Larger files are not read at all, bytes; what the readers refuse for its size is smaller. */
const LARGEST_BYTES = 32 * 1024 * 1024;

/** Reads the files that somebody chooses one after another: null for one that another was chosen after. */
export interface FileReading {
  readonly read: (file: Blob) => Promise<Result<string, NoText> | null>;
  /** Nobody waits any more for what is being read. */
  readonly leave: () => void;
}

/** The last choice wins, however long the files before it take. */
export function fileReading(): FileReading {
  let last = 0;
  return {
    read: async (file) => {
      last += 1;
      const number = last;
      const text = await textOf(file);
      return number === last ? text : null;
    },
    leave: () => {
      last += 1;
    },
  };
}

async function textOf(file: Blob): Promise<Result<string, NoText>> {
  if (file.size > LARGEST_BYTES) return fail("problem.too-large");
  try {
    return decoded(await file.arrayBuffer());
  } catch {
    // Moved, changed or locked since it was chosen.
    return fail("planner.file-unreadable");
  }
}

/** UTF-8, or UTF-16 where its byte-order mark says so. In another encoding ä and ö would come in wrong unnoticed. */
function decoded(bytes: ArrayBuffer): Result<string, NoText> {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return fail("planner.file-not-utf8");
  }
}
