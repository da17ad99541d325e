import { expect, test } from "vitest";
import type { Feature } from "../../../src/domain/layer.ts";
import { isOfKind } from "../../../src/domain/symbiosis.ts";

const plant = (fields: Feature["fields"]) => ({ id: "p", layer: "plants", fields }) as Feature;
const METALS = { layer: "plants", activities: ["non-ferrous-metals"] };

test("of a kind are plants inside KIP that do what it does, and the one thing that is named", () => {
  expect(isOfKind(plant({ activity: "non-ferrous-metals", insideKip: true }), METALS)).toBe(true);
  expect(isOfKind(plant({ activity: "non-ferrous-metals", insideKip: false }), METALS)).toBe(false);
  expect(isOfKind(plant({ activity: "pulp", insideKip: true }), METALS)).toBe(false);
  expect(isOfKind(plant({}), { layer: "plants", feature: "p" })).toBe(true);
  expect(isOfKind(plant({}), { layer: "sites", feature: "p" })).toBe(false);
});
