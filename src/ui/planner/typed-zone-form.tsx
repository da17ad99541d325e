import { useState } from "preact/hooks";
import { edit, selectZone } from "../../commands/planner.ts";
import type { LandUse } from "../../domain/land-use.ts";
import { LAND_USES } from "../../domain/land-use.ts";
import { newZone } from "../../domain/new-zone.ts";
import type { PlaneRing } from "../../domain/plane.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { USE_DEFAULTS } from "../../domain/use-defaults.ts";
import { useCommands, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { focusFirst } from "../parts/focus.ts";
import "../styles/settings.css";
import { TextField } from "./fields.tsx";
import { type TypedRectangle, typedCorners, typedRectangle } from "./typed-zone.ts";
import { ratioText, readRatio, readShare, shareText } from "./zone-values.ts";

const EMPTY: TypedRectangle = { northFrom: "", northTo: "", eastFrom: "", eastTo: "" };
const SIDES = ["northFrom", "northTo", "eastFrom", "eastTo"] as const satisfies readonly (keyof TypedRectangle)[];

interface TypedZoneProps {
  readonly scenario: Scenario;
  readonly onDone: () => void;
}

/** A zone from coordinates: a rectangle between two norths and two easts, or its corners one a line. */
export function TypedZone({ scenario, onDone }: TypedZoneProps) {
  const translator = useTranslator();
  const { t, said } = translator;
  const context = useCommands();
  const [by, setBy] = useState<"rectangle" | "corners">("rectangle");
  const [sides, setSides] = useState(EMPTY);
  const [corners, setCorners] = useState("");
  const [use, setUse] = useState<LandUse>("small-firms");
  const [streets, setStreets] = useState(USE_DEFAULTS["small-firms"].streetShare);
  const [ratio, setRatio] = useState(USE_DEFAULTS["small-firms"].plotRatio);
  const [fault, setFault] = useState("");

  const chooseUse = (chosen: LandUse): void => {
    setUse(chosen);
    setStreets(USE_DEFAULTS[chosen].streetShare);
    setRatio(USE_DEFAULTS[chosen].plotRatio);
  };
  const draw = async (ring: PlaneRing): Promise<void> => {
    const own = { use, ...USE_DEFAULTS[use], streetShare: streets, plotRatio: ratio };
    const fresh = newZone(scenario);
    const zone = { ...fresh, ...(use === fresh.use ? {} : { name: said(`use.${use}`) }), ...own };
    await edit.run(context, { kind: "draw-zone", corners: ring, zone });
    // What was refused is said above; the numbers stay to be mended.
    if (context.store.getState().plan.refused !== null) return;
    await selectZone.run(context, zone.id);
    onDone();
    // The row stands in the page with the next drawing.
    setTimeout(() => focusFirst(".zone.is-selected .zone-row"));
  };
  const submit = (): void => {
    const read = by === "rectangle" ? typedRectangle(sides) : typedCorners(corners);
    setFault(read.ok ? "" : faultText(read.problem));
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
        options={(["rectangle", "corners"] as const).map((value) => ({ value, label: t(`planner.typed.${value}`) }))}
        onChoose={setBy}
      />
      {by === "rectangle" ? (
        <div class="planner-pairs">
          {SIDES.map((side) => (
            <label key={side} class="field">
              <span>{t(`planner.typed.${side}`)}</span>
              <input
                type="text"
                inputMode="decimal"
                autocomplete="off"
                maxLength={20}
                value={sides[side]}
                onInput={(event) => setSides({ ...sides, [side]: event.currentTarget.value })}
              />
            </label>
          ))}
        </div>
      ) : (
        <label class="field">
          <span>{t("planner.typed.corner-list")}</span>
          <textarea
            rows={5}
            maxLength={20_000}
            spellcheck={false}
            value={corners}
            onInput={(event) => setCorners(event.currentTarget.value)}
          />
        </label>
      )}
      <label class="field">
        <span>{t("planner.field.use")}</span>
        <select value={use} onChange={(event) => chooseUse(event.currentTarget.value as LandUse)}>
          {LAND_USES.map((one) => (
            <option key={one} value={one}>
              {said(`use.${one}`)}
            </option>
          ))}
        </select>
      </label>
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

  function faultText(problem: string | { readonly line: number; readonly problem: string }): string {
    if (typeof problem === "string") return said(`planner.fault.${problem}`);
    return t("planner.fault.line", { number: problem.line, problem: said(`measure.typed.${problem.problem}`) });
  }
}
