import type { Figure } from "../../../domain/figure.ts";
import type { FlowFigures, SideFigures } from "../../../figures/flow-figures.ts";
import { type NumberedSources, numberSources } from "../../inspector/numbered-sources.ts";

/** The sources of all figures, in the order in which they stand on the page; `before`: of those above the others. */
export function numberedIn(figures: FlowFigures, before: readonly Figure[] = []): NumberedSources {
  const all: readonly Figure[] = [
    ...before,
    ...sideOf(figures.without),
    ...sideOf(figures.with),
    ...Object.values(figures.difference).map(({ figure }) => figure),
    ...figures.amounts.map(({ figure }) => figure),
    ...Object.values(figures.balance).map(({ figure }) => figure),
    figures.averageMegawatts,
  ];
  return numberSources(all.map(({ sources }) => sources));
}

const sideOf = ({ trips, carried }: SideFigures): readonly Figure[] => [
  ...Object.values(trips).map(({ figure }) => figure),
  ...Object.values(carried).flatMap((sums) => Object.values(sums).map(({ figure }) => figure)),
];
