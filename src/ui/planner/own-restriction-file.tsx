import { useState } from "preact/hooks";
import type { PlaneArea } from "../../domain/plane.ts";
import type { Problem } from "../../domain/problem.ts";
import { type BoundaryRemark, readPlanBoundary } from "../../exchange/plan-boundary.ts";
import { useTranslator } from "../context.ts";
import { BOUNDARY_FILES, BoundaryRefused, BoundaryRemarks } from "./boundary-read.tsx";
import { FileButton } from "./file-button.tsx";

/** Ground that was read from a file, and what was made of it. */
export interface ReadFile {
  readonly name: string;
  readonly ground: PlaneArea;
  readonly remarks: readonly BoundaryRemark[];
}

interface RestrictionFileProps {
  readonly file: ReadFile | null;
  readonly onFile: (file: ReadFile) => void;
}

/** Ground from a file, read as a plan boundary is; one that cannot be read leaves the one before. */
export function RestrictionFile({ file, onFile }: RestrictionFileProps) {
  const { t } = useTranslator();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = (name: string, text: string): void => {
    const read = readPlanBoundary(text, name);
    setProblem(read.ok ? null : read.problem);
    if (read.ok) onFile({ name, ...read.value });
  };
  return (
    <>
      <div class="actions">
        <FileButton label={t("planner.own.choose-file")} accept={BOUNDARY_FILES} onText={take} />
      </div>
      {problem !== null && <BoundaryRefused problem={problem} />}
      {file !== null && (
        <div>
          <strong>{file.name}</strong>
          <BoundaryRemarks remarks={file.remarks} />
        </div>
      )}
    </>
  );
}
