import { type ContainerNode, h, render } from "preact";
import { beforeEach, expect, test, vi } from "vitest";
import { Unavailable } from "../../../src/figures/unavailable.ts";
import { failedIfUnavailable, useLatest } from "../../../src/ui/parts/use-latest.ts";

// Nothing is drawn: an element without anything in it will do.
let place: ContainerNode;
/** How each question is answered, by its name. */
let answers: Map<string, (answer: string) => void>;
let shown: (string | null)[];
let asked: (string | null)[];

beforeEach(() => {
  place = { childNodes: [], firstChild: null } as unknown as ContainerNode;
  answers = new Map();
  shown = [];
  asked = [];
});

interface ProbeProps {
  readonly question: string | null;
  readonly before: "stays" | "goes";
}

function Probe({ question, before }: ProbeProps) {
  const ask = () => {
    asked.push(question);
    return question === null ? null : new Promise<string>((answer) => answers.set(question, answer));
  };
  shown.push(useLatest(ask, [question], before));
  return null;
}

/** Asks, and waits until the question is on its way. */
async function asks(question: string | null, before: ProbeProps["before"]): Promise<void> {
  render(h(Probe, { question, before }), place);
  await vi.waitFor(() => expect(asked.at(-1)).toBe(question));
}

const now = () => shown.at(-1);
const comes = (question: string, answer: string): void => answers.get(question)?.(answer);

test.each(["stays", "goes"] as const)("an answer that comes late is let go: the one before it %s", async (before) => {
  await asks("first", before);
  expect(now()).toBeNull();
  await asks("second", before);
  comes("second", "two");
  await vi.waitFor(() => expect(now()).toBe("two"));
  comes("first", "one");
  await new Promise((done) => setTimeout(done));
  expect(now()).toBe("two");
});

test("what was answered stays until the next answer, and while nothing is asked", async () => {
  await asks("first", "stays");
  comes("first", "one");
  await vi.waitFor(() => expect(now()).toBe("one"));
  await asks("second", "stays");
  expect(now()).toBe("one");
  await asks(null, "stays");
  comes("second", "two");
  await new Promise((done) => setTimeout(done));
  expect(now()).toBe("one");
});

test("or goes with its question, not shown for one rendering beside another", async () => {
  await asks("first", "goes");
  comes("first", "one");
  await vi.waitFor(() => expect(now()).toBe("one"));
  shown = [];
  await asks("second", "goes");
  comes("second", "two");
  await vi.waitFor(() => expect(now()).toBe("two"));
  expect(shown).not.toContain("one");
  shown = [];
  await asks(null, "goes");
  await asks("first", "goes");
  expect(shown.every((answer) => answer === null)).toBe(true);
});

test("what cannot be had has failed; a bug is thrown", () => {
  expect(failedIfUnavailable(new Unavailable("lost"))).toBe("failed");
  expect(() => failedIfUnavailable(new TypeError("bug"))).toThrow("bug");
});
