import { describe, expect, it } from "vitest";
import { aboutFact, aboutFeature, conflictGroup } from "../../../src/figures/about.ts";
import { featureOf, META, sampleBook, sampleFact, sampleFeature, shippedBook, shippedLayer } from "./sample.ts";

const keys = (facts: readonly { readonly key: string }[]) => facts.map(({ key }) => key);

describe("aboutFeature", () => {
  it("tells every fact in one place: own, of the layer, in conflict, or not known", () => {
    const book = sampleBook(
      sampleFact("own", { about: ["thing-1", "sample"] }),
      sampleFact("shared", { about: ["sample"] }),
      sampleFact("said", { about: ["thing-1"], conflictsWith: ["denied"] }),
      sampleFact("denied", { about: [] }),
      sampleFact("open", { about: ["thing-1"], value: null }),
      sampleFact("else", { about: ["thing-2"] }),
    );
    const about = aboutFeature(book, sampleFeature(), META);
    expect(keys(about.own)).toEqual(["own"]);
    expect(keys(about.shared)).toEqual(["shared"]);
    expect(about.conflicts.map(keys)).toEqual([["said", "denied"]]);
    expect(keys(about.unknowns)).toEqual(["open"]);
  });

  it("includes what is said of the layer whose row this one shares", () => {
    const book = sampleBook(sampleFact("leader", { about: ["quays"] }));
    expect(keys(aboutFeature(book, sampleFeature(), { ...META, rowOf: "quays" }).shared)).toEqual(["leader"]);
  });

  it("orders facts by group, then as in the book", () => {
    const book = sampleBook(
      sampleFact("port", { group: "port", about: ["thing-1"] }),
      sampleFact("site-1", { about: ["thing-1"] }),
      sampleFact("site-2", { about: ["thing-1"] }),
    );
    expect(keys(aboutFeature(book, sampleFeature(), META).own)).toEqual(["site-1", "site-2", "port"]);
  });
});

describe("conflictGroup", () => {
  it("joins facts through a third one, whichever side names the other", () => {
    const book = sampleBook(
      sampleFact("a", { conflictsWith: ["b"] }),
      sampleFact("b"),
      sampleFact("c", { conflictsWith: ["b", "gone", "c"] }),
      sampleFact("d", { conflictsWith: ["gone"] }),
    );
    for (const fact of book.facts.slice(0, 3)) expect(keys(conflictGroup(book, fact))).toEqual(["a", "b", "c"]);
    expect(keys(conflictGroup(book, book.facts[3] ?? sampleFact("x")))).toEqual(["d"]);
  });

  it("shows 14.0 and 14.2 m together at the Deep Port and on the card of either", () => {
    const harbours = shippedLayer("harbours");
    const book = shippedBook();
    const fairway = ["port.fairway.draught.official", "port.fairway.draught.port"];
    const about = aboutFeature(book, featureOf(harbours, "harbour-deep-port"), harbours.meta);
    expect(about.conflicts.map(keys)).toContainEqual(fairway);
    expect(aboutFact(book, "port.fairway.draught.port").conflicts.map(keys)).toEqual([fairway]);
  });
});
