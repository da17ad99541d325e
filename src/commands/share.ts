import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { command } from "./command.ts";

/** Copies a text (a link, a coordinate) and says whether it worked. */
export const copyText = command<string>("copy-text", async ({ store, ports }, text) => {
  const copied = await ports.copyText(text);
  update(store, (state) =>
    withNotice(state, copied ? "notice.copied" : "notice.not-copied", { text }, copied ? "info" : "warning"),
  );
});

/** Saves a text file to the reader's machine. */
export const saveFile = command<{ name: string; mime: string; text: string }>("save-file", ({ ports }, file) =>
  ports.saveFile(file),
);
