import { expect, test } from "vitest";
import { isHosted, qrDrawing } from "../../../src/ui/presenter/qr.ts";

const ADDRESS = "https://example.org/#story=phases&chapter=now&lang=fi";

test("an address is a square code with its three eyes and a quiet zone", () => {
  const { size, path } = qrDrawing(ADDRESS);
  expect(size).toBe(41);
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));
  const eye = (x: number, y: number) => [
    dark.has(`${x},${y}`),
    dark.has(`${x + 1},${y + 1}`),
    dark.has(`${x + 3},${y + 3}`),
  ];
  for (const [x, y] of [
    [4, 4],
    [30, 4],
    [4, 30],
  ] as const)
    expect(eye(x, y)).toEqual([true, false, true]);
  expect(dark.has("30,30") && !dark.has("31,31") && dark.has("33,33")).toBe(false);
  for (const place of dark) for (const at of place.split(",").map(Number)) expect(at >= 4 && at < size - 4).toBe(true);
});

test("another address is another code, and a longer one a larger", () => {
  expect(qrDrawing(ADDRESS.replace("now", "end")).path).not.toBe(qrDrawing(ADDRESS).path);
  expect(qrDrawing(`${ADDRESS}${"x".repeat(200)}`).size).toBeGreaterThan(41);
});

test.each([
  ["http://127.0.0.1:4173/", false],
  ["http://localhost/atlas/", false],
  ["http://[::1]/", false],
  ["file:///atlas/index.html", false],
  ["https://kartta.example.org/", true],
])("%s can be opened elsewhere: %s", (address, expected) => {
  expect(isHosted(new URL(address))).toBe(expected);
});
