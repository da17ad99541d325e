import { afterEach, expect, test, vi } from "vitest";
import { FLOW_FILES } from "../../../src/domain/flow.ts";
import { WORLD_FILES } from "../../../src/domain/world.ts";
import { readFlowText } from "../../../src/storage/flow-files.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const FILES = [...FLOW_FILES, ...WORLD_FILES];

test("each file of flows and of the world is asked for at an address of its own", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response("{}"));
  });
  for (const name of FILES) expect(await readFlowText(name)).toEqual({ ok: true, value: "{}" });
  expect(asked.map((address) => /([\w-]+)\.(geo)?json/.exec(address)?.[1])).toEqual(FILES);
});

test("there is no other", async () => {
  expect(await readFlowText("__proto__" as "ve1")).toMatchObject({ ok: false, problem: { kind: "not-found" } });
});
