import { describe, expect, it } from "vitest";
import type { Files } from "./break.ts";
import { feature, json, newLines, text } from "./break.ts";

const Q = "data/layers/quays.geojson";
const S = "data/layers/sites.geojson";
const QUAY = "quay-deep-port-11";
const square = (side: number) => [
  [23, 63.8],
  [23 + side, 63.8],
  [23 + side, 63.8 + side],
  [23, 63.8 + side],
  [23, 63.8],
];
const reverse = (ring: readonly (readonly number[])[]) => [...ring].reverse();

describe("a layer's file turns red when", () => {
  it.each<[string, (files: Files) => Files, RegExp]>([
    ["it is no JSON", text(Q, () => "{"), /quays\.geojson: /],
    ["it nests too deep", text(Q, () => "[".repeat(100_000)), /quays\.geojson: nested deeper than 32/],
    ["it is too large", text(Q, (old) => `${old}${" ".repeat(9_000_000)}`), /quays\.geojson: more than 8388608 bytes/],
    ["it is no collection", text(Q, () => "[]"), /expected a GeoJSON FeatureCollection/],
    [
      "two features share a line",
      text(Q, (old) => old.replace('}},\n{"type":"Feature"', '}},{"type":"Feature"')),
      /line \d+: expected one whole/,
    ],
    ["it is indented", text(Q, (old) => JSON.stringify(JSON.parse(old), null, 2)), /brackets on lines of their own/],
    [
      "a number is text",
      feature(Q, QUAY, (quay) => {
        quay.properties.depthMetres = "15.7";
      }),
      /quays\.geojson: features\[\d+\]\.properties\.depthMetres: expected number/,
    ],
    [
      "a number is not finite",
      text(Q, (old) => old.replace('"depthMetres":15.7', '"depthMetres":1e999')),
      /depthMetres: is not finite/,
    ],
    [
      "what is planned does not say from which phase on",
      json("data/layers/sites.meta.json", (meta) => {
        delete meta.time;
      }),
      /sites\.geojson: features\[0\]\.properties\.time: is missing/,
    ],
    [
      "a year is invented",
      feature(S, "kruunuportti", (site) => {
        site.properties.time = { phase: "feasibility", years: "2026–30", fact: "arctial.construction" };
      }),
      /time\.years: arctial\.construction is no fact that tells of 2026–30/,
    ],
    [
      "its years are no years",
      feature(S, "kruunuportti", (site) => {
        site.properties.time = { phase: "feasibility", years: "2030", fact: "arctial.construction" };
      }),
      /time\.years: arctial\.construction is no fact that tells of 2030/,
    ],
    [
      "a field is not declared",
      feature(Q, QUAY, (quay) => {
        quay.properties.gauge = 1524;
      }),
      /properties\.gauge: is not declared/,
    ],
    ...["collection", "feature", "geometry"].map((where): [string, (files: Files) => Files, RegExp] => [
      `its ${where} has a member that the atlas does not read`,
      text(Q, (old) =>
        where === "collection"
          ? old.replace("\n]}", '\n],"name":"quays"}')
          : old.replace(
              where === "feature" ? '"type":"Feature",' : '"type":"Point",',
              (type) => `${type}"bbox":[0,0,1,1],`,
            ),
      ),
      /quays\.geojson: (name|features\[0\](\.geometry)?\.bbox): is not declared/,
    ]),
    [
      "a code is not declared",
      feature(Q, QUAY, (quay) => {
        quay.properties.harbour = "north";
      }),
      /harbour: expected deep-port/,
    ],
    [
      "a kind is not declared",
      feature(Q, QUAY, (quay) => {
        quay.properties.kind = "pier";
      }),
      /properties\.kind: expected quay/,
    ],
    [
      "a note lacks a language",
      feature(Q, QUAY, (quay) => {
        quay.properties.note = { fi: "a", en: "b" };
      }),
      /note\.sv: is missing/,
    ],
    [
      "a plan phase lacks a language",
      text(S, (old) => old.replace(/("text":\{"fi":"[^"]*"),"sv":"[^"]*"/, "$1")),
      /legal\[0\]\.text\.sv: is missing/,
    ],
    [
      "a link is no web address",
      feature(Q, QUAY, (quay) => {
        quay.properties.source = { title: "x", url: "javascript:1" };
      }),
      /source\.url: expected a web address/,
    ],
    ["an id is missing", text(Q, (old) => old.replace(`"id":"${QUAY}",`, "")), /\.id: is missing/],
    [
      "an id is used twice",
      text(Q, (old) => old.replace('"id":"quay-deep-port-10"', `"id":"${QUAY}"`)),
      /is used twice/,
    ],
    [
      "a geometry is of another kind",
      feature(Q, QUAY, (quay) => {
        quay.geometry = {
          type: "LineString",
          coordinates: [
            [23, 63.8],
            [23.1, 63.8],
          ],
        };
      }),
      /geometry\.type: expected point/,
    ],
    [
      "geojson-validation finds what the project's own reader passes over",
      text(Q, (old) => old.replace('{"type":"Feature",', '{"type":"Feature","bbox":[1],')),
      /quays\.geojson: .*bbox/,
    ],
    [
      "a vertex lies outside the window",
      feature(Q, QUAY, (quay) => {
        quay.geometry.coordinates = [63.86, 23.03];
      }),
      /is outside/,
    ],
    [
      "a ring is open",
      feature(S, "kip", (kip) => {
        kip.geometry = { type: "Polygon", coordinates: [[...square(0.03).slice(0, 4)]] };
      }),
      /coordinates\[0\]: the last position differs/,
    ],
    [
      "a ring is wound the wrong way",
      feature(S, "kip", (kip) => {
        kip.geometry = { type: "Polygon", coordinates: [reverse(square(0.03))] };
      }),
      /expected a shell counter-clockwise/,
    ],
    [
      "a ring crosses itself",
      feature(S, "kip", (kip) => {
        kip.geometry = {
          type: "Polygon",
          coordinates: [
            [
              [23, 63.8],
              [23.1, 63.9],
              [23.1, 63.8],
              [23, 63.91],
              [23, 63.8],
            ],
          ],
        };
      }),
      /the edge meets the edge/,
    ],
    [
      "a hole lies outside",
      feature(S, "kip", (kip) => {
        kip.geometry = { type: "Polygon", coordinates: [square(0.01), reverse(square(0.02))] };
      }),
      /\[1\]: lies outside its shell/,
    ],
    [
      "the stated 170 ha are not there",
      text(S, (old) => old.replace("63.778308", "63.7784")),
      /ha in EPSG:3877, expected 170 ± 0\.1 ha/,
    ],
    [
      "the stated 700 ha are not there",
      feature(S, "kip", (kip) => {
        kip.geometry = { type: "Polygon", coordinates: [square(0.03)] };
      }),
      /ha in EPSG:3877, expected 700 ± 1 ha/,
    ],
    ["a site is gone", text(S, (old) => old.replace('"id":"kip"', '"id":"park"')), /no layer has the feature kip/],
  ])("%s", async (_, change, expected) => {
    expect((await newLines(["sites", "quays"], ["data/facts.json"], change)).join("\n")).toMatch(expected);
  });
});
