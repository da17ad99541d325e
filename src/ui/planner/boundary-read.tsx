import { type Problem, problemLine } from "../../domain/problem.ts";
import type { BoundaryRemark } from "../../exchange/plan-boundary.ts";
import { useTranslator } from "../context.ts";

/** Why a file of ground cannot be used: nothing has changed. */
export function BoundaryRefused({ problem }: { readonly problem: Problem }) {
  const { t, said } = useTranslator();
  return (
    <div class="detail-problem" role="alert">
      <p>{t("planner.file-refused", { reason: said(`problem.${problem.kind}`) })}</p>
      <p class="detail-path">{problemLine(problem)}</p>
    </div>
  );
}

/** What was made of the file. */
export function BoundaryRemarks({ remarks }: { readonly remarks: readonly BoundaryRemark[] }) {
  const { said } = useTranslator();
  return (
    <ul class="planner-remarks" role="status">
      {remarks.map(({ key, params }) => (
        <li key={key}>{said(key, params)}</li>
      ))}
    </ul>
  );
}

/** Files that ground is read from. */
export const BOUNDARY_FILES = ".geojson,.json,application/geo+json,application/json";
