import { describe, expect, test } from "vitest";
import { closeTopic } from "../../../src/commands/leave-topic.ts";
import { loadTopicBook } from "../../../src/commands/load-topic-book.ts";
import { describeShip } from "../../../src/commands/ship.ts";
import { openTopic } from "../../../src/commands/topics.ts";
import { fail } from "../../../src/domain/result.ts";
import { metres } from "../../../src/domain/units.ts";
import { investOf } from "../../../src/state/invest.ts";
import { sampleContext } from "./sample.ts";

const decisionsOf = (context: ReturnType<typeof sampleContext>) => investOf(context.store.getState()).books.decisions;

describe("the list of decisions", () => {
  test("is read once", async () => {
    let asked = 0;
    const { ports } = sampleContext();
    const context = sampleContext({
      readTopicText: (book) => {
        asked += 1;
        return ports.readTopicText(book);
      },
    });
    await Promise.all([loadTopicBook.run(context, "decisions"), loadTopicBook.run(context, "decisions")]);
    await loadTopicBook.run(context, "decisions");
    expect(decisionsOf(context)?.status).toBe("ready");
    expect(asked).toBe(1);
  });

  test("that could not be had says why and is asked for again", async () => {
    const problem = { kind: "network", file: "decisions.json", path: "", detail: "gone" } as const;
    let answer: typeof good.readTopicText = async () => fail(problem);
    const good = sampleContext().ports;
    const context = sampleContext({ readTopicText: (book) => answer(book) });
    await loadTopicBook.run(context, "decisions");
    expect(decisionsOf(context)).toEqual({ status: "unavailable", problem });
    answer = good.readTopicText;
    await loadTopicBook.run(context, "decisions");
    expect(decisionsOf(context)?.status).toBe("ready");
  });

  test("whose reader did not come says so too", async () => {
    const context = sampleContext({ readTopicText: () => Promise.reject(new Error("no chunk")) });
    await loadTopicBook.run(context, "decisions");
    expect(decisionsOf(context)).toMatchObject({ status: "unavailable", problem: { kind: "network" } });
  });
});

describe("a topic", () => {
  test("opens in Invest, keeps the ship that was described, and closes to where the mode begins", async () => {
    const context = sampleContext();
    const { store } = context;
    await describeShip.run(context, { lengthMetres: metres(228) });
    await describeShip.run(context, { draughtMetres: metres(14.1) });
    await openTopic.run(context, "port");
    expect(store.getState().mode).toEqual({ kind: "invest", topic: "port" });
    await closeTopic.run(context);
    expect(store.getState().mode).toEqual({ kind: "invest" });
    expect(investOf(store.getState()).ship).toEqual({
      shipClass: "typed",
      lengthMetres: 228,
      draughtMetres: 14.1,
      clearanceMetres: null,
    });
  });
});
