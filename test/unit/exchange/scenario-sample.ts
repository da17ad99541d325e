import fc from "fast-check";
import { LAND_USES } from "../../../src/domain/land-use.ts";
import type { Source, Text } from "../../../src/domain/layer.ts";
import { millimetres, type PlaneArea } from "../../../src/domain/plane.ts";
import { RESTRICTION_KEYS, type RestrictionChoices, type RestrictionKey } from "../../../src/domain/restriction.ts";
import {
  ARCTIAL_ALTERNATIVES,
  LAND_OWNERS,
  type OwnRestriction,
  type PlanningArea,
  type Scenario,
  type Zone,
} from "../../../src/domain/scenario.ts";
import { GEOMETRY_QUALITIES, LEGAL_PHASES, MUNICIPALITIES, REALISATIONS } from "../../../src/domain/status.ts";
import { hectares, metres, squareMetres } from "../../../src/domain/units.ts";
import { areaFault } from "../../../src/geojson/plane-area.ts";
import { area, rectangle } from "../analysis/land/rings.ts";

/** A small scenario of one zone; the numbers have decimals on purpose. */
export const SAMPLE: Scenario = {
  id: "own-1",
  name: "Oma vaihtoehto",
  base: null,
  planningArea: {
    name: { fi: "Alue", sv: "Område", en: "Area" },
    ground: rectangle(23_503_000, 7_075_000, 1_000, 1_000),
    status: { realisation: "planned", geometryQuality: "approximate", legal: [] },
    accuracyMetres: metres(300),
    source: { title: "kaava.geojson" },
    asOf: "2026-11",
  },
  replacedArea: null,
  zones: [
    {
      id: "firms",
      name: "Pk-tontit",
      ground: [
        [
          [
            [millimetres(23_503_200_001), millimetres(7_075_200_020)],
            [millimetres(23_503_600_300), millimetres(7_075_200_000)],
            [millimetres(23_503_600_000), millimetres(7_075_500_999)],
          ],
        ],
      ],
      use: "small-firms",
      code: "KTY-2",
      owner: "municipality",
      servicedFrom: 2028,
      phase: "in-force",
      plotRatio: 0.3,
      floorAreaSquareMetres: null,
      streetShare: 0.15,
      from: null,
      note: "",
    },
  ],
  restrictions: [],
  switches: { spurBuilt: false, connectionsBuilt: true, rollingMillBuilt: false },
  restrictionChoices: {},
  assumptions: { smallFirmNeedHectares: null, countsSubcontractors: false },
  notes: "",
};

const text: fc.Arbitrary<Text> = fc.oneof(
  fc.string({ maxLength: 20, unit: "grapheme" }),
  fc.record({ fi: fc.string({ maxLength: 9 }), sv: fc.string({ maxLength: 9 }), en: fc.string({ maxLength: 9 }) }),
);
const seen = /[^\s\p{C}]/u;
const title = fc.string({ maxLength: 20 }).filter((one) => seen.test(one));
const date = fc.constantFrom("2026", "2026-11", "2026-11-22");
const source: fc.Arbitrary<Source> = fc.record(
  { title, url: fc.constant("https://kokkola.fi/kaava"), date },
  { requiredKeys: ["title"] },
);
const year = fc.option(fc.integer({ min: 1900, max: 2100 }));
const ground: fc.Arbitrary<PlaneArea> = area(400_000).filter((one) => areaFault(one) === null);

const planningArea: fc.Arbitrary<PlanningArea> = fc.record(
  {
    name: text,
    ground,
    status: fc.record({
      realisation: fc.constantFrom(...REALISATIONS),
      geometryQuality: fc.constantFrom(...GEOMETRY_QUALITIES),
      legal: fc.uniqueArray(
        fc.record(
          {
            municipality: fc.constantFrom(...MUNICIPALITIES),
            phase: fc.constantFrom(...LEGAL_PHASES),
            since: date,
            text: fc.record({ fi: title, sv: title, en: title }),
          },
          { requiredKeys: ["municipality", "phase", "text"] },
        ),
        { maxLength: 2, selector: ({ municipality }) => municipality },
      ),
    }),
    accuracyMetres: fc.option(fc.integer({ min: 1, max: 900 }).map(metres)),
    source,
    asOf: fc.option(date),
    imported: date,
  },
  { requiredKeys: ["name", "ground", "status", "accuracyMetres", "source", "asOf"] },
);

const zone: fc.Arbitrary<Zone> = fc.record({
  id: title,
  name: text,
  ground,
  use: fc.constantFrom(...LAND_USES),
  code: fc.constantFrom("T", "T/kem", "KTY-2", "ET/T", "EV", "street"),
  owner: fc.constantFrom(...LAND_OWNERS),
  servicedFrom: year,
  phase: fc.constantFrom(...LEGAL_PHASES),
  plotRatio: fc.option(fc.double({ min: 0, max: 3, noNaN: true }).map((one) => one + 0)),
  floorAreaSquareMetres: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }).map((one) => squareMetres(one + 0))),
  streetShare: fc.double({ min: 0, max: 0.99, noNaN: true }).map((one) => one + 0),
  from: year,
  note: text,
});

const restriction: fc.Arbitrary<OwnRestriction> = fc.record({ id: title, name: text, ground, rule: text, source });

const choice = fc.record({
  applies: fc.boolean(),
  halfWidth: fc.option(fc.double({ min: 0, max: 1000, noNaN: true }).map((one) => metres(one + 0))),
});
const restrictionChoices: fc.Arbitrary<RestrictionChoices> = fc.record(
  Object.fromEntries(RESTRICTION_KEYS.map((key) => [key, choice])) as Record<RestrictionKey, typeof choice>,
  { requiredKeys: [] },
);

/** Any scenario that the reader lets in, within a few kilometres of Kruunuportti. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  id: title,
  name: text,
  base: fc.option(fc.constantFrom(...ARCTIAL_ALTERNATIVES)),
  planningArea,
  replacedArea: fc.option(planningArea),
  zones: fc.uniqueArray(zone, { selector: ({ id }) => id, maxLength: 4 }),
  restrictions: fc.uniqueArray(restriction, { selector: ({ id }) => id, maxLength: 2 }),
  switches: fc.record({ spurBuilt: fc.boolean(), connectionsBuilt: fc.boolean(), rollingMillBuilt: fc.boolean() }),
  restrictionChoices,
  assumptions: fc.record({
    smallFirmNeedHectares: fc.option(fc.double({ min: 0, max: 500, noNaN: true }).map((one) => hectares(one + 0))),
    countsSubcontractors: fc.boolean(),
  }),
  notes: text,
});
