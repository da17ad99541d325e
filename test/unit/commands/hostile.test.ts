import { describe, expect, test } from "vitest";
import { followAddress } from "../../../src/commands/follow-address.ts";
import { loadFacts } from "../../../src/commands/load-facts.ts";
import { setLanguage } from "../../../src/commands/set-preferences.ts";
import type { Language } from "../../../src/domain/language.ts";
import { ok } from "../../../src/domain/result.ts";
import { freeId, withKept, withTool, withVertex } from "../../../src/state/measure.ts";
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

describe("a part of an address that would turn the words beside it", () => {
  test("is said without its marks", async () => {
    const context = sampleContext();
    await followAddress.run(context, "from=%00%E2%80%AEx&%E2%81%A6=1");
    expect(context.store.getState().notices.map(({ params }) => [params["part"], params["found"]])).toEqual([
      ["from", "\ufffd\ufffdx"],
      ["\ufffd", "1"],
    ]);
  });
});

describe("a name that would turn the words beside it", () => {
  test("is kept without its marks; letters that need joining stay joined", async () => {
    const state = withTool(sampleContext().store.getState(), "distance");
    const vertex = { position: [23, 63.8], plusMinusMetres: 1, approximate: false, on: null } as const;
    const kept = withKept(withVertex(state, vertex), "Raja\u202egnp.\u2066x\u0000\r\ny \u{1f469}\u200d\u{1f33e}");
    expect(kept.measure.kept[0]?.name).toBe("Raja gnp. x y \u{1f469}\u200d\u{1f33e}");
  });
});

describe("ids that the store may hold", () => {
  test.each(["drawing-99999999999999999999", `drawing-${"9".repeat(70)}`, "drawing-2", "__proto__"])(
    "%s: no two drawings get the same",
    (id) => {
      const ids = [id];
      for (let more = 0; more < 3; more += 1)
        ids.push(freeId(ids.map((one) => ({ id: one, name: "A", shape: { tool: "distance", vertices: [] } }))));
      expect(new Set(ids).size).toBe(4);
    },
  );
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
