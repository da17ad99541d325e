import { afterEach, expect, test, vi } from "vitest";
import { readDecisionsText } from "../../../src/storage/decisions-file.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("the list of decisions is asked for at its own address", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response("{}"));
  });
  expect(await readDecisionsText()).toEqual({ ok: true, value: "{}" });
  expect(asked).toEqual([expect.stringMatching(/decisions/)]);
});
