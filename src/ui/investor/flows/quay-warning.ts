import type { FactBook } from "../../../domain/fact.ts";
import type { Figure } from "../../../domain/figure.ts";
import type { FeatureId, Layer } from "../../../domain/layer.ts";
import { type AskedShip, TYANA_LENGTH } from "../../../domain/quay-fit.ts";
import { metres } from "../../../domain/units.ts";
import { decimalsOf } from "../../../figures/decimals.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { featureFigures } from "../../../figures/feature-figures.ts";
import { featureTitle } from "../../../figures/feature-title.ts";
import { numberFact, quayFaults, quayOf } from "../../../figures/quay-fit.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { figureText } from "../../parts/figure-text.ts";

/** What is against the quay that flows run over, in sentences, and the figures that they stand on. */
export interface QuayWarning {
  readonly sentences: readonly string[];
  /** What is not known of the ships themselves. */
  readonly note: string;
  readonly figures: readonly Figure[];
}

interface QuayQuestion {
  readonly quay: FeatureId;
  readonly layer: Layer;
  /** The ship that the reader has described beside the quay table. */
  readonly ship: AskedShip;
  readonly book: FactBook;
}

/** The same in every language. */
const TYANA = "m/s Tyana";

/**
 * Null where nothing is known to be against the quay. Of the ships that flows are reckoned with only the cargo is known:
 * the quay is held against the ship that the reader has described, else against the one whose length a source gives.
 */
export function quayWarning({ quay, layer, ship, book }: QuayQuestion, translator: Translator): QuayWarning | null {
  const { t, quantity, language } = translator;
  const feature = layer.features.find(({ id }) => id === quay);
  const known = feature === undefined ? null : quayOf(feature);
  if (feature === undefined || known === null) return null;
  const tyana = numberFact(book, TYANA_LENGTH);
  const isDescribed = ship.lengthMetres !== null || ship.draughtMetres !== null;
  const isTyana = !isDescribed || ship.shipClass === "tyana";
  const asked = isDescribed ? ship : { ...ship, lengthMetres: tyana === null ? null : metres(tyana.value) };
  const faults = quayFaults(asked, known);
  if (faults.length === 0) return null;

  const figures = featureFigures(feature, layer.meta);
  const figureOf = (field: string): readonly Figure[] => figures.filter(({ key }) => key === `${feature.id}.${field}`);
  const [length, depth] = [figureOf("lengthMetres"), figureOf("depthMetres")];
  const said = (all: readonly Figure[]): string => all.map((figure) => figureText(figure, translator)).join();
  const metresText = (value: number | null): string => (value === null ? "" : quantity(value, "m", decimalsOf(value)));
  const names = {
    quay: featureTitle(feature, layer.meta, language),
    ship: isTyana ? TYANA : t("flows.ship-described", { topic: t("topic.port") }),
  };
  const tyanaLength = isTyana && tyana !== null ? [factFigure(tyana, book)] : [];
  const sentences = faults.map((fault) =>
    fault === "too-long"
      ? t("flows.quay-too-long", {
          ...names,
          length: said(length),
          shipLength: isTyana ? said(tyanaLength) : metresText(asked.lengthMetres),
        })
      : t(asked.clearanceMetres === null ? "flows.quay-too-deep" : "flows.quay-too-deep-clear", {
          ...names,
          depth: said(depth),
          draught: metresText(asked.draughtMetres),
          clearance: metresText(asked.clearanceMetres),
        }),
  );
  return {
    sentences,
    note: t(isDescribed ? "flows.quay-ships" : "flows.quay-ships-tyana"),
    figures: [
      ...(faults.includes("too-long") ? [...length, ...tyanaLength] : []),
      ...(faults.includes("too-deep") ? depth : []),
    ],
  };
}
