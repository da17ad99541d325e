import { describeShip } from "../../../commands/ship.ts";
import type { FactBook } from "../../../domain/fact.ts";
import { SHIP_CLASSES, type ShipClass, TYANA_LENGTH } from "../../../domain/quay-fit.ts";
import { metres } from "../../../domain/units.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { numberFact, SHIP_FIELDS } from "../../../figures/quay-fit.ts";
import { investOf } from "../../../state/invest.ts";
import { useAtlas, useRun, useTranslator } from "../../context.ts";
import { SelectField, TextField } from "../../parts/fields.tsx";
import { figureText } from "../../parts/figure-text.ts";
import { readShipMetres, shipMetresText } from "./ship-values.ts";

/** The same in every language. */
const NAMES: Readonly<Record<Exclude<ShipClass, "typed">, string>> = {
  tyana: "m/s Tyana",
  panamax: "Panamax",
  capesize: "Capesize",
};

/** The ship that is asked about: by its class, as far as a source gives its size, or typed; the clearance always typed. */
export function ShipForm({ book }: { readonly book: FactBook }) {
  const translator = useTranslator();
  const { t, text, said } = translator;
  const run = useRun();
  const ship = useAtlas((state) => investOf(state).ship);
  const chosen = ship.shipClass;
  const tyana = numberFact(book, TYANA_LENGTH);
  const choose = (shipClass: ShipClass): void =>
    run(describeShip, {
      shipClass,
      ...(shipClass === "tyana" && tyana !== null && { lengthMetres: metres(tyana.value) }),
    });
  return (
    <section class="detail-section" aria-labelledby="ship-title">
      <h3 id="ship-title">{t("port.ship")}</h3>
      <SelectField
        label={t("port.ship-class")}
        value={chosen}
        options={SHIP_CLASSES.filter((value) => value !== "tyana" || tyana !== null).map((value) => ({
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
              const isOther = field === "lengthMetres" && value !== tyana?.value;
              run(describeShip, { [field]: value, ...(isOther && { shipClass: "typed" }) });
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
