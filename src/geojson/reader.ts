import type { LocalizedText } from "../domain/language.ts";
import type { Problem, ProblemKind } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { fail, ok } from "../domain/result.ts";

export type Fields = Readonly<Record<string, unknown>>;
/** Takes a value out of a parsed file or refuses it, naming its path. */
export type Read<Value> = (value: unknown, path: string) => Value;

/** Runs readers over a file: what they refuse comes back as a value, anything else that is thrown is a bug. */
export function reading<Value>(file: string, read: () => Value): Result<Value, Problem> {
  try {
    return ok(read());
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return fail({ kind: thrown.kind, file, path: thrown.path, detail: thrown.message });
  }
}

/** Ends the reading of a file. */
export function refuse(kind: ProblemKind, path: string, detail: string): never {
  throw new Refusal(kind, path, detail);
}

export const readText: Read<string> = (value, path) => {
  if (typeof value !== "string") return refuse("wrong-type", path, "expected string");
  // Spaces, zero-width and control characters alone are nothing that a reader could see or press.
  return /[^\s\p{C}]/u.test(value) ? value : refuse("missing", path, "expected a text");
};

export const readNumber: Read<number> = (value, path) =>
  typeof value === "number" ? value : refuse("wrong-type", path, "expected number");

export const readBoolean: Read<boolean> = (value, path) =>
  typeof value === "boolean" ? value : refuse("wrong-type", path, "expected boolean");

export const readFields: Read<Fields> = (value, path) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : refuse("wrong-type", path, "expected object");

export const readUnknowns: Read<readonly unknown[]> = (value, path) =>
  Array.isArray(value) ? value : refuse("wrong-type", path, "expected array");

/** All three languages, nothing else. */
export const localizedOf =
  (read: Read<string>): Read<LocalizedText> =>
  (value, path) => {
    const fields = readFields(value, path);
    allowOnly(fields, ["fi", "sv", "en"], path);
    return {
      fi: required(fields, "fi", path, read),
      sv: required(fields, "sv", path, read),
      en: required(fields, "en", path, read),
    };
  };

/** A sentence of ours. */
export const readLocalized = localizedOf(readText);

export const listOf =
  <Value>(read: Read<Value>): Read<readonly Value[]> =>
  (value, path) =>
    readUnknowns(value, path).map((item, index) => read(item, `${path}[${index}]`));

/** Copies into an object without a prototype, so a key such as `__proto__` is a key and no more. */
export const recordOf =
  <Value>(read: Read<Value>): Read<Readonly<Record<string, Value>>> =>
  (value, path) => {
    const record = Object.create(null) as Record<string, Value>;
    for (const [key, item] of Object.entries(readFields(value, path))) record[key] = read(item, joined(path, key));
    return record;
  };

export const oneOf =
  <Value extends string>(allowed: readonly Value[]): Read<Value> =>
  (value, path) =>
    allowed.find((item) => item === value) ?? refuse("not-allowed", path, `expected ${allowed.join(" | ")}`);

export function required<Value>(fields: Fields, key: string, path: string, read: Read<Value>): Value {
  if (!Object.hasOwn(fields, key)) return refuse("missing", joined(path, key), "is missing");
  return read(fields[key], joined(path, key));
}

export function optional<Value, Other>(
  fields: Fields,
  key: string,
  path: string,
  read: Read<Value>,
  otherwise: Other,
): Value | Other {
  return Object.hasOwn(fields, key) ? read(fields[key], joined(path, key)) : otherwise;
}

/** For optional members of the result: `{ [key]: value }`, or nothing where the file has none. */
export function whenPresent<Key extends string, Value>(
  fields: Fields,
  key: Key,
  path: string,
  read: Read<Value>,
): { [K in Key]?: Value } {
  return Object.hasOwn(fields, key) ? ({ [key]: read(fields[key], joined(path, key)) } as { [K in Key]: Value }) : {};
}

export function allowOnly(fields: Fields, allowed: readonly string[], path: string): void {
  for (const key of Object.keys(fields)) {
    if (!allowed.includes(key)) refuse("undeclared-field", joined(path, key), "is not declared");
  }
}

export function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

class Refusal extends Error {
  readonly kind: ProblemKind;
  readonly path: string;

  constructor(kind: ProblemKind, path: string, detail: string) {
    super(detail);
    this.kind = kind;
    this.path = path;
  }
}
