import { useState } from "preact/hooks";
import { edit } from "../../commands/planner.ts";
import type { PlaneArea } from "../../domain/plane.ts";
import type { PlanningArea, Scenario } from "../../domain/scenario.ts";
import type { GeometryQuality } from "../../domain/status.ts";
import { planningAreaOf, readPlanBoundary } from "../../exchange/plan-boundary.ts";
import { outlineFigure } from "../../figures/zone-figures.ts";
import { useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { dateText } from "../parts/date-text.ts";
import { figureText } from "../parts/figure-text.ts";
import { AREA_LABELS } from "./area-labels.ts";
import { BOUNDARY_FILES, BoundaryRefused, BoundaryRemarks } from "./boundary-read.tsx";
import { SelectField } from "./fields.tsx";
import { FileButton } from "./file-button.tsx";

/** The ground that is divided up, and a plan boundary from a file in its place: one step, and one back. */
export function PlanningAreaSection({ scenario }: { readonly scenario: Scenario }) {
  const translator = useTranslator();
  const { t, text, said } = translator;
  const { planningArea, replacedArea } = scenario;
  return (
    <section class="planner-section" aria-labelledby="planning-area">
      <h3 id="planning-area">{t("planner.area")}</h3>
      <p class="planner-area-name">{text(planningArea.name)}</p>
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
        {t("csv.source")}: {text(planningArea.source.title)} · {t("csv.as-of")}{" "}
        {dateText(planningArea.asOf, translator)}
      </p>
      {replacedArea !== null && (
        <p class="planner-replaced" role="status">
          {t("planner.replaced", {
            before: text(replacedArea.name),
            area: figureText(outlineFigure("replaced", AREA_LABELS.replaced, replacedArea), translator),
            now: figureText(outlineFigure("planning-area", AREA_LABELS.now, planningArea), translator),
          })}
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
  const translator = useTranslator();
  const { t, said } = translator;
  const run = useRun();
  const { ports } = useCommands();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [about, setAbout] = useState("");
  const [quality, setQuality] = useState<GeometryQuality>("surveyed");
  const area = file?.read.ok === true ? boundaryOf(file.name, file.read.value.ground) : null;
  const use = (boundary: PlanningArea): void => {
    run(edit, { kind: "replace-planning-area", area: boundary });
    setFile(null);
  };
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
      {file?.read.ok === true && area !== null && (
        <div class="planner-form" role="group" aria-label={file.name}>
          <p>
            <strong>{file.name}</strong> {figureText(outlineFigure("boundary", AREA_LABELS.boundary, area), translator)}
          </p>
          <BoundaryRemarks remarks={file.read.value.remarks} />
          <label class="field">
            <span>{t("planner.boundary-source")}</span>
            <input type="text" maxLength={300} value={about} onInput={(event) => setAbout(event.currentTarget.value)} />
          </label>
          <SelectField
            label={t("planner.boundary-quality")}
            value={quality}
            options={(["surveyed", "approximate", "drawn"] as const).map((value) => ({
              value,
              label: said(`quality.${value}`),
            }))}
            onChoose={setQuality}
          />
          <div class="actions">
            <Button label={t("planner.use-boundary")} look="primary" onClick={() => use(area)} />
            <Button label={t("planner.typed.cancel")} onClick={() => setFile(null)} />
          </div>
        </div>
      )}
    </>
  );

  function boundaryOf(name: string, ground: PlaneArea): PlanningArea {
    const asOf = ports.now().toISOString().slice(0, 10);
    return planningAreaOf(ground, name, { name: name.replace(/\.\w+$/, ""), about, asOf, geometryQuality: quality });
  }
}
