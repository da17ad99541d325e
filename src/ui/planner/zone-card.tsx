import type { ComponentChildren } from "preact";
import { edit } from "../../commands/planner.ts";
import { openSheet } from "../../commands/ways.ts";
import type { EditRequest } from "../../domain/edit.ts";
import type { Figure } from "../../domain/figure.ts";
import { LAND_USES } from "../../domain/land-use.ts";
import type { Position, Text } from "../../domain/layer.ts";
import { pointPlace } from "../../domain/place.ts";
import { PLAN_CODES, STREET } from "../../domain/plan-code.ts";
import type { PlaneArea } from "../../domain/plane.ts";
import { LAND_OWNERS, type Zone } from "../../domain/scenario.ts";
import { LEGAL_PHASES } from "../../domain/status.ts";
import { USE_DEFAULTS } from "../../domain/use-defaults.ts";
import { centroid } from "../../geodesy/centroid.ts";
import { geometryOf } from "../../geodesy/plane-points.ts";
import { useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { SelectField, TextField } from "../parts/fields.tsx";
import { figureText } from "../parts/figure-text.ts";
import { codeLabel, codeName } from "./code-name.ts";
import {
  floorAreaText,
  ratioText,
  readCode,
  readFloorArea,
  readName,
  readNote,
  readRatio,
  readShare,
  readYear,
  shareText,
  yearText,
} from "./zone-values.ts";

interface ZoneCardProps {
  readonly zone: Zone;
  readonly figures: readonly Figure[];
  /** Buttons that move it in the list. */
  readonly children: ComponentChildren;
}

type ZoneFields = Extract<EditRequest, { readonly kind: "set-zone" }>["fields"];

/** Everything that is said of the selected zone, each field a step of its own. */
export function ZoneCard({ zone, figures, children }: ZoneCardProps) {
  const translator = useTranslator();
  const { t, text, said } = translator;
  const run = useRun();
  const context = useCommands();
  const set = (fields: ZoneFields) => edit.run(context, { kind: "set-zone", id: zone.id, fields });
  /** Words that stand there already are the ones kept, in whichever languages: no step, unless others came meanwhile. */
  const inWords = (typed: string, kept: Text) => (typed === text(kept) ? kept : typed);
  const name = codeName(zone.code, translator);
  const codes = Object.keys(PLAN_CODES).map((code) => ({
    value: codeLabel(code, translator),
    label: codeName(code, translator),
  }));
  return (
    <div class="zone-card" role="group" aria-label={text(zone.name)}>
      <dl class="zone-figures">
        {figures.map((figure) => (
          <div key={figure.key}>
            <dt>{text(figure.label)}</dt>
            <dd>{figureText(figure, translator)}</dd>
          </div>
        ))}
      </dl>
      <TextField
        label={t("planner.field.name")}
        value={text(zone.name)}
        read={readName}
        onRead={(name) => set({ name: inWords(name, zone.name) })}
      />
      <SelectField
        label={t("planner.field.use")}
        value={zone.use}
        options={LAND_USES.map((value) => ({ value, label: said(`use.${value}`) }))}
        onChoose={(use) => set({ use, ...USE_DEFAULTS[use] })}
      />
      <TextField
        label={t("planner.field.code")}
        value={codeLabel(zone.code, translator)}
        read={readCode}
        onRead={(code) => set({ code })}
        options={codes}
        hint={zone.code === STREET ? t("planner.code-street") : name}
        maxLength={20}
      />
      <div class="planner-pairs">
        <TextField
          label={t("planner.field.plotRatio")}
          value={ratioText(zone.plotRatio, translator)}
          read={readRatio}
          onRead={(plotRatio) => set({ plotRatio })}
          maxLength={20}
        />
        <TextField
          label={t("planner.field.streetShare")}
          value={shareText(zone.streetShare, translator)}
          read={readShare}
          onRead={(streetShare) => set({ streetShare })}
          maxLength={20}
        />
        <TextField
          label={t("planner.field.floorArea")}
          value={floorAreaText(zone.floorAreaSquareMetres, translator)}
          read={readFloorArea}
          onRead={(floorAreaSquareMetres) => set({ floorAreaSquareMetres })}
          maxLength={20}
        />
      </div>
      <p class="fine">{t("planner.defaults")}</p>
      <div class="planner-pairs">
        <SelectField
          label={t("planner.field.owner")}
          value={zone.owner}
          options={LAND_OWNERS.map((value) => ({ value, label: said(`owner.${value}`) }))}
          onChoose={(owner) => set({ owner })}
        />
        <SelectField
          label={t("planner.field.phase")}
          value={zone.phase}
          options={LEGAL_PHASES.map((value) => ({ value, label: said(`phase.${value}`) }))}
          onChoose={(phase) => set({ phase })}
        />
        <TextField
          label={t("planner.field.servicedFrom")}
          value={yearText(zone.servicedFrom)}
          read={readYear}
          onRead={(servicedFrom) => set({ servicedFrom })}
          hint={t("planner.year-hint")}
          maxLength={4}
        />
        <TextField
          label={t("planner.field.from")}
          value={yearText(zone.from)}
          read={readYear}
          onRead={(from) => set({ from })}
          hint={t("planner.year-hint")}
          maxLength={4}
        />
      </div>
      <TextField
        label={t("planner.field.note")}
        value={text(zone.note)}
        read={readNote}
        onRead={(note) => set({ note: inWords(note, zone.note) })}
        maxLength={2_000}
        lines={4}
      />
      <div class="actions">
        {children}
        <Button
          label={t("planner.zone-distances")}
          icon="way"
          onClick={() => run(openSheet, pointPlace(middleOf(zone.ground)))}
        />
        <Button
          label={t("planner.delete-zone")}
          icon="remove"
          onClick={() => run(edit, { kind: "remove-zone", id: zone.id })}
        />
      </div>
    </div>
  );
}

/** Where distances of a zone are asked from: the middle of its ground, degrees. */
const middleOf = (ground: PlaneArea): Position => centroid(geometryOf(ground));
