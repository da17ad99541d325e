import { beforeAll, describe, expect, test, vi } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import { followAddress } from "../../../src/commands/follow-address.ts";
import { reportLed } from "../../../src/commands/map-reports.ts";
import { pick } from "../../../src/commands/select.ts";
import { resetView } from "../../../src/commands/set-mode.ts";
import { setLanguage } from "../../../src/commands/set-preferences.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { LayerId } from "../../../src/domain/layer.ts";
import type { Ports } from "../../../src/domain/ports.ts";
import { ok } from "../../../src/domain/result.ts";
import { writeAddress } from "../../../src/state/address.ts";
import { NOTHING_AWAITED } from "../../../src/state/awaited.ts";
import { FACTS, FILES, sampleContext } from "./sample.ts";

const NEVER = new Promise<never>(() => undefined);

/** What the server has been asked for and answers only when told. */
function late<Key>() {
  const waiting = new Map<Key, () => void>();
  return {
    answer: (key: Key): void => waiting.get(key)?.(),
    asked: (key: Key): Promise<void> => new Promise((come) => void waiting.set(key, come)),
  };
}

/** What comes when first used is here before: only what is held back is waited for. */
beforeAll(async () => {
  await Promise.all([import("../../../src/commands/follow-named.ts"), import("../../../src/commands/ways.ts")]);
});

/** Lets everything go on that can. */
const rest = (): Promise<void> => new Promise((done) => setTimeout(done, 30));

const address = ({ store }: CommandContext): string => writeAddress(store.getState());
const noticesOf = ({ store }: CommandContext) => store.getState().notices.map(({ key }) => key);

function silentLayer(id: LayerId, more: Partial<Ports> = {}): CommandContext {
  return sampleContext({
    readLayerText: (asked) => (asked === id ? NEVER : Promise.resolve(ok(FILES[asked] ?? ""))),
    ...more,
  });
}

describe("a layer that never answers", () => {
  test("holds up nothing but what lies on it", async () => {
    const context = silentLayer("quays");
    void followAddress.run(
      context,
      "mode=invest&lang=sv&sel=quays/quay-11&from=sites/kip&to=roads/e8&table=sites&decided=1",
    );
    // As soon as its readers have come, however busy the machine is.
    await vi.waitFor(() => {
      const { selection, ways, panels, facts, language } = context.store.getState();
      expect([selection, language, facts.status]).toEqual([null, "sv", "ready"]);
      expect([ways.from, ways.to]).toMatchObject([{ feature: "kip" }, { feature: "e8" }]);
      expect(panels).toMatchObject({ table: "sites", decided: true, ways: true });
    });
  });

  test("leaves its part in the address as it was", async () => {
    const context = silentLayer("quays");
    void followAddress.run(context, "sel=quays/quay-11&fact=site.area");
    expect(address(context)).toBe("mode=plan&lang=fi&sel=quays/quay-11&fact=site.area");
    await rest();
    expect(address(context)).toBe("mode=plan&lang=fi&sel=quays/quay-11&fact=site.area");
  });

  test("does not overrule what the reader has chosen meanwhile", async () => {
    const { answer, asked } = late<string>();
    const context = sampleContext({
      readLayerText: async (id) => {
        if (id === "quays") await asked(id);
        return ok(FILES[id] ?? "");
      },
    });
    const followed = followAddress.run(context, "sel=quays/quay-11&fact=site.area");
    await rest();
    const park = { layer: "sites", feature: "kip" };
    await pick.run(context, [park]);
    expect(address(context)).toContain("sel=sites/kip");
    answer("quays");
    await followed;
    const { selection, factShown, awaited } = context.store.getState();
    expect([selection?.ref, factShown, awaited]).toEqual([park, null, NOTHING_AWAITED]);
  });
});

describe("facts that never answer", () => {
  test("hold up no selection", async () => {
    const context = sampleContext({ readFactsText: () => NEVER });
    void followAddress.run(context, "sel=sites/kip&fact=site.area");
    await rest();
    expect(context.store.getState().selection?.ref.feature).toBe("kip");
    expect(address(context)).toContain("sel=sites/kip&fact=site.area");
  });
});

describe("a fact without a thing beside it", () => {
  const fact = { key: "kip.area", group: "kip", label: { fi: "a", sv: "a", en: "a" }, value: 700, sources: ["S0"] };
  const book = JSON.stringify({
    sources: { S0: { title: "A survey" } },
    facts: [{ ...fact, date: null, confidence: "H", about: ["sites", "kip"], conflictsWith: [] }],
  });

  test.each(["layers", "facts"])("opens the same page when the %s come late", async (what) => {
    const { answer, asked } = late<string>();
    const context = sampleContext({
      readFactsText: async () => {
        if (what === "facts") await asked("facts");
        return ok(book);
      },
      readLayerText: async (id) => {
        if (what === "layers" && id === "sites") await asked("layers");
        return ok(FILES[id] ?? "");
      },
    });
    const followed = followAddress.run(context, "fact=kip.area");
    await rest();
    expect(address(context)).toContain("fact=kip.area");
    answer(what);
    await followed;
    const { selection, factShown, awaited } = context.store.getState();
    expect([selection?.ref, factShown]).toEqual([{ layer: "sites", feature: "kip" }, "kip.area"]);
    expect(awaited).toEqual(NOTHING_AWAITED);
  });

  test("finds a thing on a layer that is not shown, and waits for no other layer than the thing's", async () => {
    const away = book.replace('"kip"]', '"e8"]');
    const context = silentLayer("quays", { readFactsText: async () => ok(away) });
    await followAddress.run(context, "fact=kip.area");
    expect(context.store.getState().selection?.ref).toEqual({ layer: "roads", feature: "e8" });
  });

  test("leaves what the reader has chosen meanwhile", async () => {
    const { answer, asked } = late<string>();
    const context = sampleContext({
      readFactsText: async () => ok(book),
      readLayerText: async (id) => {
        if (id === "sites") await asked(id);
        return ok(FILES[id] ?? "");
      },
    });
    const followed = followAddress.run(context, "fact=kip.area");
    await rest();
    const quay = { layer: "quays", feature: "quay-11" };
    await pick.run(context, [quay]);
    answer("sites");
    await followed;
    const { selection, factShown } = context.store.getState();
    expect([selection?.ref, factShown]).toEqual([quay, null]);
  });
});

describe("a layer of a way that comes late", () => {
  const far = "from=63.740000,23.300000&to=quays/quay-11";

  async function followedWhile(act: (context: CommandContext) => unknown): Promise<readonly unknown[]> {
    const { answer, asked } = late<LayerId>();
    const context = sampleContext({
      readLayerText: async (id) => {
        if (id === "quays") await asked(id);
        return ok(FILES[id] ?? "");
      },
    });
    const followed = followAddress.run(context, far);
    await rest();
    await act(context);
    const serial = () => context.store.getState().view.requested?.serial;
    const before = serial();
    answer("quays");
    await followed;
    return [before, serial()];
  }

  test("frames the way where the view is still the address's own", async () => {
    expect(await followedWhile(() => undefined)).toEqual([1, 2]);
  });

  test.each([
    ["has moved the map", (context: CommandContext) => reportLed.run(context)],
    ["has asked for another view", (context: CommandContext) => resetView.run(context)],
  ])("moves nothing where the reader %s", async (_what, act) => {
    const [before, after] = await followedWhile(act);
    expect(after).toBe(before);
  });
});

describe("two addresses in quick succession", () => {
  test("the newer one wins, however late the older one's layer and language come", async () => {
    const layers = late<LayerId>();
    const texts = late<Language>();
    const context = sampleContext({
      readLayerText: async (id) => {
        if (id === "quays") await layers.asked(id);
        return ok(FILES[id] ?? "");
      },
      loadTexts: texts.asked,
    });
    const older = followAddress.run(context, "lang=sv&sel=quays/quay-11&fact=no.such&from=quays/quay-11&to=sites/kip");
    const newer = followAddress.run(context, "sel=sites/kip");
    await rest();
    layers.answer("quays");
    texts.answer("sv");
    await Promise.all([older, newer]);
    expect(address(context)).toBe("mode=plan&lang=fi&sel=sites/kip");
    expect(noticesOf(context)).toEqual([]);
    expect(context.store.getState().awaited).toEqual(NOTHING_AWAITED);
  });

  test("the newer one's language wins over the older one's", async () => {
    const { answer, asked } = late<Language>();
    const context = sampleContext({ loadTexts: asked });
    const followed = [followAddress.run(context, "lang=sv"), followAddress.run(context, "lang=en")];
    expect(address(context)).toContain("lang=en");
    answer("en");
    answer("sv");
    await Promise.all(followed);
    expect(context.store.getState().language).toBe("en");
  });

  test("a language that fails after another was asked for is not spoken of", async () => {
    const context = sampleContext({
      loadTexts: (language) => (language === "sv" ? Promise.reject(new Error("offline")) : Promise.resolve()),
    });
    await Promise.all([setLanguage.run(context, "sv"), setLanguage.run(context, "en")]);
    expect([context.store.getState().language, noticesOf(context)]).toEqual(["en", []]);
  });
});

describe("what has come", () => {
  test("is awaited no longer, found or not", async () => {
    for (const hash of ["lang=sv&sel=sites/kip&fact=a.b&from=quays/quay-11", "sel=sites/nowhere&rings=moon/crater"]) {
      const context = sampleContext({ readFactsText: async () => ok(FACTS) });
      await followAddress.run(context, hash);
      expect(context.store.getState().awaited).toEqual(NOTHING_AWAITED);
    }
  });
});
