import { readFileSync } from "node:fs";
import preact from "@preact/preset-vite";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** In force in the built site only: the development server writes scripts and styles into the page. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' blob: data:",
  "font-src 'self'",
  "manifest-src 'self'",
].join("; ");

/** Packages of the map library: its own and the ones it alone brings. */
const MAPLIBRE =
  /node_modules\/(maplibre-gl|@maplibre|@mapbox|earcut|gl-matrix|kdbush|murmurhash-js|pbf|potpack|quickselect|tinyqueue)\//;

export default defineConfig({
  // Relative addresses: the built site works in any folder of any host.
  base: "./",
  plugins: [
    preact(),
    contentSecurityPolicy(),
    preloadFonts(),
    withholdLayers(JSON.parse(readFileSync(new URL("data/publication.json", import.meta.url), "utf8"))),
  ],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Small GeoJSON files would otherwise be written into the scripts, base64.
    assetsInlineLimit: 0,
    // The size budget reads from it what the first load needs.
    manifest: true,
    // Every browser with WebGL 2 and ES2022 modules loads the page without it, at worst a little later.
    modulePreload: { polyfill: false },
    // MapLibre alone is larger than Vite's default; `npm test` holds the real budget.
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Named so that the budget can tell the library, the data and the app apart.
          groups: [
            { name: "maplibre", test: MAPLIBRE },
            { name: "layer-metas", test: /data\/layers\/[^/]+\.meta\.json/ },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1" },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["test/{unit,truth}/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "shots",
          include: ["test/browser/**/*.shots.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

function contentSecurityPolicy(): Plugin {
  return {
    name: "atlas:content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** The two weights of Noto Sans are asked for with the page, not when the first text is drawn. */
function preloadFonts(): Plugin {
  return {
    name: "atlas:preload-fonts",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }): HtmlTagDescriptor[] =>
        Object.keys(bundle)
          .filter((file) => /noto-sans-latin-\d+-normal.*\.woff2$/.test(file))
          .sort()
          .map((file) => ({
            tag: "link",
            attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `./${file}` },
            injectTo: "head",
          })),
    },
  };
}

/** A layer that the publisher withdraws in `data/publication.json` leaves no file in the built site. */
export function withholdLayers(publication: { layers: Readonly<Record<string, { publish?: boolean }>> }): Plugin {
  const withheld = Object.keys(publication.layers).filter((id) => publication.layers[id]?.publish === false);
  const files = withheld.map((id) => `data/layers/${id}.geojson`);
  return {
    name: "atlas:withhold-layers",
    apply: "build",
    generateBundle: (_options, bundle) => {
      for (const [name, output] of Object.entries(bundle)) {
        const origins = output.type === "asset" ? output.originalFileNames : [];
        if (origins.some((origin) => files.some((file) => origin.endsWith(file)))) delete bundle[name];
      }
    },
  };
}
