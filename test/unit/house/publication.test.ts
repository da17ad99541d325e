import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withholdLayers } from "../../../vite.config.ts";

describe("a publication", () => {
  const outDir = mkdtempSync(join(tmpdir(), "atlas-"));
  beforeAll(async () => {
    const withheld = withholdLayers({ layers: { plants: { publish: false }, quays: { publish: true } } });
    await build({ build: { outDir, emptyOutDir: true }, plugins: [withheld], logLevel: "error" });
  }, 60_000);
  afterAll(() => rmSync(outDir, { recursive: true }));

  it("leaves no file of a withdrawn layer in the built site, and the files of all others", () => {
    const files = readdirSync(join(outDir, "assets"));
    expect(files.filter((file) => /^plants-[\w-]{8}\.geojson$/.test(file))).toEqual([]);
    expect(files.filter((file) => /^(quays|plants-odbl)-[\w-]{8}\.geojson$/.test(file))).toHaveLength(2);
  });

  it("is kept whole for readers without a network: every file with its hash, but not the worker itself", () => {
    const worker = readFileSync(join(outDir, "service-worker.js"), "utf8");
    const [, list = ""] = /^self\.BUILT_SITE=(.*);$/m.exec(worker) ?? [];
    const { files } = JSON.parse(list) as { files: Readonly<Record<string, string>> };
    const own = ["", "favicon.svg", "icon-192.png", "icon-512.png", "icon-maskable-192.png", "icon-maskable-512.png"];
    const assets = readdirSync(join(outDir, "assets")).map((file) => `assets/${file}`);
    expect(Object.keys(files).sort()).toEqual(
      [...own, ...assets, "manifest.webmanifest", "third-party-licences.txt"].sort(),
    );
    const page = createHash("sha256").update(readFileSync(join(outDir, "index.html")));
    expect(files[""]).toBe(page.digest("base64"));
    // A classic script: a browser that knows no modules in workers takes it too.
    expect(worker.slice(worker.indexOf("\n"))).not.toMatch(/\b(import|export)\b/);
  });

  it("carries the licences of what is in the site, and of nothing that is only used to make it", () => {
    const notice = readFileSync(join(outDir, "third-party-licences.txt"), "utf8");
    const named = [...notice.matchAll(/^={80}\n(\S+) /gm)].map(([, name]) => name);
    expect(named).toEqual(
      expect.arrayContaining(["@fontsource/noto-sans", "earcut", "maplibre-gl", "preact", "zustand"]),
    );
    expect(named.filter((name) => /geojson-validation|vite|typescript/.test(name ?? ""))).toEqual([]);
    expect(notice).toContain("SIL OPEN FONT LICENSE Version 1.1");
    expect(notice).toContain("Redistribution and use in source and binary forms");
  });
});
