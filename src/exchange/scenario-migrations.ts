import { versionUpTo } from "../geojson/read-format.ts";
import { type Fields, readFields, required } from "../geojson/reader.ts";

/** What a file of one version becomes in the next. It may refuse, and changes nothing in what it is given. */
export type MigrationStep = (file: Fields) => Fields;

export interface Migrations {
  /** The version that is written and understood. */
  readonly version: number;
  /** By version the step that leads to the next one; there is one for every version before the present. */
  readonly steps: Readonly<Record<number, MigrationStep>>;
}

/**
 * Grows with every change that an older reader would not understand. Then: raise the version, add the step that leads
 * from the one before, and keep a file of that version as a test.
 */
export const SCENARIO_MIGRATIONS: Migrations = {
  version: 2,
  steps: {
    // Since 2 the planning area says when it was brought in, and may be of a date that nobody knows.
    1: (file) => file,
  },
};

/** A parsed file in the present version; one of a newer version is refused. */
export function migrated(value: unknown, { version, steps }: Migrations): Fields {
  let file = readFields(value, "");
  const found = required(file, "version", "", versionUpTo(version));
  for (let at = found; at < version; at += 1) {
    const step = steps[at];
    if (step === undefined) throw new Error(`no migration from version ${at}`);
    file = { ...step(file), version: at + 1 };
  }
  return file;
}
