import { changeInputs, resetInputs } from "../../../commands/flows.ts";
import { CARRIERS, type Carrier, type CarrierFactors, type LogisticsInputs } from "../../../domain/logistics.ts";
import { INPUT_ORIGINS } from "../../../domain/logistics-defaults.ts";
import {
  changedInputs,
  checkInputs,
  type InputField,
  type InputsChange,
  OPEN_FIELDS,
} from "../../../domain/logistics-inputs.ts";
import { fail, ok, type Result } from "../../../domain/result.ts";
import { useRun, useTranslator } from "../../context.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/fields.tsx";
import { rangeText, readRange } from "./flow-values.ts";
import type { FlowsOnPage } from "./use-flows.ts";

const VEHICLE_FIELDS = [
  "truckPayloadTonnes",
  "trainNetTonnes",
  "shipInTonnes",
  "shipOutTonnes",
  "daysAYear",
  "hoursADay",
  "knotsAtSea",
] as const satisfies readonly (InputField & keyof LogisticsInputs)[];
type VehicleField = (typeof VEHICLE_FIELDS)[number];

const FACTORS = [
  "gramsPerTonneKilometre",
  "kilowattHoursPerTonneKilometre",
] as const satisfies readonly (keyof CarrierFactors)[];

/** Vehicles, days and factors: each with where its value comes from; what no source gives is asked for. */
export function FlowFactors({ inputs }: FlowsOnPage) {
  const translator = useTranslator();
  const { t, said, number } = translator;
  const run = useRun();

  const vehicleField = (field: VehicleField) => {
    const value = inputs[field];
    return (
      <TextField
        key={field}
        label={t(`flows.field-${field}`)}
        value={value === null ? "" : number(value)}
        hint={t(`flows.origin-${INPUT_ORIGINS[field].kind}`)}
        sayFault={(fault) => said(`flows.fault-${fault}`)}
        read={(text) => {
          const range = readRange(text);
          if (range === null) return OPEN_FIELDS.has(field) ? ok({ [field]: null }) : fail("not-a-number");
          return range === "unreadable" || range.min !== range.max
            ? fail("not-a-number")
            : checked(inputs, { [field]: range.min });
        }}
        onRead={(change) => run(changeInputs, change)}
      />
    );
  };

  const factorField = (carrier: Carrier, factor: keyof CarrierFactors) => {
    const field = `factors.${carrier}.${factor}` as const;
    return (
      <TextField
        key={field}
        label={t(`flows.by-${carrier}`)}
        value={rangeText(inputs.factors[carrier][factor], translator)}
        hint={t(`flows.origin-${INPUT_ORIGINS[field].kind}`)}
        sayFault={(fault) => said(`flows.fault-${fault}`)}
        read={(text) => {
          const range = readRange(text);
          return range === "unreadable"
            ? fail("not-a-number")
            : checked(inputs, { factors: { [carrier]: { [factor]: range } } });
        }}
        onRead={(change) => run(changeInputs, change)}
      />
    );
  };

  return (
    <section class="detail-section">
      <details class="flow-factors">
        <summary>{t("flows.factors")}</summary>
        <p class="fine">{t("flows.factors-hint")}</p>
        {VEHICLE_FIELDS.map(vehicleField)}
        {FACTORS.map((factor) => (
          <fieldset key={factor}>
            <legend>{t(`flows.factor-${factor}`)}</legend>
            {CARRIERS.map((carrier) => factorField(carrier, factor))}
          </fieldset>
        ))}
        <Button label={t("flows.reset")} icon="reset" onClick={() => run(resetInputs, undefined)} />
      </details>
    </section>
  );
}

/** A change that can be reckoned with, or the first reason why not. */
function checked(inputs: LogisticsInputs, change: InputsChange): Result<InputsChange, string> {
  const [fault] = checkInputs(changedInputs(inputs, change));
  return fault === undefined ? ok(change) : fail(fault.why);
}
