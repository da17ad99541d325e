import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LAND_USES } from "../../../src/domain/land-use.ts";
import { RESTRICTION_KEYS } from "../../../src/domain/restriction.ts";
import { ARCTIAL_ALTERNATIVES, LAND_OWNERS } from "../../../src/domain/scenario.ts";
import { GEOMETRY_QUALITIES, LEGAL_PHASES, MUNICIPALITIES, REALISATIONS } from "../../../src/domain/status.ts";
import { WRITTEN } from "../../../src/domain/written.ts";
import { writeScenario } from "../../../src/exchange/scenario-file.ts";
import { anyScenario } from "../exchange/scenario-sample.ts";

const schema = JSON.parse(readFileSync("data/schema/scenario.schema.json", "utf8"));

test("the schema knows every word that a scenario may use, and no other", () => {
  const { zone, planningArea, phase, scenario } = schema.$defs;
  const { realisation, geometryQuality, legal } = planningArea.properties.status.properties;
  expect(zone.properties.use.enum).toEqual(LAND_USES);
  expect(zone.properties.owner.enum).toEqual(LAND_OWNERS);
  expect(phase.enum).toEqual(LEGAL_PHASES);
  expect(realisation.enum).toEqual(REALISATIONS);
  expect(geometryQuality.enum).toEqual(GEOMETRY_QUALITIES);
  expect(legal.items.properties.municipality.enum).toEqual(MUNICIPALITIES);
  expect(scenario.properties.restrictionChoices.propertyNames.enum).toEqual(RESTRICTION_KEYS);
  expect(scenario.properties.base.enum).toEqual([...ARCTIAL_ALTERNATIVES, null]);
});

test("the schema has the limits that the forms and the reader have", () => {
  const { zone, year, scenario } = schema.$defs;
  const { plotRatio, floorAreaSquareMetres } = zone.properties;
  const { smallFirmNeedHectares } = scenario.properties.assumptions.properties;
  const limits = Object.entries({ year, plotRatio, floorAreaSquareMetres, smallFirmNeedHectares });
  expect(Object.fromEntries(limits.map(([key, { minimum, maximum }]) => [key, [minimum, maximum]]))).toEqual(WRITTEN);
});

test("the schema agrees with whatever the atlas writes", () => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      validate(JSON.parse(writeScenario(scenario)));
      expect(validate.errors ?? []).toEqual([]);
    }),
    { seed: 11, numRuns: 100 },
  );
});
