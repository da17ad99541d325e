import { afterEach, describe, expect, test, vi } from "vitest";
import { LARGEST_FILE_BYTES, readFactsText, readLayerText } from "../../../src/storage/data-files.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const answers = (response: Response) => vi.stubGlobal("fetch", () => Promise.resolve(response));

describe("files of the site", () => {
  test("a server that never answers is given up after a minute", async () => {
    const patience = new AbortController();
    const asked = vi.spyOn(AbortSignal, "timeout").mockReturnValue(patience.signal);
    vi.stubGlobal(
      "fetch",
      (_address: string, { signal }: RequestInit) =>
        new Promise((_, refuse) => signal?.addEventListener("abort", () => refuse(new Error("took too long")))),
    );
    const text = readFactsText();
    patience.abort();
    expect(await text).toMatchObject({ ok: false, problem: { kind: "network", file: "facts.json" } });
    expect(asked).toHaveBeenCalledWith(60_000);
  });

  test.each(["moon", "__proto__", "constructor", "../../facts"])("there is no layer %s", async (id) => {
    expect(await readLayerText(id)).toMatchObject({ ok: false, problem: { kind: "not-found" } });
  });

  test("a file that is missing or too large is refused", async () => {
    answers(new Response("", { status: 404 }));
    expect(await readFactsText()).toMatchObject({ ok: false, problem: { kind: "not-found" } });
    answers(new Response("{}", { headers: { "content-length": String(LARGEST_FILE_BYTES + 1) } }));
    expect(await readFactsText()).toMatchObject({ ok: false, problem: { kind: "too-large" } });
    answers(new Response("x".repeat(LARGEST_FILE_BYTES + 1)));
    expect(await readFactsText()).toMatchObject({ ok: false, problem: { kind: "too-large" } });
  });
});
