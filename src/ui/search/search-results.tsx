import { useEffect, useRef } from "preact/hooks";
import { folded } from "../../domain/folded.ts";
import { factFigure } from "../../figures/fact-figures.ts";
import { featureTitle, kindLabel } from "../../figures/feature-title.ts";
import { coordinatesText, systemAt } from "../../geodesy/coordinates-text.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState, SearchHit } from "../../state/atlas-state.ts";
import { featureAt } from "../../state/layers.ts";
import { useAtlas, useCommands, useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";
import { Icon, type IconName } from "../parts/icon.tsx";
import { scrollWithin } from "../parts/scroll-within.ts";
import "../styles/search-results.css";
import { hitId, LIST_ID } from "./hit-id.ts";

interface SearchResultsProps {
  readonly active: number;
  readonly onChoose: (hit: SearchHit) => void;
}

/** The list below the search field: what it is, by which word it was found, and where it belongs. */
export function SearchResults({ active, onChoose }: SearchResultsProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { store } = useCommands();
  const { hits, status, query } = useAtlas((state) => state.search);
  const list = useRef<HTMLUListElement>(null);
  const state = store.getState();

  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    if (option) scrollWithin(option, list.current, "nearest");
  }, [active]);

  return (
    <div class="search-results">
      <p class="search-count" role="status">
        {countText(status, hits.length, query, translator)}
      </p>
      <ul id={LIST_ID} role="listbox" aria-label={t("search.hits")} ref={list} hidden={hits.length === 0}>
        {hits.map((hit, index) => {
          const line = lineOf(hit, state, translator);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above walks the list, as a combobox does
            <li
              key={keyOf(hit)}
              id={hitId(index)}
              role="option"
              aria-selected={index === active}
              // The field keeps the focus, so that pressing does not close the list before the click arrives.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(hit)}
            >
              <Icon name={line.icon} />
              <span class="search-title">
                {line.title}
                {line.matched !== "" && <span class="search-matched"> · {line.matched}</span>}
              </span>
              {line.value !== "" && <span class="search-value">{line.value}</span>}
              <span class="search-where">{line.where}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function keyOf(hit: SearchHit): string {
  switch (hit.kind) {
    case "feature":
      return `${hit.ref.layer}/${hit.ref.feature}`;
    case "fact":
      return hit.factKey;
    case "coordinate":
      return hit.system;
  }
}

/** As many as the search gives at most. */
const MOST = 40;

function countText(status: AtlasState["search"]["status"], count: number, query: string, { t }: Translator): string {
  if (status === "loading") return t("search.loading");
  if (count === 0) return t("search.none", { query });
  return t(count >= MOST ? "search.most" : "search.count", { count });
}

interface Line {
  readonly icon: IconName;
  readonly title: string;
  readonly matched: string;
  readonly value: string;
  readonly where: string;
}

function lineOf(hit: SearchHit, state: AtlasState, translator: Translator): Line {
  switch (hit.kind) {
    case "feature":
      return featureLine(hit, state, translator);
    case "fact":
      return factLine(hit, state, translator);
    case "coordinate":
      return coordinateLine(hit, translator);
  }
}

/** Where the words lead, in the system in which they were read, with what must be said of how. */
function coordinateLine(hit: Extract<SearchHit, { kind: "coordinate" }>, { t, said, language }: Translator): Line {
  const { position, system, remarks } = hit;
  const read = [
    t(`coordinate-system.${systemAt(position, system)}`),
    ...remarks.map((kind) => said(`ways.remark-${kind}`)),
  ];
  const value = coordinatesText(position, system, language);
  return { icon: "place", title: t("search.coordinate"), matched: "", value, where: read.join(" · ") };
}

function featureLine(hit: Extract<SearchHit, { kind: "feature" }>, state: AtlasState, translator: Translator): Line {
  const feature = featureAt(state, hit.ref);
  const meta = state.layers[hit.ref.layer]?.meta;
  if (feature === null || meta === undefined)
    return { icon: "place", title: hit.ref.feature, matched: "", value: "", where: "" };
  const title = featureTitle(feature, meta, translator.language);
  const kind = kindLabel(feature, meta, translator.language);
  const layer = translator.text(meta.title);
  const where = kind === layer ? kind : `${kind} · ${layer}`;
  return {
    icon: meta.group === "port" ? "port" : "place",
    title,
    matched: other(hit.matched, `${title} ${where}`, state.search.query),
    value: "",
    where,
  };
}

function factLine(hit: Extract<SearchHit, { kind: "fact" }>, state: AtlasState, translator: Translator): Line {
  const book = state.facts.status === "ready" ? state.facts.book : null;
  const fact = book?.facts.find(({ key }) => key === hit.factKey);
  if (book === null || fact === undefined)
    return { icon: "details", title: hit.factKey, matched: "", value: "", where: "" };
  const title = translator.text(fact.label);
  const value = figureText(factFigure(fact, book), translator);
  const where = `${translator.t("search.fact")} · ${translator.t(`fact-group.${fact.group}`)}`;
  return { icon: "details", title, matched: other(hit.matched, `${title} ${value}`, state.search.query), value, where };
}

/** The word by which it was found, where the line does not show it already. */
const other = (matched: string, shown: string, query: string): string => {
  const line = folded(shown);
  return line.includes(folded(query)) || line.includes(folded(matched)) ? "" : matched;
};
