import type { SavedFile } from "../domain/ports.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { command } from "./command.ts";

/** Longer texts are not repeated in the notice, characters. */
const SHORT = 60;

/** Copies a text (a link, a coordinate) and says whether it worked. */
export const copyText = command<string>("copy-text", async ({ store, ports }, text) => {
  const copied = await ports.copyText(text);
  const done = text.length > SHORT ? "notice.copied-long" : "notice.copied";
  update(store, (state) =>
    withNotice(state, copied ? done : "notice.not-copied", { text }, copied ? "done" : "warning"),
  );
});

/** Saves a file to the reader's machine. */
export const saveFile = command<SavedFile>("save-file", ({ ports }, file) => ports.saveFile(file));
