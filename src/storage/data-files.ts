import factsAddress from "../../data/facts.json?url";
import { layerAddress } from "../catalog/layer-files.ts";
import type { LayerId } from "../domain/layer.ts";
import type { Problem } from "../domain/problem.ts";
import { fail, ok, type Result } from "../domain/result.ts";

/** A shipped file larger than this is refused before it is read, bytes. */
export const LARGEST_FILE_BYTES = 8_000_000;

/** A server that has not sent a file by then is given up, milliseconds; the reader may try again. */
const PATIENCE = 60_000;

/** The text of a layer's file, or why it is not to be had. */
export function readLayerText(id: LayerId): Promise<Result<string, Problem>> {
  const address = layerAddress(id);
  const file = `${id}.geojson`;
  if (address === undefined)
    return Promise.resolve(fail({ kind: "not-found", file, path: "", detail: "no such file" }));
  return readText(address, file);
}

export function readFactsText(): Promise<Result<string, Problem>> {
  return readText(factsAddress, "facts.json");
}

/** The text of a shipped file at its address in the site. */
export async function readText(address: string, file: string): Promise<Result<string, Problem>> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) {
      return fail({ kind: "not-found", file, path: "", detail: `the server answered ${response.status}` });
    }
    const announced = Number(response.headers.get("content-length") ?? 0);
    if (announced > LARGEST_FILE_BYTES) return tooLarge(file, announced);
    const text = await response.text();
    return text.length > LARGEST_FILE_BYTES ? tooLarge(file, text.length) : ok(text);
  } catch (cause) {
    return fail({ kind: "network", file, path: "", detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

function tooLarge(file: string, bytes: number): Result<string, Problem> {
  return fail({ kind: "too-large", file, path: "", detail: `${bytes} bytes, at most ${LARGEST_FILE_BYTES}` });
}
