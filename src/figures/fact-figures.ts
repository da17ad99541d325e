import type { Fact, FactBook, FactValue } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import { decimalsOf } from "./decimals.ts";

/** A fact as a figure, its sources resolved; what we computed or inferred (confidence INF) is "derived". */
export function factFigure(fact: Fact, book: FactBook): Figure {
  return {
    key: fact.key,
    label: fact.label,
    value: fact.value,
    ...(fact.qualifier === undefined ? {} : { qualifier: fact.qualifier }),
    unit: fact.unit ?? null,
    plusMinus: fact.plusMinus ?? null,
    // A measured value is written no finer than its own ±.
    decimals:
      fact.plusMinus !== undefined
        ? decimalsOf(fact.plusMinus)
        : Math.max(decimalsOfValue(fact.value), decimalsOfRivals(fact, book)),
    approximate: fact.qualifier === "about",
    method: fact.confidence === "INF" ? "derived" : "stated",
    sources: fact.sources.flatMap((key) => book.sources[key] ?? []),
    asOf: fact.date,
  };
}

/** Beside a fact that says otherwise a number is written as finely: 14,0 m against 14,2 m. Rounded ones stay as they are. */
function decimalsOfRivals(fact: Fact, book: FactBook): number {
  if (typeof fact.value !== "number" || fact.qualifier !== undefined || fact.conflictsWith.length === 0) return 0;
  const rivals = book.facts.filter(
    ({ key, unit, confidence }) => fact.conflictsWith.includes(key) && unit === fact.unit && confidence !== "INF",
  );
  return Math.min(1, Math.max(0, ...rivals.map(({ value }) => decimalsOfValue(value))));
}

function decimalsOfValue(value: FactValue): number {
  if (typeof value === "number") return decimalsOf(value);
  if (value !== null && "min" in value) return Math.max(decimalsOf(value.min), decimalsOf(value.max));
  return 0;
}
