import { describe, expect, it } from "vitest";
import { publishedMetas, shippedMetas } from "../../../src/catalog/shipped-metas.ts";
import { LAYER_GROUPS } from "../../../src/domain/layer.ts";

describe("metas of a publication", () => {
  it("come in the order of the panel's groups", () => {
    const groups = shippedMetas().map(({ group }) => LAYER_GROUPS.indexOf(group));
    expect(groups.length).toBeGreaterThan(0);
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
  });

  it("leave out what the publisher has withdrawn, and nothing else", () => {
    const shipped = shippedMetas();
    const left = publishedMetas(shipped, { plants: { publish: false }, quays: { publish: true } });
    expect(shipped.filter((meta) => !left.includes(meta)).map(({ id }) => id)).toEqual(["plants"]);
  });
});
