import { type Read, readNumber, refuse } from "./reader.ts";

/** Does a parsed file say of itself that it is of this format? */
export const isOfFormat = (value: unknown, format: string): boolean =>
  typeof value === "object" && value !== null && "format" in value && value.format === format;

/** The version of a file. One newer than the latest is refused: what it says that we do not know would be lost. */
export const versionUpTo =
  (latest: number): Read<number> =>
  (value, path) => {
    const version = readNumber(value, path);
    if (!Number.isInteger(version) || version < 1) refuse("not-allowed", path, `expected 1 to ${latest}`);
    if (version > latest) refuse("newer-version", path, `${version}, and this map reads up to ${latest}`);
    return version;
  };
