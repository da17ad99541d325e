import type { FactBook } from "../../../domain/fact.ts";
import type { Feature, Layer } from "../../../domain/layer.ts";
import type { QuayFit, QuayRow, ShipQuestion } from "../../../domain/quay-fit.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { featureTitle } from "../../../figures/feature-title.ts";
import { type Fairway, type FairwayFacts, SHIP_FIELDS } from "../../../figures/quay-fit.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { figureText } from "../../parts/figure-text.ts";

/** "Syväsatama"; empty where the layer does not say. */
export function harbourName({ fields }: Feature, { meta }: Layer, { text }: Translator): string {
  const code = fields["harbour"];
  const name = typeof code === "string" ? meta.fields["harbour"]?.codes?.[code] : undefined;
  return name === undefined ? "" : text(name);
}

/** What comes of a fit, in a word or two. */
export const fitText = (fit: QuayFit, { t }: Translator): string => t(`port.fit-${fit.kind}`);

/** In a sign that says the same as the words. */
export const fitSign = ({ kind }: QuayFit): string => (kind === "asked" ? "–" : kind === "fits" ? "✓" : "✗");

/** "Anna vielä: aluksen pituus, m; kölivara, m" */
const lackingText = (ship: ShipQuestion, { t }: Translator): string =>
  t("port.asked", {
    what: SHIP_FIELDS.filter((field) => ship[field] === null)
      .map((field) => t(`port.${field}`))
      .join("; "),
  });

/** What a ship is told by one of the two draughts, and why. */
export function verdictText(
  by: Fairway,
  { ship, rows, layer, fairways, book }: PortAnswer,
  translator: Translator,
): string {
  const { t, quantity, language } = translator;
  const { draughtMetres } = ship;
  if (draughtMetres === null || rows.some((row) => row[by].kind === "asked")) return lackingText(ship, translator);
  const fairway = fairways[by];
  const params = {
    draught: quantity(draughtMetres, "m"),
    fairway: figureText(factFigure(fairway, book), translator),
  };
  if (draughtMetres > fairway.value) {
    const isTooLong = rows.every((row) => row[by].kind === "too-deep-and-long");
    return [t("port.too-deep-for-fairway", params), ...(isTooLong ? [t("port.longer-than-every-quay")] : [])].join(" ");
  }
  const fitting = layer.features.filter(({ id }) => rows.some((row) => row.quay === id && row[by].kind === "fits"));
  if (fitting.length === 0) return t("port.no-quay-fits", params);
  const quays = fitting.map((quay) => featureTitle(quay, layer.meta, language)).join(", ");
  return t("port.quays-fit", { ...params, quays });
}

/** Everything that the topic answers a ship with. */
export interface PortAnswer {
  readonly ship: ShipQuestion;
  readonly rows: readonly QuayRow[];
  readonly layer: Layer;
  readonly fairways: FairwayFacts;
  readonly book: FactBook;
}
