import { describe, expect, test } from "vitest";
import { formatNumber } from "../../../src/i18n/format.ts";
import { loadDetailTexts, loadFirstTexts, loadTexts, translatorFor } from "../../../src/i18n/translator.ts";
import { translatorOf } from "./all-texts.ts";

const translator = translatorOf("fi");

describe("translator", () => {
  test("puts parameters in and leaves unknown ones standing", () => {
    expect(translator.t("app.title", { mode: "Esitys" })).toBe("Esitys – Kruunuportti Atlas");
    expect(translator.t("app.title")).toBe("{mode} – Kruunuportti Atlas");
  });

  test("a key built at run time that no text has is printed as it is, inherited names too", () => {
    expect(translator.said("problem.never-heard-of")).toBe("problem.never-heard-of");
    expect(translator.said("constructor")).toBe("constructor");
    expect(translator.said("app.title", Object.create({ mode: "x" }))).toBe("{mode} – Kruunuportti Atlas");
  });

  test("a parameter is text, not a pattern", () => {
    expect(translator.said("notice.copied", { text: "$& {text}" })).toBe("Kopioitu leikepöydälle: $& {text}");
  });

  test("a language is loaded before it is spoken", async () => {
    expect(() => translatorFor("sv")).toThrow("texts not loaded: sv");
    await loadTexts("sv");
    expect(translatorFor("sv").t("mode.plan")).toBe("Planering");
  });

  test("where the language wished for is lost, another one is spoken", async () => {
    const without = (...lost: readonly string[]) =>
      loadFirstTexts("sv", async (language) => {
        if (lost.includes(language)) throw new Error("offline");
      });
    expect(await without()).toBe("sv");
    expect(await without("sv")).toBe("fi");
    expect(await without("sv", "fi")).toBe("en");
    await expect(without("sv", "fi", "en")).rejects.toThrow("no language could be loaded");
  });

  test("the first load brings no details; once they are wanted, every language has them", async () => {
    expect(translatorFor("sv").said("realisation.planned")).toBe("realisation.planned");
    const underWay = loadTexts("en");
    await Promise.all([loadDetailTexts(), underWay]);
    await loadTexts("fi");
    const planned = (["fi", "sv", "en"] as const).map((language) => translatorFor(language).t("realisation.planned"));
    expect(planned).toEqual(["suunniteltu", "planerad", "planned"]);
    expect(translatorFor("sv").t("mode.plan")).toBe("Planering");
  });
});

describe("formatNumber", () => {
  test.each([
    [30600, "fi", undefined, "30\u202f600"],
    [-0.3, "sv", 2, "\u22120,30"],
    [2450, "en", undefined, "2\u202f450"],
    [7084717, "fi", 0, "7\u202f084\u202f717"],
    [15.7, "en", 1, "15.7"],
    [-0.001, "fi", 1, "0,0"],
    [100, "fi", undefined, "100"],
    [0, "en", undefined, "0"],
  ] as const)("%d in %s with %s decimals is %s", (value, language, decimals, printed) => {
    expect(formatNumber(value, language, decimals)).toBe(printed);
  });

  test("what is no number is a bug", () => expect(() => formatNumber(Number.NaN, "fi")).toThrow("not a finite number"));
});
