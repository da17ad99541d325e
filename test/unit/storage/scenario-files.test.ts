import { afterEach, expect, test, vi } from "vitest";
import { readScenarioText } from "../../../src/storage/scenario-files.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("each shipped scenario is asked for at an address of its own", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response("{}"));
  });
  for (const id of ["ve0", "ve1", "ve2"] as const)
    expect(await readScenarioText(id)).toEqual({ ok: true, value: "{}" });
  expect(asked.map((address) => /ve\d/.exec(address)?.[0])).toEqual(["ve0", "ve1", "ve2"]);
});

test("there is no other", async () => {
  expect(await readScenarioText("__proto__" as "ve0")).toMatchObject({ ok: false, problem: { kind: "not-found" } });
});
