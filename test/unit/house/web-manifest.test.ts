import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./files.ts";

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose: string;
}

const PUBLIC = join(ROOT, "public");
const manifest = JSON.parse(readFileSync(join(PUBLIC, "manifest.webmanifest"), "utf8"));
const icons: readonly Icon[] = manifest.icons;

describe("the web manifest", () => {
  test("makes an application of the site in whatever folder it lies", () => {
    expect(manifest).toMatchObject({ start_url: "./", scope: "./", display: "standalone", lang: "fi" });
    // With an id, two copies in two folders of a host would be one application.
    expect(manifest).not.toHaveProperty("id");
    for (const { src } of icons) expect(src).not.toMatch(/^\/|:/);
  });

  test.each(["192x192", "512x512"])("has an icon of %s pixels, and one that a system may cut", (sizes) => {
    const purposes = icons.filter((icon) => icon.sizes === sizes && icon.type === "image/png");
    expect(purposes.map(({ purpose }) => purpose)).toEqual(["any", "maskable"]);
    for (const { src } of purposes) expect(pixels(readFileSync(join(PUBLIC, src)))).toBe(sizes);
  });

  test("has the colours of the page", () => {
    expect(readFileSync(join(ROOT, "index.html"), "utf8")).toContain(`content="${manifest.theme_color}"`);
    expect(readFileSync(join(PUBLIC, "favicon.svg"), "utf8")).toContain(`fill="${manifest.theme_color}"`);
  });
});

/** Width and height stand in the first chunk of a PNG. */
const pixels = (png: Buffer): string => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
