import type { Figure } from "../../domain/figure.ts";
import type { AreaTable, BalancePart, LandBalance } from "../../domain/land-balance.ts";
import { type MainClass, mainClassOf } from "../../domain/plan-code.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { type TableLine, tableLines } from "../../figures/land-table.ts";
import type { Translator } from "../../i18n/translator.ts";
import { type PlanKind, planKind } from "../../theme/plan-drawings.ts";
import { figureText } from "../parts/figure-text.ts";
import { className, codeLabel, codeName } from "./code-name.ts";

/** The first cell of a line: "T/kem", "T yhteensä", "Yhteensä", "Osoittamaton alue". */
export function lineTitle({ kind, mainClass, code }: TableLine, translator: Translator): string {
  const { t } = translator;
  if (kind === "class") return t("balance.class-total", { name: mainClass ?? "" });
  if (kind === "code") return codeLabel(code ?? "", translator);
  return t(kind === "total" ? "balance.total" : "balance.unallocated");
}

/** What the first cell stands for, in words; empty where it says so itself. */
export function lineName({ kind, mainClass, code }: TableLine, translator: Translator): string {
  if (kind === "class" && mainClass !== null) return className(mainClass, translator);
  return kind === "code" && code !== null ? codeName(code, translator) : "";
}

/** A figure as a cell under a heading that has its unit: "noin 30", "98,33". */
export function cellText(figure: Figure | null, translator: Translator): string {
  if (figure === null || typeof figure.value !== "number") return "";
  const number = translator.number(figure.value, figure.decimals);
  return figure.qualifier === undefined ? number : `${translator.t(`qualifier.${figure.qualifier}`)} ${number}`;
}

/** Whose table it is, or whose ground. */
export const partName = (part: BalancePart, { t }: Translator): string =>
  part === "kokkola" || part === "kruunupyy" ? t(`municipality.${part}`) : t(`balance.part.${part}`);

/** A piece of the bar. */
export interface BarPiece {
  readonly of: MainClass | "none";
  /** As the map draws it. */
  readonly kind: PlanKind | "none";
  readonly line: TableLine;
  /** Of the whole, percent: its width. */
  readonly percent: number;
}

/** Main classes in the order of the form, what no zone takes last. */
export function barPieces(balance: LandBalance, scenario: Scenario): readonly BarPiece[] {
  return jointLines(balance, scenario)
    .filter(({ kind }) => kind === "class" || kind === "unallocated")
    .map((line) => ({
      of: line.mainClass ?? "none",
      kind: line.mainClass === null ? "none" : classKind(line.mainClass, scenario),
      line,
      percent: typeof line.share.value === "number" ? line.share.value : 0,
    }));
}

/** A class whose zones are all drawn alike is drawn as they are: business premises that are all plots for small firms. */
export function classKind(mainClass: MainClass, { zones }: Pick<Scenario, "zones">): PlanKind {
  const own = zones.filter(({ code }) => mainClassOf(code) === mainClass);
  const kinds = new Set(own.map(({ use, code }) => planKind(use, code)));
  const [only = planKind(null, mainClass)] = kinds;
  return kinds.size === 1 ? only : planKind(null, mainClass);
}

function jointLines(balance: LandBalance, { planningArea }: Scenario): readonly TableLine[] {
  const joint = jointTable(balance.tables);
  return joint === undefined ? [] : tableLines(balance, joint, planningArea, "carried");
}

const jointTable = (tables: readonly AreaTable[]): AreaTable | undefined => tables.find(({ part }) => part === "joint");

/**
 * What has become other since the balance was last told of, a class a sentence part; empty where the printed numbers are the
 * same. `isDraft`: a hand is still drawing.
 *
 * @example balanceNews(before, after, fi)
 * // "Pinta-alat nyt: Osoittamaton alue noin 90 ha; K liike- ja toimitilat: ei enää; L liikenne: ei enää"
 */
export function balanceNews(
  before: readonly BarPiece[],
  after: readonly BarPiece[],
  translator: Translator,
  isDraft = false,
): string {
  const told = new Map(before.map((piece) => [piece.of, pieceText(piece, translator)]));
  const news = after.map((piece) => ({ of: piece.of, text: pieceText(piece, translator) }));
  const changed = news.filter(({ of, text }) => told.get(of) !== text).map(({ text }) => text);
  const gone = before
    .filter(({ of }) => !after.some((piece) => piece.of === of))
    .map((piece) => translator.t("balance.gone", { name: pieceName(piece, translator) }));
  const parts = [...changed, ...gone];
  return parts.length === 0
    ? ""
    : translator.t(isDraft ? "balance.news-draft" : "balance.news", { parts: parts.join("; ") });
}

export const pieceName = ({ of }: BarPiece, translator: Translator): string =>
  of === "none" ? translator.t("balance.unallocated") : `${of} ${className(of, translator)}`;

const pieceText = (piece: BarPiece, translator: Translator): string =>
  `${pieceName(piece, translator)} ${figureText(piece.line.area, translator)}`;
