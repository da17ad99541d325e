import { useState } from "preact/hooks";
import { edit } from "../../commands/planner.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { readPlanBoundary } from "../../exchange/plan-boundary.ts";
import { outlineFigure } from "../../figures/zone-figures.ts";
import { useRun, useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";
import { AREA_LABELS } from "./area-labels.ts";
import { asOfText } from "./as-of-text.ts";
import { BoundaryForm } from "./boundary-form.tsx";
import { BOUNDARY_FILES, BoundaryRefused } from "./boundary-read.tsx";
import { FileButton } from "./file-button.tsx";
import { Told } from "./told.tsx";

/** The ground that is divided up, and a plan boundary from a file in its place: one step, and one back. */
export function PlanningAreaSection({ scenario }: { readonly scenario: Scenario }) {
  const translator = useTranslator();
  const { t, text, said } = translator;
  const { planningArea, replacedArea } = scenario;
  return (
    <section class="planner-section" aria-labelledby="planning-area">
      <h3 id="planning-area">{t("planner.area")}</h3>
      <p class="planner-area-name">
        <bdi>{text(planningArea.name)}</bdi>
      </p>
      <p class="fine">
        {said(`realisation.${planningArea.status.realisation}`)} ·{" "}
        {said(`quality.${planningArea.status.geometryQuality}`)}
      </p>
      {planningArea.status.legal.map(({ municipality, phase }) => (
        <p key={municipality} class="fine">
          {t(`municipality.${municipality}`)}: {said(`phase.${phase}`)}
        </p>
      ))}
      <p class="fine">
        {t("csv.source")}: <bdi>{text(planningArea.source.title)}</bdi> · {t("csv.as-of")}:{" "}
        {asOfText(planningArea, translator)}
      </p>
      {replacedArea !== null && (
        <p class="planner-replaced" role="status">
          <Told
            text={t("planner.replaced", {
              area: figureText(outlineFigure("replaced", AREA_LABELS.replaced, replacedArea), translator),
              now: figureText(outlineFigure("planning-area", AREA_LABELS.now, planningArea), translator),
            })}
            names={{ before: text(replacedArea.name) }}
          />
        </p>
      )}
      <ReplaceArea />
    </section>
  );
}

interface ChosenFile {
  readonly name: string;
  readonly read: ReturnType<typeof readPlanBoundary>;
}

/** The file is read once, when it is chosen, and told of before it is used; what is said of it is added then. */
function ReplaceArea() {
  const { t } = useTranslator();
  const run = useRun();
  const [file, setFile] = useState<ChosenFile | null>(null);
  return (
    <>
      <div class="actions">
        <FileButton
          label={t("planner.replace-area")}
          accept={BOUNDARY_FILES}
          onText={(name, text) => setFile({ name, read: readPlanBoundary(text, name) })}
        />
      </div>
      <p class="fine">{t("planner.replace-area-hint")}</p>
      {file?.read.ok === false && <BoundaryRefused problem={file.read.problem} />}
      {file?.read.ok === true && (
        <BoundaryForm
          key={file.name}
          file={file.name}
          boundary={file.read.value}
          onUse={(area) => {
            run(edit, { kind: "replace-planning-area", area });
            setFile(null);
          }}
          onCancel={() => setFile(null)}
        />
      )}
    </>
  );
}
