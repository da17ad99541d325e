import { useState } from "preact/hooks";
import { drawZone, selectZone } from "../../commands/planner.ts";
import type { LandUse } from "../../domain/land-use.ts";
import { LAND_USES } from "../../domain/land-use.ts";
import { FIRST_USE, newZone } from "../../domain/new-zone.ts";
import type { PlaneRing } from "../../domain/plane.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { USE_DEFAULTS } from "../../domain/use-defaults.ts";
import { useCommands, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { focusFirst } from "../parts/focus.ts";
import "../styles/settings.css";
import { SelectField, TextField } from "../parts/fields.tsx";
import { NOTHING_TYPED, readTypedGround, TYPED_BY, type TypedBy, TypedGroundFields } from "./typed-ground.tsx";
import { ratioText, readRatio, readShare, shareText } from "./zone-values.ts";

interface TypedZoneProps {
  readonly scenario: Scenario;
  readonly onDone: () => void;
}

/** A zone from coordinates: a rectangle between two norths and two easts, or its corners one a line. */
export function TypedZone({ scenario, onDone }: TypedZoneProps) {
  const translator = useTranslator();
  const { t, said } = translator;
  const context = useCommands();
  const [by, setBy] = useState<TypedBy>("rectangle");
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [use, setUse] = useState<LandUse>(FIRST_USE);
  const [streets, setStreets] = useState(USE_DEFAULTS[FIRST_USE].streetShare);
  const [ratio, setRatio] = useState(USE_DEFAULTS[FIRST_USE].plotRatio);
  const [fault, setFault] = useState("");

  const chooseUse = (chosen: LandUse): void => {
    setUse(chosen);
    setStreets(USE_DEFAULTS[chosen].streetShare);
    setRatio(USE_DEFAULTS[chosen].plotRatio);
  };
  const draw = async (ring: PlaneRing): Promise<void> => {
    const own = { use, ...USE_DEFAULTS[use], streetShare: streets, plotRatio: ratio };
    const name = use === FIRST_USE ? {} : { name: said(`use.${use}`) };
    const zone = { ...newZone(scenario), ...name, ...own };
    const drawn = await drawZone(context, ring, zone);
    // What was refused is said above; the numbers stay to be mended.
    if (drawn === null) return;
    await selectZone.run(context, drawn);
    onDone();
    // The row stands in the page with the next drawing.
    setTimeout(() => focusFirst(".zone.is-selected .zone-row"));
  };
  const submit = (): void => {
    const read = readTypedGround(by, typed, translator);
    setFault(read.ok ? "" : read.problem);
    if (read.ok) void draw(read.value);
  };
  return (
    <form
      id="planner-typed"
      class="planner-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choice
        name="typed-zone-by"
        legend={t("planner.typed.by")}
        value={by}
        options={TYPED_BY.map((value) => ({ value, label: t(`planner.typed.${value}`) }))}
        onChoose={setBy}
      />
      <TypedGroundFields by={by} typed={typed} onTyped={setTyped} />
      <SelectField
        label={t("planner.field.use")}
        value={use}
        options={LAND_USES.map((value) => ({ value, label: said(`use.${value}`) }))}
        onChoose={chooseUse}
      />
      <div class="planner-pairs">
        <TextField
          label={t("planner.field.streetShare")}
          value={shareText(streets, translator)}
          read={readShare}
          onRead={setStreets}
        />
        <TextField
          label={t("planner.field.plotRatio")}
          value={ratioText(ratio, translator)}
          read={readRatio}
          onRead={setRatio}
        />
      </div>
      <p class="fine">{t("planner.defaults")}</p>
      <div role="alert">{fault !== "" && <p class="planner-fault">{fault}</p>}</div>
      <div class="actions">
        <button type="submit" class="button button-primary">
          {t("planner.typed.draw")}
        </button>
        <Button label={t("planner.typed.cancel")} onClick={onDone} />
      </div>
    </form>
  );
}
