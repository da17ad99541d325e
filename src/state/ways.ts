import { samePlace } from "../domain/place.ts";
import type { DistanceSheet, Ring, WayAnswer } from "../domain/way.ts";
import type { Answer, AtlasState, WaysState } from "./atlas-state.ts";

/** What may be asked anew; the answers follow from it. */
export type WaysChange = Partial<Omit<WaysState, "answers">>;

/** The way between two ends, as it was asked. */
export type WayQuestion = Pick<WaysState, "from" | "to" | "by" | "spurBuilt">;

/** The sheet of a place, as it was asked. */
export type SheetQuestion = Pick<WaysState, "sheet" | "spurBuilt">;

/** Asks: every answer whose question becomes another one is asked for anew; the others stay. */
export function withWays(state: AtlasState, change: WaysChange): AtlasState {
  const before = state.ways;
  const next = { ...before, ...change };
  const wayStays = sameWayQuestion(before, next);
  const sheetStays = sameSheetQuestion(before, next);
  const ringsStay = samePlace(before.rings, next.rings);
  return {
    ...state,
    ways: {
      ...next,
      chosen: wayStays ? next.chosen : (change.chosen ?? 0),
      drawnRows: samePlace(before.sheet, next.sheet) ? next.drawnRows : (change.drawnRows ?? []),
      answers: {
        way: wayStays ? before.answers.way : asked(hasTwoEnds(next)),
        sheet: sheetStays ? before.answers.sheet : asked(next.sheet !== null),
        rings: ringsStay ? before.answers.rings : asked(next.rings !== null),
      },
    },
  };
}

/** Two ends that differ: between a place and itself there is no way. */
export const hasTwoEnds = ({ from, to }: Pick<WaysState, "from" | "to">): boolean =>
  from !== null && to !== null && !samePlace(from, to);

/** The same ends the other way round. */
export const withEndsSwapped = (state: AtlasState): AtlasState =>
  withWays(state, { from: state.ways.to, to: state.ways.from });

/** Puts an answer beside its question; an answer to what is no longer asked is let go. */
export function withWayAnswer(state: AtlasState, question: WayQuestion, way: Answer<WayAnswer>): AtlasState {
  return sameWayQuestion(state.ways, question) ? withAnswers(state, { way }) : state;
}

export function withSheetAnswer(state: AtlasState, question: SheetQuestion, sheet: Answer<DistanceSheet>): AtlasState {
  return sameSheetQuestion(state.ways, question) ? withAnswers(state, { sheet }) : state;
}

export function withRingsAnswer(
  state: AtlasState,
  place: WaysState["rings"],
  rings: Answer<readonly Ring[]>,
): AtlasState {
  return samePlace(state.ways.rings, place) ? withAnswers(state, { rings }) : state;
}

/** What failed is asked for once more. */
export const withFailedAskedAgain = (state: AtlasState): AtlasState => withStatus(state, "failed", "working");

/** An answer is asked for once more: there are other layers to work it out from. */
export const withAskedAgain = (state: AtlasState, part: keyof WaysState["answers"]): AtlasState =>
  withAnswers(state, { [part]: WORKING });

/** What is being worked out cannot be: its means could not be fetched. */
export const withWorkingFailed = (state: AtlasState): AtlasState => withStatus(state, "working", "failed");

function withStatus(state: AtlasState, from: "failed" | "working", to: "failed" | "working"): AtlasState {
  const { way, sheet, rings } = state.ways.answers;
  return withAnswers(state, {
    way: way.status === from ? { status: to } : way,
    sheet: sheet.status === from ? { status: to } : sheet,
    rings: rings.status === from ? { status: to } : rings,
  });
}

/** Draws a row of the sheet on the map, or takes it off. */
export function withRowDrawn(state: AtlasState, key: string, drawn: boolean): AtlasState {
  const others = state.ways.drawnRows.filter((other) => other !== key);
  return { ...state, ways: { ...state.ways, drawnRows: drawn ? [...others, key] : others } };
}

const WORKING = { status: "working" } as const;
const asked = (isAsked: boolean): { readonly status: "working" | "none" } => (isAsked ? WORKING : { status: "none" });

export const sameWayQuestion = (a: WayQuestion, b: WayQuestion): boolean =>
  samePlace(a.from, b.from) && samePlace(a.to, b.to) && a.by === b.by && a.spurBuilt === b.spurBuilt;

export const sameSheetQuestion = (a: SheetQuestion, b: SheetQuestion): boolean =>
  samePlace(a.sheet, b.sheet) && a.spurBuilt === b.spurBuilt;

const withAnswers = (state: AtlasState, answers: Partial<WaysState["answers"]>): AtlasState => ({
  ...state,
  ways: { ...state.ways, answers: { ...state.ways.answers, ...answers } },
});
