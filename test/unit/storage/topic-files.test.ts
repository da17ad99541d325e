import { afterEach, expect, test, vi } from "vitest";
import { readTopicText } from "../../../src/storage/topic-files.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(["decisions", "symbiosis", "value-chain", "parks"] as const)(
  "%s is asked for at its own address",
  async (book) => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", (address: string) => {
      asked.push(address);
      return Promise.resolve(new Response("{}"));
    });
    expect(await readTopicText(book)).toEqual({ ok: true, value: "{}" });
    expect(asked).toEqual([expect.stringContaining(book)]);
  },
);
