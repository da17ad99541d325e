import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { FACT_GROUPS, type Fact, type FactBook } from "../../domain/fact.ts";
import { factFigure } from "../../figures/fact-figures.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { dateText } from "../parts/date-text.ts";
import { figureText } from "../parts/figure-text.ts";
import { scrollWithin } from "../parts/scroll-within.ts";
import type { NumberedSources } from "./numbered-sources.ts";
import { SourceMarks } from "./source-marks.tsx";
import "../styles/facts.css";

interface FactsProps {
  readonly facts: readonly Fact[];
  readonly book: FactBook;
  readonly sources: NumberedSources;
}

/** A few facts stand open; many are folded by group. */
const MOST_OPEN = 8;
/** As many contradictions stand open; the rest would push everything else out of sight. */
const MOST_CONFLICTS = 2;

/** Facts under their groups; the group that holds the fact the reader asked for is open. */
export function FactGroups({
  title,
  facts,
  book,
  sources,
  closed = false,
}: FactsProps & { readonly title: string; readonly closed?: boolean }) {
  const { t } = useTranslator();
  const shown = useAtlas((state) => state.factShown);
  if (facts.length === 0) return null;
  const groups = FACT_GROUPS.map((group) => ({ group, facts: facts.filter((fact) => fact.group === group) }));
  return (
    <section class="detail-section">
      <h3>{title}</h3>
      {groups
        .filter((group) => group.facts.length > 0)
        .map(({ group, facts: own }) => (
          <details
            key={group}
            class="detail-group"
            open={(!closed && facts.length <= MOST_OPEN) || own.some(({ key }) => key === shown)}
          >
            <summary>
              {t(`fact-group.${group}`)} <span class="detail-count">{own.length}</span>
            </summary>
            <ul class="detail-facts">
              {own.map((fact) => (
                <FactLine key={fact.key} fact={fact} book={book} sources={sources} />
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
}

/** What sources say against each other, side by side. */
export function Conflicts({
  groups,
  book,
  sources,
}: Omit<FactsProps, "facts"> & { readonly groups: readonly (readonly Fact[])[] }) {
  const { t, text } = useTranslator();
  const shown = useAtlas((state) => state.factShown);
  if (groups.length === 0) return null;
  const folded = groups.slice(MOST_CONFLICTS);
  const draw = (group: readonly Fact[]) => (
    <div key={group[0]?.key}>
      <h4>{group[0] && subjectOf(text(group[0].label))}</h4>
      <ul class="detail-conflict">
        {group.map((fact) => (
          <FactLine key={fact.key} fact={fact} book={book} sources={sources} />
        ))}
      </ul>
    </div>
  );
  return (
    <section class="detail-conflicts">
      <h3>{t("inspector.conflicts")}</h3>
      {groups.slice(0, MOST_CONFLICTS).map(draw)}
      {folded.length > 0 && (
        <details open={folded.flat().some(({ key }) => key === shown)}>
          <summary>{t("inspector.conflicts-more", { count: folded.length })}</summary>
          {folded.map(draw)}
        </details>
      )}
    </section>
  );
}

/**
 * What a contradiction is about: the first label without what sets its fact apart.
 *
 * @example subjectOf("Jobs at KIP (2025)") // "Jobs at KIP"
 */
const subjectOf = (label: string): string => label.replace(/(.)\s*[(,:–].*$/, "$1").trimEnd();

/** What nobody knows, why, and whom to ask. */
export function Unknowns({ facts }: { readonly facts: readonly Fact[] }) {
  const { t, text } = useTranslator();
  const shown = useAtlas((state) => state.factShown);
  if (facts.length === 0) return null;
  const open = facts.length <= 3 || facts.some(({ key }) => key === shown);
  return (
    <section class="detail-section">
      <details class="detail-group" open={open}>
        <summary>
          {t("inspector.unknowns")} <span class="detail-count">{facts.length}</span>
        </summary>
        <ul class="detail-facts">
          {facts.map((fact) => (
            <Marked key={fact.key} factKey={fact.key}>
              <b>{text(fact.label)}</b>
              {fact.unknown !== undefined && (
                <>
                  <p>{text(fact.unknown.why)}</p>
                  <p>{t("inspector.ask", { who: text(fact.unknown.ask) })}</p>
                </>
              )}
            </Marked>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface FactLineProps {
  readonly fact: Fact;
  readonly book: FactBook;
  readonly sources: NumberedSources;
}

/** Label and value; below them who says it, when, and how far it can be trusted. */
export function FactLine({ fact, book, sources }: FactLineProps) {
  const translator = useTranslator();
  const { t, text } = translator;
  const figure = factFigure(fact, book);
  const isStatement = fact.value !== null && typeof fact.value === "object" && !("min" in fact.value);
  const origin = [
    ...(fact.companyClaim ? [t("inspector.company")] : []),
    fact.date === null ? t("inspector.undated") : dateText(fact.date, translator),
    t(`confidence.${fact.confidence}`),
  ];
  return (
    <Marked factKey={fact.key}>
      <p class={isStatement ? "detail-statement" : "detail-value"}>
        <span>{text(fact.label)}</span> <strong>{figureText(figure, translator)}</strong>
      </p>
      {fact.note !== undefined && <p class="detail-fact-note">{text(fact.note)}</p>}
      <p class="detail-origin">
        {origin.join(" · ")}
        <SourceMarks sources={figure.sources} numbered={sources} />
      </p>
    </Marked>
  );
}

/** A line of the list; the one the reader asked for is marked and brought into sight. */
function Marked({ factKey, children }: { readonly factKey: string; readonly children: ComponentChildren }) {
  const isShown = useAtlas((state) => state.factShown === factKey);
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const line = place.current;
    if (isShown && line !== null) scrollWithin(line, line.closest(".panel-body"), "middle");
  }, [isShown]);
  return (
    <li ref={place} class={isShown ? "is-shown" : undefined} aria-current={isShown ? "true" : undefined}>
      {children}
    </li>
  );
}
