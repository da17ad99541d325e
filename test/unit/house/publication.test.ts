import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { expect, it } from "vitest";
import { withholdLayers } from "../../../vite.config.ts";

it("leaves no file of a withdrawn layer in the built site, and the files of all others", async () => {
  const outDir = mkdtempSync(join(tmpdir(), "atlas-"));
  try {
    const withheld = withholdLayers({ layers: { plants: { publish: false }, quays: { publish: true } } });
    await build({ build: { outDir, emptyOutDir: true }, plugins: [withheld], logLevel: "error" });
    const files = readdirSync(join(outDir, "assets"));
    expect(files.filter((file) => /^plants-[\w-]{8}\.geojson$/.test(file))).toEqual([]);
    expect(files.filter((file) => /^(quays|plants-odbl)-[\w-]{8}\.geojson$/.test(file))).toHaveLength(2);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}, 60_000);
