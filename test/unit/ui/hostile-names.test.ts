import { describe, expect, test } from "vitest";
import type { LandAnswer } from "../../../src/domain/land-balance.ts";
import type { Scenario } from "../../../src/domain/scenario.ts";
import { scenarioTitle } from "../../../src/ui/planner/scenario-title.ts";
import { type ShownBalance, whyNoFile } from "../../../src/ui/planner/use-balance.ts";
import { translatorOf } from "../i18n/all-texts.ts";

const fi = translatorOf("fi");

describe("the name of a scenario as a heading", () => {
  test("stands as it is, in the language spoken", () => {
    expect(scenarioTitle({ fi: "Arctial VE1 – tehdas", sv: "b", en: "c" }, fi)).toBe("Arctial VE1 – tehdas");
  });

  test("has no lines and no end that nobody reads; no letter is halved", () => {
    expect(scenarioTitle("  a\r\n\u2028b\u0000c ", fi)).toBe("a b c");
    expect(scenarioTitle("W".repeat(10_000), fi)).toBe(`${"W".repeat(159)}…`);
    expect(scenarioTitle(`${"W".repeat(158)}\u{1f33e}x`, fi)).toBe(`${"W".repeat(158)}…`);
  });
});

describe("a file of the balance while a hand draws", () => {
  const [kept, draft, before] = ["kept", "draft", "before"].map((id) => ({ id }) as unknown as Scenario);
  const shown = (of: Scenario | undefined, isDraft: boolean): ShownBalance => ({
    status: "working",
    balance: {} as LandAnswer,
    of: of ?? null,
    isDraft,
  });
  const why = (of: Scenario | undefined, isDraft: boolean) => whyNoFile(shown(of, isDraft), kept ?? null);

  test("is of the scenario in history, also while a draft stands on the map", () => {
    expect(why(kept, false)).toBeNull();
  });

  test("is none of what is still drawn, nor of a drawing that was just taken back", () => {
    expect(why(draft, true)).toBe("balance.draft");
    expect(why(draft, false)).toBe("balance.working");
  });

  test("is none of the step before, nor of nothing", () => {
    expect(why(before, false)).toBe("balance.working");
    expect(why(undefined, false)).toBe("balance.working");
    expect(whyNoFile({ status: "none", balance: null, of: null, isDraft: false }, null)).toBe("balance.working");
  });
});
