import { describe, expect, test } from "vitest";
import { followAddress } from "../../../src/commands/follow-address.ts";
import { loadFacts } from "../../../src/commands/load-facts.ts";
import { setLanguage } from "../../../src/commands/set-preferences.ts";
import type { Language } from "../../../src/domain/language.ts";
import { ok } from "../../../src/domain/result.ts";
import { FACTS, FILES, sampleContext } from "./sample.ts";

describe("an address that names what every object has", () => {
  test("a table of that name is no table", async () => {
    const context = sampleContext();
    await followAddress.run(context, "table=constructor");
    const { panels, notices } = context.store.getState();
    expect(panels.table).toBeNull();
    expect(notices).toMatchObject([{ key: "notice.address-layer", params: { found: "constructor" } }]);
  });

  test.each(["on", "off"])("a layer of that name is not turned %s", async (part) => {
    const context = sampleContext();
    await followAddress.run(context, `${part}=constructor`);
    const { visible, notices } = context.store.getState();
    expect(Object.hasOwn(visible, "constructor")).toBe(false);
    expect(notices).toMatchObject([{ key: "notice.address-layer", params: { found: "constructor" } }]);
  });
});

describe("answers that never come", () => {
  test("a layer without end does not hold up what the address names", async () => {
    const context = sampleContext({
      readLayerText: (id) => (id === "quays" ? new Promise(() => undefined) : Promise.resolve(ok(FILES[id] ?? ""))),
    });
    await followAddress.run(context, "sel=sites/kip");
    const { layers, selection } = context.store.getState();
    expect(layers["quays"]?.status).toBe("loading");
    expect(selection?.ref.feature).toBe("kip");
  });
});

describe("answers out of order", () => {
  test("the language asked for last is spoken, however late the other comes", async () => {
    const waiting = new Map<Language, { readonly come: () => void; readonly fail: (cause: Error) => void }>();
    const context = sampleContext({
      loadTexts: (language) => new Promise((come, fail) => void waiting.set(language, { come, fail })),
    });
    const [swedish, english] = [setLanguage.run(context, "sv"), setLanguage.run(context, "en")];
    waiting.get("en")?.come();
    await english;
    waiting.get("sv")?.come();
    await swedish;
    expect(context.store.getState().language).toBe("en");
    expect(context.asked).toEqual(["keep language=en"]);
  });

  test("who asks for the facts while they are under way waits for them", async () => {
    let come = (): void => undefined;
    const late = new Promise<void>((done) => {
      come = done;
    });
    const context = sampleContext({ readFactsText: () => late.then(() => ok(FACTS)) });
    const first = loadFacts.run(context);
    const second = Promise.resolve(loadFacts.run(context)).then(() => context.store.getState().facts.status);
    come();
    await first;
    expect(await second).toBe("ready");
  });
});
