import type { Change, StepNote } from "../../../domain/change.ts";
import type { Edit, Refusal } from "../../../domain/edit.ts";

/** Nothing becomes other: no step. */
export const NOTHING: Edit = { kind: "change", change: null };

export const refusal = (why: Refusal): Edit => ({ kind: "refused", why });

/** A step that does what is named and nothing else. */
export const stepOf = (note: StepNote, done: Partial<Omit<Change, "note">>): Edit => ({
  kind: "change",
  change: { note, added: [], updated: [], removed: [], ...done },
});
