import { describe, expect, it } from "vitest";
import { type Files, json, newLines, removed, text } from "./break.ts";

const [O, C] = ["data/world/outline.json", "data/world/clusters.json"];
const OTHERS = [O, C, "data/facts.json", "data/schema/world-outline.schema.json", "data/schema/clusters.schema.json"];

type Raw = Record<string, unknown>;
const cluster = (at: number, change: (one: Raw) => void) =>
  json(C, (root) => change((root["clusters"] as Raw[])[at] as Raw));
const outline = (change: (ring: number[][]) => void) =>
  json(O, (root) => change((root["world"] as number[][][])[0] as number[][]));

describe("the world turns red when", () => {
  it.each<[string, (files: Files) => Files, RegExp]>([
    ["the outline is missing", removed(O), /outline\.json: is missing/],
    ["the clusters are missing", removed(C), /clusters\.json: is missing/],
    [
      "a position leaves the Earth",
      outline((ring) => {
        ring[1] = [181, 0];
      }),
      /outline\.json: world\[0\]\[1\]: 181, 0 is not on the Earth/,
    ],
    [
      "a latitude leaves the Earth",
      outline((ring) => {
        ring[1] = [0, -91];
      }),
      /world\[0\]\[1\]: 0, -91 is not on the Earth/,
    ],
    [
      "a number is not finite",
      text(O, (old) => old.replace(/\[\[[-\d.]+/, "[[1e999")),
      /world\[0\]\[0\]\[0\]: is not finite/,
    ],
    [
      "a ring is open",
      outline((ring) => {
        ring.pop();
      }),
      /world\[0\]: expected a closed ring/,
    ],
    ["it is too heavy", heavy, /outline\.json: \d+ bytes gzipped, at most 12288/],
    [
      "a fact does not exist",
      cluster(1, (one) => {
        one["beside"] = ["clusters.none"];
      }),
      /clusters\[1\]\.beside\[0\]: clusters\.none is no fact/,
    ],
    [
      "an area is no area",
      cluster(3, (one) => {
        one["site"] = "clusters.ega.capacity";
      }),
      /clusters\[3\]\.site: clusters\.ega\.capacity is no number of hectares/,
    ],
    [
      "nobody is asked for an area that is not known",
      cluster(0, (one) => {
        one["ask"] = null;
      }),
      /clusters\[0\]\.ask: stands where/,
    ],
    [
      "an id stands twice",
      cluster(1, (one) => {
        one["id"] = "saguenay";
      }),
      /clusters\[1\]\.id: saguenay is used twice/,
    ],
    [
      "the schema says no",
      cluster(0, (one) => {
        one["colour"] = "red";
      }),
      /clusters\.json: clusters\[0\]: colour is not declared/,
    ],
  ])("%s", async (_, change, expected) => {
    expect((await newLines([], OTHERS, change)).join("\n")).toMatch(expected);
  });
});

/** A long ring that cannot be packed. */
function heavy(files: Files): Files {
  return json(O, (root) => {
    const wild = Array.from({ length: 6000 }, (_, at) => [Math.sin(at * 91.7) * 170, Math.cos(at * 57.3) * 80]);
    (root["world"] as unknown[]).push([...wild, wild[0]]);
  })(files);
}
