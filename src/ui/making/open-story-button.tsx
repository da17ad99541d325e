import { openStoryFile } from "../../commands/story-files.ts";
import { useRun, useTranslator } from "../context.ts";
import { FileButton } from "../planner/file-button.tsx";

/** Opens a story from a file of the reader's. */
export function OpenStoryButton() {
  const { t } = useTranslator();
  const run = useRun();
  return (
    <FileButton
      label={t("making.open-file")}
      accept=".json,application/json"
      onChosen={(name, text) => run(openStoryFile, { name, text })}
    />
  );
}
