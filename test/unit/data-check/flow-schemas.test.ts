import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  CHOSEN_QUAY,
  FAR_END,
  FLOW_ALTERNATIVES,
  FLOW_BASES,
  FLOW_MODES,
  MATERIALS,
} from "../../../src/domain/flow.ts";

test("the schema of a book of flows knows every word that it may use, and no other", () => {
  const { properties, $defs } = JSON.parse(readFileSync("data/schema/flow-book.schema.json", "utf8"));
  expect(properties.alternative.enum).toEqual(FLOW_ALTERNATIVES);
  expect($defs.flow.properties.material.enum).toEqual(MATERIALS);
  expect($defs.flow.properties.basis.enum).toEqual(FLOW_BASES);
  expect($defs.stage.properties.by.items.enum).toEqual(FLOW_MODES);
  expect($defs.stageEnd.anyOf[0].enum).toEqual([FAR_END, CHOSEN_QUAY]);
});
