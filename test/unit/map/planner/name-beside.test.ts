import { describe, expect, it } from "vitest";
import { nameBeside, type Piece, type Written } from "../../../../src/map/planner/name-beside.ts";

const free = { left: 0, top: 0, right: 600, bottom: 400 };
const edges = {
  east: { x: 300, y: 200 },
  west: { x: 200, y: 200 },
  south: { x: 250, y: 300 },
  north: { x: 250, y: 100 },
};
const corners = [
  { x: 200, y: 100 },
  { x: 300, y: 100 },
  { x: 300, y: 300 },
  { x: 200, y: 300 },
] as const;
const outline = corners.map((to, at): Piece => [corners.at(at - 1) ?? to, to]);
const long: Written = { text: "long", size: { x: 180, y: 30 } };
const short: Written = { text: "short", size: { x: 110, y: 50 } };
const beside = (part: typeof free, lines: readonly Piece[] = [], from = edges) =>
  nameBeside(from, [long, short], part, lines);

describe("the name beside an area", () => {
  it("begins at its eastern edge where there is room", () => {
    expect(beside(free)).toEqual({ ...long, side: "east", at: { x: 308, y: 200 } });
  });

  it("breaks into more lines before it changes its side", () => {
    expect(beside({ ...free, right: 420 })).toEqual({ ...short, side: "east", at: { x: 308, y: 200 } });
  });

  it("ends at the western edge, else stands below or above, where a panel covers the rest", () => {
    expect(beside({ ...free, right: 310 }, outline)).toEqual({ ...long, side: "west", at: { x: 184, y: 200 } });
    const between = { left: 160, top: 0, right: 310, bottom: 400 };
    expect(beside(between, outline)).toEqual({ ...short, side: "south", at: { x: 250, y: 316 } });
    expect(beside({ ...between, bottom: 320 }, outline)).toMatchObject({ text: "short", side: "north" });
  });

  it("stands clear of a railway along the area, beyond it or where it does not run", () => {
    const track: Piece = [
      { x: 315, y: 0 },
      { x: 315, y: 400 },
    ];
    expect(beside(free, [track])).toEqual({ ...long, side: "east", at: { x: 324, y: 200 } });
    const yard = Array.from({ length: 12 }, (_, at): Piece => {
      const x = 310 + 10 * at;
      return [
        { x, y: 0 },
        { x, y: 400 },
      ];
    });
    expect(beside(free, yard)).toMatchObject({ side: "west" });
  });

  it("gives way along its side before it changes it, and comes near a line only where there is no more room", () => {
    const across: Piece = [
      { x: 310, y: 190 },
      { x: 600, y: 190 },
    ];
    expect(beside(free, [across])).toMatchObject({ text: "long", side: "east", at: { x: 308, y: 230 } });
    const track: Piece = [
      { x: 315, y: 0 },
      { x: 315, y: 400 },
    ];
    expect(beside({ ...free, right: 432 }, [track])).toMatchObject({ text: "short", side: "east", at: { x: 316 } });
  });

  it("comes nearer where the area draws back beside its farthest point", () => {
    const edge: Piece = [
      { x: 320, y: 0 },
      { x: 220, y: 400 },
    ];
    const narrow = { left: 200, top: 0, right: 410, bottom: 400 };
    const { side, at } = beside(narrow, [edge], { ...edges, east: { x: 304, y: 120 } });
    expect({ side, at }).toEqual({ side: "east", at: { x: 296, y: 180 } });
  });

  it("is whole before it is clear", () => {
    const everywhere = Array.from({ length: 60 }, (_, at): Piece => {
      const x = 10 * at;
      return [
        { x, y: 0 },
        { x, y: 400 },
      ];
    });
    expect(beside({ ...free, right: 420 }, everywhere)).toMatchObject({ text: "short", side: "east" });
  });

  it("lies over an area that leaves no room beside it, and stays at one that is not seen", () => {
    const part = { left: 190, top: 90, right: 310, bottom: 310 };
    expect(beside(part)).toEqual({ ...short, side: "east", at: { x: 200, y: 200 } });
    const off = {
      ...edges,
      east: { x: -80, y: 200 },
      west: { x: -180, y: 200 },
      south: { x: -130, y: 300 },
      north: { x: -130, y: 100 },
    };
    expect(beside({ ...free, right: 60 }, [], off)).toMatchObject({ at: { x: -72, y: 200 } });
  });
});
