import type { ComponentType } from "preact";
import { toggleTools } from "../../commands/panels.ts";
import { openTool } from "../../commands/tools.ts";
import type { Tool } from "../../domain/tool.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { lazyPart } from "../parts/lazy.tsx";
import { Panel } from "../parts/panel.tsx";
import "../styles/tools.css";

/** Each tool comes when it is first opened. */
const PARTS: Readonly<Partial<Record<Tool, ComponentType<object>>>> = {
  time: lazyPart(() => import("../time/time-tool.tsx").then((part) => part.TimeTool)),
  notes: lazyPart(() => import("../notes/notes-panel.tsx").then((part) => part.NotesPanel)),
  paper: lazyPart(() => import("../paper/paper-panel.tsx").then((part) => part.PaperPanel)),
  making: lazyPart(() => import("../making/making.tsx").then((part) => part.Making)),
};

/** The tools beside measuring and ways: a list of them, or the one that is open. */
export function ToolPanel() {
  const { t } = useTranslator();
  const run = useRun();
  const tool = useAtlas(({ panels }) => panels.tool);
  const Part = tool === null || tool === "choice" ? null : PARTS[tool];
  const title = tool === null || tool === "choice" ? t("tools.title") : t(`tool.${tool}`);
  return (
    <Panel id="tool" title={title} closeLabel={t("tools.close")} onClose={() => run(toggleTools, undefined)}>
      {Part ? (
        <>
          <div>
            <Button label={t("tools.all")} look="quiet" onClick={() => run(openTool, "choice")} />
          </div>
          <Part />
        </>
      ) : (
        <ToolChoice />
      )}
    </Panel>
  );
}

function ToolChoice() {
  const { t } = useTranslator();
  const run = useRun();
  const count = useAtlas(({ notes }) => notes?.notes.length ?? 0);
  return (
    <ul class="tool-choice">
      {OFFERED.map((tool) => (
        <li key={tool}>
          <Button label={t(`tool.${tool}`)} onClick={() => run(openTool, tool)} />
          <p class="fine">
            {t(`tool.${tool}-about`)}
            {tool === "notes" && count > 0 && ` ${t("notes.count", { count })}.`}
          </p>
        </li>
      ))}
    </ul>
  );
}

const OFFERED = Object.keys(PARTS) as readonly Tool[];
