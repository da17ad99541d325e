import { describe, expect, it } from "vitest";
import type { Files } from "./break.ts";
import { feature, json, newLines, removed } from "./break.ts";

const Q = "data/layers/quays.geojson";
const QM = "data/layers/quays.meta.json";
const S = "data/layers/sites.geojson";
const QUAY = "quay-deep-port-11";

describe("a layer's meta turns red when", () => {
  it.each<[string, (files: Files) => Files, RegExp]>([
    ["it is missing", removed(QM), /quays\.geojson: has no quays\.meta\.json beside it/],
    ["its features are missing", removed(Q), /quays\.meta\.json: has no quays\.geojson beside it/],
    [
      "it has another name than its file",
      json(QM, (meta) => {
        meta.id = "kajer";
      }),
      /quays\.meta\.json: id: expected quays/,
    ],
    [
      "a language is missing",
      json(QM, (meta) => {
        meta.title = { fi: "Laiturit", en: "Quays" };
      }),
      /title\.sv: is missing/,
    ],
    [
      "the schema says no",
      json(QM, (meta) => {
        meta.colour = "red";
      }),
      /quays\.meta\.json: colour is not declared/,
    ],
    [
      "the source is missing",
      json(QM, (meta) => {
        delete meta.source;
      }),
      /quays\.meta\.json: source: is missing/,
    ],
    [
      "the licence is missing",
      json(QM, (meta) => {
        delete meta.licence;
      }),
      /quays\.meta\.json: licence: is missing/,
    ],
    [
      "the licence is not known",
      json(QM, (meta) => {
        meta.licence = "CC BY";
      }),
      /licence: expected CC-BY-4\.0/,
    ],
    [
      "it is ODbL without the name",
      json(QM, (meta) => {
        meta.licence = "ODbL-1.0";
      }),
      /quays\.meta\.json: licence: ODbL-1\.0 goes with/,
    ],
    [
      "it has the name without ODbL",
      json("data/layers/substations-odbl.meta.json", (meta) => {
        meta.licence = "CC-BY-4.0";
      }),
      /substations-odbl\.meta\.json: licence: ODbL-1\.0 goes with/,
    ],
    [
      "ODbL is not credited",
      json("data/layers/substations-odbl.meta.json", (meta) => {
        meta.attribution = "Hirvisuo";
      }),
      /attribution: © OpenStreetMap/,
    ],
    [
      "a feature is from OpenStreetMap and the file is not",
      feature(Q, QUAY, (quay) => {
        quay.properties.source = { title: "OpenStreetMap contributors" };
      }),
      /OpenStreetMap is ODbL-1\.0/,
    ],
    [
      "text has a unit",
      json(QM, (meta) => {
        meta.fields = { ...(meta.fields as object), remark: { label: meta.title, type: "text", unit: "m" } };
      }),
      /fields\.remark\.unit: only numbers/,
    ],
    [
      "a kind is never used",
      json(QM, (meta) => {
        meta.kinds = { ...(meta.kinds as object), pier: { label: meta.title } };
      }),
      /kinds\.pier: no feature is one/,
    ],
    [
      "a field is never used",
      json(QM, (meta) => {
        meta.fields = { ...(meta.fields as object), berths: { label: meta.title, type: "number" } };
      }),
      /fields\.berths: no feature has it/,
    ],
    [
      "it shares the row of a layer that is none",
      json(QM, (meta) => {
        meta.rowOf = "harbour";
      }),
      /rowOf: expected a leading layer/,
    ],
    [
      "two layers have a feature of one id",
      feature(S, "kip", (kip) => {
        kip.id = QUAY;
      }),
      /quay-deep-port-11 is also the id of a feature of/,
    ],
    [
      "a feature bears the id of a layer",
      feature(Q, QUAY, (quay) => {
        quay.id = "sites";
      }),
      /sites is also the id of the layer sites/,
    ],
    [
      "an id is not readable",
      feature(Q, QUAY, (quay) => {
        quay.id = "Quay_11";
      }),
      /expected small letters/,
    ],
  ])("%s", async (_, change, expected) => {
    expect(
      (await newLines(["sites", "quays", "substations-odbl"], ["data/schema/layer-meta.schema.json"], change)).join(
        "\n",
      ),
    ).toMatch(expected);
  });
});
