import type { LocalizedText } from "../domain/language.ts";
import type { LayerId } from "../domain/layer.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { allowOnly, readBoolean, readFields, reading, readLocalized, recordOf, required } from "../geojson/reader.ts";

/** What the publisher withholds, and why; a layer that is not named is published. */
export interface Publication {
  readonly layers: Readonly<Record<LayerId, PublicationEntry>>;
}

export interface PublicationEntry {
  readonly publish: boolean;
  readonly reason: LocalizedText;
}

/** The parsed `publication.json`, or the first fault with its path. */
export function readPublication(value: unknown, file: string): Result<Publication, Problem> {
  return reading(file, () => {
    const fields = readFields(value, "");
    allowOnly(fields, ["layers"], "");
    return { layers: required(fields, "layers", "", recordOf(readEntry)) };
  });
}

function readEntry(value: unknown, path: string): PublicationEntry {
  const fields = readFields(value, path);
  allowOnly(fields, ["publish", "reason"], path);
  return {
    publish: required(fields, "publish", path, readBoolean),
    reason: required(fields, "reason", path, readLocalized),
  };
}
