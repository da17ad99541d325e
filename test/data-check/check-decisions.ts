import { readDecisions } from "../../src/catalog/read-decisions.ts";
import type { Decision } from "../../src/domain/decision.ts";
import type { Fact } from "../../src/domain/fact.ts";
import type { Layer } from "../../src/domain/layer.ts";
import { checkPlace, factBookOf } from "./book-keys.ts";
import type { Finding } from "./finding.ts";

const FILE = "data/decisions.json";

/** Every decision rests on facts of the book, names things that are there, and says whom to ask where it is not known. */
export function checkDecisions(
  files: ReadonlyMap<string, string>,
  layers: readonly Layer[] | null,
): readonly Finding[] {
  const text = files.get(FILE);
  if (text === undefined) return [{ file: FILE, path: "", detail: "is missing" }];
  const read = readDecisions(text, FILE);
  if (!read.ok) return [read.problem];
  const book = factBookOf(files);
  const facts = book === null ? null : new Map(book.facts.map((fact) => [fact.key, fact]));
  const findings: Finding[] = [];
  const report = (path: string, detail: string): void => void findings.push({ file: FILE, path, detail });
  read.value.forEach((decision, index) => {
    const path = `decisions[${index}]`;
    const before = read.value.slice(0, index);
    if (before.some(({ key }) => key === decision.key)) report(`${path}.key`, `${decision.key} is used twice`);
    const { when, place } = decision;
    if (when !== null && before.some((earlier) => earlier.when !== null && isLater(earlier.when, when)))
      report(`${path}.when`, "stands after a later one");
    checkPlace(place, layers, `${path}.place`, report);
    if (facts !== null) checkGrounds(decision, facts, (at, detail) => report(`${path}.${at}`, detail));
  });
  return findings;
}

/** As far as both are known: 2022 and 7 March 2022 follow each other either way. */
function isLater(one: string, other: string): boolean {
  const [a = "", b = ""] = [one, other].map((when) => when.split("/")[0] ?? "");
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) > b.slice(0, known);
}

/** What is said of it is said by a fact, and what is not known is a question to somebody. */
function checkGrounds(
  { facts: keys, stage, phase, when }: Decision,
  book: ReadonlyMap<string, Fact>,
  report: (at: string, detail: string) => void,
): void {
  const facts = keys.flatMap((key, at) => {
    const fact = book.get(key);
    if (fact === undefined) report(`facts[${at}]`, `${key} is no fact`);
    return fact ?? [];
  });
  if (facts.length < keys.length) return;
  const isUnknown = stage === "not-known";
  if (isUnknown && !facts.some(({ value }) => value === null)) report("facts", "expected one that says whom to ask");
  if (!isUnknown && facts.every(({ value }) => value === null)) report("facts", "expected one that says so");
  if (isUnknown && when !== null) report("when", "expected none: it is not known");
  if (stage === "done" && when === null) report("when", "expected a date");
  if (isUnknown && phase !== null && phase !== "not-known") report("phase", "expected not-known");
}
