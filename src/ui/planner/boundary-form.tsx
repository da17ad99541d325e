import { useId, useRef, useState } from "preact/hooks";
import { localDay } from "../../domain/local-day.ts";
import type { PlanningArea } from "../../domain/scenario.ts";
import {
  GEOMETRY_QUALITIES,
  type GeometryQuality,
  LEGAL_PHASES,
  type LegalPhase,
  MUNICIPALITIES,
  type PlanningMunicipality,
} from "../../domain/status.ts";
import { LONGEST_NAME } from "../../exchange/boundary-said.ts";
import { type PlanBoundary, planningAreaOf } from "../../exchange/plan-boundary.ts";
import { outlineFigure } from "../../figures/zone-figures.ts";
import { useCommands, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/fields.tsx";
import { figureText } from "../parts/figure-text.ts";
import { AREA_LABELS } from "./area-labels.ts";
import { BoundaryRemarks } from "./boundary-read.tsx";
import { type BoundaryFault, readBoundaryWords } from "./boundary-words.ts";

interface BoundaryFormProps {
  /** Name of the file. */
  readonly file: string;
  readonly boundary: PlanBoundary;
  readonly onUse: (area: PlanningArea) => void;
  readonly onCancel: () => void;
}

type Phases = Readonly<Record<PlanningMunicipality, LegalPhase>>;

/**
 * What is said of a boundary. Nothing is claimed before the reader has chosen it: name and date that the file gives stand
 * in their fields to be changed.
 */
export function BoundaryForm({ file, boundary, onUse, onCancel }: BoundaryFormProps) {
  const translator = useTranslator();
  const { t, said } = translator;
  const { ports } = useCommands();
  const form = useRef<HTMLFormElement>(null);
  const { said: says } = boundary;
  const fileName = file.replace(/\.\w+$/, "");
  const [name, setName] = useState(says.name === "" ? fileName : says.name);
  const [about, setAbout] = useState("");
  const [date, setDate] = useState(says.date);
  const [quality, setQuality] = useState<GeometryQuality | "">("");
  const [phases, setPhases] = useState<Phases>({ kokkola: "not-known", kruunupyy: "not-known" });
  const [fault, setFault] = useState<BoundaryFault | null>(null);
  const ids = { fault: useId(), name: useId(), date: useId(), said: useId(), quality: useId(), hint: useId() };

  const areaOf = (asOf: string | null, geometryQuality: GeometryQuality): PlanningArea => {
    const imported = localDay(ports.now());
    const statement = { about, asOf, imported, geometryQuality, phases };
    return planningAreaOf(boundary.ground, file, { ...statement, name: name.trim() === "" ? fileName : name.trim() });
  };
  const submit = (): void => {
    const read = readBoundaryWords(date, quality);
    if (read.ok) return onUse(areaOf(read.value.asOf, read.value.geometryQuality));
    setFault(read.problem);
    form.current?.querySelector<HTMLElement>(`[name="boundary-${read.problem}"]`)?.focus();
  };
  // How the boundary was measured nobody has said yet: until then no more digits than an approximate outline has.
  const figure = outlineFigure(
    "boundary",
    AREA_LABELS.boundary,
    areaOf(null, quality === "" ? "approximate" : quality),
  );
  const describes = (field: BoundaryFault): string | undefined => (fault === field ? ids.fault : undefined);
  return (
    <form
      class="planner-form"
      ref={form}
      aria-label={file}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>
        <strong>
          <bdi>{file}</bdi>
        </strong>{" "}
        {figureText(figure, translator)}
      </p>
      <BoundaryRemarks remarks={boundary.remarks} />
      <div class="field">
        <label for={ids.name}>{t("planner.boundary-name")}</label>
        <input
          id={ids.name}
          type="text"
          maxLength={LONGEST_NAME}
          autocomplete="off"
          value={name}
          aria-describedby={says.name === "" ? undefined : `${ids.name}-said`}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        {says.name !== "" && (
          <small class="fine" id={`${ids.name}-said`}>
            {t("planner.boundary-said")}
          </small>
        )}
      </div>
      <label class="field">
        <span>{t("planner.boundary-source")}</span>
        <input type="text" maxLength={300} value={about} onInput={(event) => setAbout(event.currentTarget.value)} />
      </label>
      <div class="field">
        <label for={ids.date}>{t("planner.boundary-date")}</label>
        <input
          id={ids.date}
          name="boundary-date"
          type="text"
          maxLength={10}
          autocomplete="off"
          value={date}
          aria-invalid={fault === "date"}
          aria-describedby={describes("date") ?? (says.date === "" ? undefined : ids.said)}
          onInput={(event) => {
            setDate(event.currentTarget.value);
            if (fault === "date") setFault(null);
          }}
        />
        {says.date !== "" && (
          <small class="fine" id={ids.said}>
            {t("planner.boundary-said")}
          </small>
        )}
      </div>
      <div class="field">
        <label for={ids.quality}>{t("planner.boundary-quality")}</label>
        <select
          id={ids.quality}
          name="boundary-quality"
          value={quality}
          aria-required="true"
          aria-invalid={fault === "quality"}
          aria-describedby={describes("quality") ?? ids.hint}
          onChange={(event) => {
            setQuality(event.currentTarget.value as GeometryQuality | "");
            setFault(null);
          }}
        >
          <option value="">{t("planner.boundary-choose")}</option>
          {GEOMETRY_QUALITIES.map((value) => (
            <option key={value} value={value}>
              {said(`quality.${value}`)}
            </option>
          ))}
        </select>
        <small class="fine" id={ids.hint}>
          {t("planner.boundary-quality-hint")}
        </small>
      </div>
      {MUNICIPALITIES.map((municipality) => (
        <SelectField
          key={municipality}
          label={t("planner.boundary-phase", { municipality: t(`municipality.${municipality}`) })}
          value={phases[municipality]}
          options={LEGAL_PHASES.map((value) => ({ value, label: said(`phase.${value}`) }))}
          onChoose={(phase) => setPhases((now) => ({ ...now, [municipality]: phase }))}
        />
      ))}
      <div role="alert" id={ids.fault}>
        {fault !== null && <p class="planner-fault">{t(`planner.boundary-fault.${fault}`)}</p>}
      </div>
      <div class="actions">
        <button type="submit" class="button button-primary">
          {t("planner.use-boundary")}
        </button>
        <Button label={t("planner.typed.cancel")} onClick={onCancel} />
      </div>
    </form>
  );
}
