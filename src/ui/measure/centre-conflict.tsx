import { useEffect } from "preact/hooks";
import { loadFacts } from "../../commands/load-facts.ts";
import type { MeasuredEnd } from "../../domain/measurement.ts";
import { featurePlace, placeKey, SITE } from "../../domain/place.ts";
import { factFigure } from "../../figures/fact-figures.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";

const CENTRE = placeKey(featurePlace("place-names", "place-kokkola"));
/** What the source says first, then what is measured: edge, middle, border. */
const SIDE_BY_SIDE = [
  "site.location.centre-distance",
  "site.distance.centre-edge",
  "site.distance.centre-middle",
  "site.distance.centre-border",
];

/** Between the centre and the site the sources disagree with what is measured: both stand here. */
export function CentreConflict({ ends }: { readonly ends: readonly MeasuredEnd[] }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const run = useRun();
  const facts = useAtlas((state) => state.facts);
  const keys = ends.map(({ place }) => placeKey(place));
  const concerns = keys.includes(CENTRE) && keys.includes(placeKey(SITE));
  useEffect(() => {
    if (concerns) run(loadFacts, undefined);
  }, [concerns]);
  if (!concerns || facts.status !== "ready") return null;
  const { book } = facts;
  const shown = SIDE_BY_SIDE.flatMap((key) => book.facts.find((fact) => fact.key === key) ?? []);
  return (
    <section class="measure-conflict">
      <h3>{t("measure.conflict")}</h3>
      <dl class="detail-figures">
        {shown.map((fact) => (
          <div key={fact.key}>
            <dt>{text(fact.label)}</dt>
            <dd>{figureText(factFigure(fact, book), translator)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
