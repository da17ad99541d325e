import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { changeInputs } from "../../../commands/flows.ts";
import { FLOW_ALTERNATIVES, type FlowPlaceId, type Material } from "../../../domain/flow.ts";
import type { InputsChange } from "../../../domain/logistics-inputs.ts";
import { featureTitle } from "../../../figures/feature-title.ts";
import { readyLayer } from "../../../state/layers.ts";
import { useAtlas, useRun, useTranslator } from "../../context.ts";
import { Choice } from "../../parts/choice.tsx";
import { SelectField } from "../../parts/fields.tsx";
import { Switch } from "../../parts/switch.tsx";
import { SpurSwitch } from "../../ways/spur-switch.tsx";
import type { FlowsOnPage } from "./use-flows.ts";

interface FlowChoicesProps extends FlowsOnPage {
  /** What is to be said of the choice. */
  readonly children: ComponentChildren;
}

/** Alternative, size, share of rail and the ends of the chains: what one turns first. */
export function FlowChoices({ inputs, book, map, children }: FlowChoicesProps) {
  const { t, text, language } = useTranslator();
  const run = useRun();
  const quays = useAtlas((state) => readyLayer(state, "quays"));
  const change = (inputsChanged: InputsChange): void => run(changeInputs, inputsChanged);
  const placeName = (id: FlowPlaceId): string => text(map.places.find((place) => place.id === id)?.name ?? id);
  const farEnd = (material: Material): FlowPlaceId =>
    inputs.farEnds[material] ?? book.flows.find((flow) => flow.material === material)?.farEnds[0] ?? "";
  const farEndField = (material: Material, label: string) => {
    const ends = book.flows.find((flow) => flow.material === material)?.farEnds ?? [];
    return ends.length < 2 ? null : (
      <SelectField
        label={label}
        value={farEnd(material)}
        options={ends.map((id) => ({ value: id, label: placeName(id) }))}
        onChoose={(id) => change({ farEnds: endsWith(material, id) })}
      />
    );
  };
  return (
    <section class="flow-choices" aria-label={t("flows.choices")}>
      <Choice
        name="flow-alternative"
        legend={t("flows.alternative")}
        value={inputs.alternative}
        options={FLOW_ALTERNATIVES.map((value) => ({ value, label: t(`flows.${value}`) }))}
        onChoose={(alternative) => change({ alternative })}
      />
      <p class="fine">{text(book.name)}</p>
      <Percent label={t("flows.size")} value={inputs.sizePercent} onChange={(sizePercent) => change({ sizePercent })} />
      <Switch
        label={t("flows.rolling-mill")}
        hint={t("flows.rolling-mill-hint")}
        checked={inputs.rollingMill}
        onChange={(rollingMill) => change({ rollingMill })}
      />
      <Percent
        label={t("flows.rail-share")}
        hint={t("flows.rail-share-hint")}
        value={inputs.railPercent}
        onChange={(railPercent) => change({ railPercent })}
      />
      <SpurSwitch />
      <div class="flow-ends">
        {quays !== null && (
          <SelectField
            label={t("flows.quay")}
            value={inputs.quay}
            options={quays.features.map((quay) => ({
              value: quay.id,
              label: featureTitle(quay, quays.meta, language),
            }))}
            onChoose={(quay) => change({ quay })}
          />
        )}
        {farEndField("alumina", t("flows.alumina-from"))}
        {farEndField("cast-products", t("flows.products-to"))}
      </div>
      <p class="fine">{t("flows.quay-assumed")}</p>
      {children}
    </section>
  );
}

/** What is cast and what is rolled leaves for the same market. */
const endsWith = (material: Material, id: FlowPlaceId): Partial<Record<Material, FlowPlaceId>> =>
  material === "cast-products" ? { "cast-products": id, "rolled-products": id } : { [material]: id };

interface PercentProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly onChange: (percent: number) => void;
}

function Percent({ label, hint, value, onChange }: PercentProps) {
  const { quantity } = useTranslator();
  const said = quantity(value, "%", 0);
  const id = useId();
  // Names the input itself: the first of its kind within a label would be the output.
  return (
    <div class="flow-percent">
      <span>
        <label for={id}>{label}</label> <output for={id}>{said}</output>
      </span>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={value}
        aria-valuetext={said}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      {hint !== undefined && (
        <small id={`${id}-hint`} class="fine">
          {hint}
        </small>
      )}
    </div>
  );
}
