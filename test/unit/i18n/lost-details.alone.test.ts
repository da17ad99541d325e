import { afterEach, beforeEach, expect, test, vi } from "vitest";

const SWEDISH = "../../../src/i18n/sv/later.ts";

beforeEach(() => {
  vi.resetModules();
  vi.doMock(SWEDISH, () => {
    throw new TypeError("Failed to fetch");
  });
});
afterEach(() => vi.doUnmock(SWEDISH));

test("a language whose first texts have come is spoken, what opens later in another one until it can be had", async () => {
  const { loadDetailTexts, loadTexts, translatorFor } = await import("../../../src/i18n/translator.ts");
  await loadTexts("fi");
  await loadDetailTexts();
  await loadTexts("sv");
  const said = () => (["mode.plan", "realisation.planned"] as const).map((key) => translatorFor("sv").t(key));
  expect(said()).toEqual(["Planering", "suunniteltu"]);
  // A panel that needs them is told that they are lost.
  await expect(loadDetailTexts()).rejects.toThrow();
  vi.doUnmock(SWEDISH);
  await loadDetailTexts();
  expect(said()).toEqual(["Planering", "planerad"]);
});

test("no language has them: the first texts are spoken all the same", async () => {
  const { loadDetailTexts, loadTexts, translatorFor } = await import("../../../src/i18n/translator.ts");
  await loadDetailTexts();
  await loadTexts("sv");
  expect(translatorFor("sv").t("mode.plan")).toBe("Planering");
});
