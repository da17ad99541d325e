import { chooseCandidate, stepSelection, zoomToSelection } from "../../commands/inspect.ts";
import { openTable } from "../../commands/open-table.ts";
import { clearSelection } from "../../commands/select.ts";
import { copyText } from "../../commands/share.ts";
import type { Language } from "../../domain/language.ts";
import type { Feature, LayerMeta } from "../../domain/layer.ts";
import { featureTitle, kindLabel } from "../../figures/feature-title.ts";
import { writeAddress } from "../../state/address.ts";
import { featureAt } from "../../state/layers.ts";
import { sameRef } from "../../state/selection.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";

interface CardHeadProps {
  readonly feature: Feature;
  readonly meta: LayerMeta;
}

/** Names, kind and layer, the way through things that overlap, and what can be done with the thing. */
export function CardHead({ feature, meta }: CardHeadProps) {
  const { t, text, language } = useTranslator();
  const run = useRun();
  const { store } = useCommands();
  const [title, ...others] = namesOf(feature, meta, language);
  const link = (): string => `${location.href.replace(/#.*$/, "")}#${writeAddress(store.getState())}`;
  return (
    <>
      <header class="panel-head">
        <div>
          <h2 id="inspector-title" lang={title?.language}>
            {title?.text}
          </h2>
          {others.map((name) => (
            <p key={name.language} class="detail-name" lang={name.language}>
              {name.text}
            </p>
          ))}
          <p class="detail-kind">{kindLine(kindLabel(feature, meta, language), text(meta.title))}</p>
        </div>
        <Button
          label={t("inspector.close")}
          icon="close"
          iconOnly
          look="quiet"
          onClick={() => run(clearSelection, undefined)}
        />
      </header>
      <Stepper />
      <div class="detail-actions">
        <Button label={t("inspector.zoom")} icon="zoom" onClick={() => run(zoomToSelection, undefined)} />
        <Button label={t("inspector.copy-link")} icon="copy" onClick={() => run(copyText, link())} />
        <Button label={t("inspector.table")} icon="table" onClick={() => run(openTable, meta.rowOf ?? meta.id)} />
      </div>
    </>
  );
}

/** Both where they differ. */
const kindLine = (first: string, second: string): string => (first === second ? first : `${first} · ${second}`);

interface Named {
  readonly language: Language;
  readonly text: string;
}

/** The title first, then the domestic names that differ from it. */
function namesOf(feature: Feature, meta: LayerMeta, language: Language): readonly Named[] {
  const title = featureTitle(feature, meta, language);
  const { name } = feature;
  if (name === null) return [{ language, text: title }];
  const bearing = [language, "fi", "sv", "en"] as const;
  const own = bearing.find((candidate) => name[candidate] === title) ?? language;
  const named: Named[] = [{ language: own, text: title }];
  for (const other of ["fi", "sv"] as const) {
    const text = name[other];
    if (text !== undefined && text !== "" && named.every((known) => known.text !== text))
      named.push({ language: other, text });
  }
  return named;
}

/** "1 / 3" with a way forward, back and a list, where several things lie at one place. */
function Stepper() {
  const { t, language } = useTranslator();
  const run = useRun();
  const selection = useAtlas((state) => state.selection);
  const layers = useAtlas((state) => state.layers);
  const { store } = useCommands();
  if (selection === null || selection.candidates.length < 2) return null;
  const { candidates, ref } = selection;
  const at = candidates.findIndex((candidate) => sameRef(candidate, ref));
  const title = (candidate: (typeof candidates)[number]): string => {
    const feature = featureAt(store.getState(), candidate);
    const meta = layers[candidate.layer]?.meta;
    if (feature === null || meta === undefined) return candidate.feature;
    return kindLine(featureTitle(feature, meta, language), kindLabel(feature, meta, language));
  };
  return (
    <div class="detail-stepper">
      <Button
        label={t("inspector.step-previous")}
        look="quiet"
        iconOnly
        icon="expand"
        class="step-previous"
        onClick={() => run(stepSelection, -1)}
      />
      <span aria-live="polite">{t("inspector.step-of", { number: at + 1, count: candidates.length })}</span>
      <Button
        label={t("inspector.step-next")}
        look="quiet"
        iconOnly
        icon="expand"
        class="step-next"
        onClick={() => run(stepSelection, 1)}
      />
      <details>
        <summary>{t("inspector.step-list", { count: candidates.length })}</summary>
        <ul>
          {candidates.map((candidate) => (
            <li key={`${candidate.layer}/${candidate.feature}`}>
              <button
                type="button"
                class="link"
                aria-current={sameRef(candidate, ref) ? "true" : undefined}
                onClick={() => run(chooseCandidate, candidate)}
              >
                {title(candidate)}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
