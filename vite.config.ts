import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import preact from "@preact/preset-vite";
import { build, type HtmlTagDescriptor, type Plugin } from "vite";
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
  // What default-src does not cover.
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export default defineConfig({
  // Relative addresses: the built site works in any folder of any host.
  base: "./",
  plugins: [
    preact(),
    contentSecurityPolicy(),
    preloadFonts(),
    withholdLayers(JSON.parse(readFileSync(new URL("data/publication.json", import.meta.url), "utf8"))),
    thirdPartyLicences(),
    withoutHtmlOfPdf(),
    serviceWorker(),
  ],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Small GeoJSON files would otherwise be written into the scripts, base64.
    assetsInlineLimit: 0,
    // The size budget reads from it what the first load needs.
    manifest: true,
    // Every browser with WebGL 2 and ES2022 modules loads the page without it, at worst a little later.
    // Scripts of later parts are found by their imports; naming them here as well would weigh on the first load.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) =>
        hostType === "html" ? files : files.filter((file) => file.endsWith(".css")),
    },
    // MapLibre alone is larger than Vite's default; `npm test` holds the real budget.
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Named so that the budget can tell the library, the data and the app apart.
          groups: [
            { name: "maplibre", test: /node_modules\/maplibre-gl\// },
            { name: "layer-files", test: /data\/layers\/|src\/catalog\/layer-files\.ts/ },
            // One chunk for what every visit needs: shared pieces cut apart pack worse by more than 1 KiB.
            { name: "app", tags: ["$initial"] },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1" },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/{unit,truth}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.alone.test.ts"],
          // No test asserts a time: a machine that is busy with something else is no fault of ours.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Modules are read once for all files, not once for each: a third of the time.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        // What replaces modules, or asks what they do when nothing has been loaded yet, has them to itself.
        test: { name: "alone", include: ["test/unit/**/*.alone.test.ts"], testTimeout: 60_000, maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          // While one browser draws, the other waits for its page: a third less time than one after another.
          maxWorkers: 2,
          // The browser of a worker goes on from file to file.
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // As long as a visit waits for anything else.
          expect: { poll: { timeout: 20_000, interval: 100 } },
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
  return { name: "atlas:content-security-policy", apply: "build", transformIndexHtml: pageWithPolicy };
}

/** A tag of Vite's would write every quotation mark of it in five letters; indentation is for those who write pages. */
export function pageWithPolicy(html: string): string {
  return html
    .replace(/\n\s+/g, "\n")
    .replace("<head>", `<head><meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`);
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

/**
 * Writes `service-worker.js`, which keeps every file of the site on the reader's machine: what lies in the folder when all
 * else is written, with the hash of its content. A classic script in one piece: not every browser takes a worker that imports.
 */
function serviceWorker(): Plugin {
  let folder = "";
  return {
    name: "atlas:service-worker",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    writeBundle: {
      order: "post",
      sequential: true,
      handler: async () => {
        writeFileSync(join(folder, WORKER), await workerCode(keptFiles(folder)));
      },
    },
  };
}

const WORKER = "service-worker.js";

/** SHA-256 in base64 by path, relative to the folder; the page is the empty path, for a host may know no other for it. */
export function keptFiles(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    // What is hidden is for the size budget alone.
    .filter((file) => !/(^|\/)\./.test(file) && file !== WORKER);
  return Object.fromEntries(
    files.sort().map((file) => [file === "index.html" ? "" : file, hashOf(readFileSync(join(folder, file)))]),
  );
}

async function workerCode(files: Readonly<Record<string, string>>): Promise<string> {
  const version = hashOf(JSON.stringify(files)).slice(0, 12);
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "error",
    define: { BUILT_SITE: "self.BUILT_SITE" },
    build: {
      write: false,
      copyPublicDir: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: join(import.meta.dirname, "src/storage/offline/service-worker.ts"),
        output: { format: "iife" },
      },
    },
  });
  if (!("output" in built)) throw new Error("the service worker was not built in one piece");
  return `self.BUILT_SITE=${JSON.stringify({ version, files })};\n${built.output[0].code}`;
}

const hashOf = (content: string | Buffer): string => createHash("sha256").update(content).digest("base64");

/** jsPDF can turn markup into pictures with these; the atlas never does, and none of their code is built in. */
function withoutHtmlOfPdf(): Plugin {
  const absent = "\0absent-from-jspdf";
  return {
    name: "atlas:without-html-of-pdf",
    enforce: "pre",
    resolveId: (name) => (["html2canvas", "canvg", "dompurify"].includes(name) ? absent : null),
    load: (id) => (id === absent ? "export {};" : null),
  };
}

/**
 * Writes `third-party-licences.txt`: the licence of every package whose code or font is in the built site, and of the
 * packages that those were compiled from (MapLibre comes with its own inside).
 */
function thirdPartyLicences(): Plugin {
  return {
    name: "atlas:third-party-licences",
    apply: "build",
    generateBundle(_options, bundle) {
      const origins = Object.values(bundle).flatMap((output) =>
        output.type === "asset" ? output.originalFileNames : output.moduleIds,
      );
      const packages = new Set<string>();
      for (const origin of origins) addPackage(/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(origin)?.[1], packages);
      const source = [...packages].sort().map(licenceOf).join("\n");
      this.emitFile({ type: "asset", fileName: "third-party-licences.txt", source });
    },
  };
}

const MODULES = join(import.meta.dirname, "node_modules");

/** The file that a package begins with, as text. */
const headOf = (name: string): string =>
  readFileSync(join(MODULES, name, packageFile(name).main ?? "index.js"), "utf8");

interface PackageFile {
  readonly version: string;
  readonly main?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const packageFile = (name: string): PackageFile =>
  JSON.parse(readFileSync(join(MODULES, name, "package.json"), "utf8"));

/** The package and all that it depends on; types leave no code behind. */
function addPackage(name: string | undefined, packages: Set<string>): void {
  if (name === undefined || name.startsWith("@types/") || packages.has(name)) return;
  if (!existsSync(join(MODULES, name, "package.json"))) return;
  packages.add(name);
  for (const dependency of Object.keys(packageFile(name).dependencies ?? {})) addPackage(dependency, packages);
}

function licenceOf(name: string): string {
  const { version, license = "licence not stated" } = packageFile(name);
  const files = readdirSync(join(MODULES, name));
  const read = (pattern: RegExp): string => {
    const file = files.find((entry) => pattern.test(entry));
    return file === undefined ? "" : readFileSync(join(MODULES, name, file), "utf8").trim();
  };
  // A small package may state its licence in its README only, or at the head of its code.
  const text =
    read(/^(licen[cs]e|copying)(\.|$)/i) ||
    (/^#+ *licen[cs]e[\s\S]*/im.exec(read(/^readme/i))?.[0] ?? "") ||
    (/^(?:\/\/.*\n)*?\/\/ *licensed under[^\n]*\n(?:\/\/.*\n)*/i
      .exec(headOf(name))?.[0]
      .replace(/^\/\/-*/gm, "")
      .trim() ??
      "");
  if (text === "") throw new Error(`${name}: no licence text found`);
  return `${"=".repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`;
}
