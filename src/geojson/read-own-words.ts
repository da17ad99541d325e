import { upright } from "../domain/written.ts";
import { localizedOf, type Read, refuse } from "./reader.ts";

/** A text of the reader's own: it may be empty. */
export const readOwnText: Read<string> = (value, path) =>
  typeof value === "string" ? upright(value) : refuse("wrong-type", path, "expected string");

/** The same in three languages. */
export const readOwnWords = localizedOf(readOwnText);
