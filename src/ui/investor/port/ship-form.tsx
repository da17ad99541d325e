import { useState } from "preact/hooks";
import { describeShip } from "../../../commands/ship.ts";
import type { FactBook } from "../../../domain/fact.ts";
import { metres } from "../../../domain/units.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { numberFact, SHIP_FIELDS } from "../../../figures/quay-fit.ts";
import { investOf } from "../../../state/invest.ts";
import { useAtlas, useRun, useTranslator } from "../../context.ts";
import { figureText } from "../../parts/figure-text.ts";
import { SelectField, TextField } from "../../planner/fields.tsx";
import { readShipMetres, shipMetresText } from "./ship-values.ts";

/** Ships and classes that the sources name. Of one they give a length; of the others no number at all. */
const SHIPS = ["typed", "tyana", "panamax", "capesize"] as const;
type Ship = (typeof SHIPS)[number];

/** The same in every language. */
const NAMES: Readonly<Record<Exclude<Ship, "typed">, string>> = {
  tyana: "m/s Tyana",
  panamax: "Panamax",
  capesize: "Capesize",
};

const TYANA_LENGTH = "port.ships.first-deep.length";

/** The ship that is asked about: by its class, as far as a source gives its size, or typed; the clearance always typed. */
export function ShipForm({ book }: { readonly book: FactBook }) {
  const translator = useTranslator();
  const { t, text, said } = translator;
  const run = useRun();
  const ship = useAtlas((state) => investOf(state).ship);
  const [chosen, setChosen] = useState<Ship>("typed");
  const tyana = numberFact(book, TYANA_LENGTH);
  const choose = (value: Ship): void => {
    setChosen(value);
    if (value === "tyana" && tyana !== null) run(describeShip, { lengthMetres: metres(tyana.value) });
  };
  return (
    <section class="detail-section" aria-labelledby="ship-title">
      <h3 id="ship-title">{t("port.ship")}</h3>
      <SelectField
        label={t("port.ship-class")}
        value={chosen}
        options={SHIPS.filter((value) => value !== "tyana" || tyana !== null).map((value) => ({
          value,
          label: value === "typed" ? t("port.ship-typed") : NAMES[value],
        }))}
        onChoose={choose}
      />
      <p class="fine" role="status">
        {chosen === "tyana" && tyana !== null
          ? `${t("port.ship-filled", { length: figureText(factFigure(tyana, book), translator) })} ${tyana.note === undefined ? "" : text(tyana.note)}`
          : t(chosen === "typed" ? "port.ship-by-hand" : "port.ship-no-size")}
      </p>
      <div class="planner-pairs">
        {SHIP_FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`port.${field}`)}
            value={shipMetresText(ship[field], translator)}
            read={(typed) => readShipMetres(field, typed)}
            onRead={(value) => {
              run(describeShip, { [field]: value });
              if (field === "lengthMetres" && value !== tyana?.value) setChosen("typed");
            }}
            sayFault={(fault) => said(`port.fault.${fault}`)}
            maxLength={12}
          />
        ))}
      </div>
      <p class="fine">{t("port.clearance-hint")}</p>
    </section>
  );
}
