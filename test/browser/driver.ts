import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../tools/chromium.mjs";
import { type Site, serve } from "../tools/serve.mjs";
import { dataFile } from "./data-file.ts";
import { Visit } from "./visit.ts";

const ROOT = join(import.meta.dirname, "../..");
/** The built site; another folder of it where the environment names one. */
export const DIST = process.env["ATLAS_DIST"] ?? join(ROOT, "dist");

/** What stands in for a file of the site: another text, or an answer of the server other than 200. */
export interface Replacement {
  readonly status?: number;
  readonly body?: string;
  /** The server never answers: the connection breaks. */
  readonly broken?: boolean;
}

export interface VisitOptions {
  /** After `#`, as the address carries it: `mode=invest&lang=sv`. */
  readonly address?: string;
  /** The browser's language; Finnish unless told. */
  readonly locale?: string;
  /** 1200 by 720 unless told: every pixel more is drawn without a graphics card. */
  readonly width?: number;
  readonly height?: number;
  /** Device pixels for a CSS pixel; half of one unless told: what is no picture to be looked at is drawn in a quarter of them. */
  readonly scale?: number;
  readonly touch?: boolean;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  /** The machine cannot draw with WebGL. */
  readonly withoutWebGl?: boolean;
  /** By layer id (`railways`) or name of another data file (`facts`). */
  readonly replaced?: Readonly<Record<string, Replacement>>;
  /** The browser may keep the site for later: it fetches all of it, whatever the visit is about. */
  readonly keepsSite?: boolean;
  /** False: the driver does not wait until the map is drawn. */
  readonly wait?: boolean;
}

/** The built site, or the folder that is given, on a server of its own and a browser to visit it with. */
export interface Atlas {
  readonly site: Site;
  visit(options?: VisitOptions): Promise<Visit>;
  stop(): Promise<void>;
}

/**
 * Serves the built site, in a sub-path when `base` is given, and starts a browser. Every visit is a new person: nothing
 * kept, nothing cached.
 */
export async function startAtlas({ base = "/", root = DIST }: { base?: string; root?: string } = {}): Promise<Atlas> {
  if (!existsSync(join(root, "index.html"))) throw new Error("There is no built site: run `npm run build` first.");
  const site = await serve({ root, base });
  const browser = await launch();
  return {
    site,
    visit: (options = {}) => visit(browser, site, options),
    stop: async () => {
      await browser.close();
      await site.close();
    },
  };
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS, headless: true });
}

/** The text of a layer's file as the site ships it, to be spoilt by a test. */
export const shippedLayer = (id: string): string => readFileSync(join(ROOT, `data/layers/${id}.geojson`), "utf8");

export const shippedLayers = (): readonly string[] =>
  readdirSync(join(ROOT, "data/layers")).flatMap((name) => /^(.+)\.geojson$/.exec(name)?.[1] ?? []);

/** The text of a shipped scenario's file. */
export const shippedScenario = (id: string): string => readFileSync(join(ROOT, `data/scenarios/${id}.json`), "utf8");

async function visit(browser: Browser, site: Site, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({
    locale: options.locale ?? "fi-FI",
    viewport: { width: options.width ?? 1200, height: options.height ?? 720 },
    deviceScaleFactor: options.scale ?? 0.5,
    hasTouch: options.touch ?? false,
    colorScheme: options.dark ? "dark" : "light",
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
    permissions: ["clipboard-read", "clipboard-write"],
    serviceWorkers: options.keepsSite ? "allow" : "block",
  });
  // As in a browser that has none: one that refuses says so on the console.
  if (!options.keepsSite) await context.addInitScript(takeWorkersAway);
  await replaceFiles(context, options.replaced ?? {});
  if (options.withoutWebGl) await context.addInitScript(refuseWebGl);
  const page = await context.newPage();
  const result = new Visit(page, site.address);
  await result.open(options.address ?? "");
  if (options.wait !== false && !options.withoutWebGl) await result.mapIsDrawn();
  return result;
}

async function replaceFiles(context: BrowserContext, replaced: Readonly<Record<string, Replacement>>): Promise<void> {
  for (const [name, { status = 200, body = "", broken = false }] of Object.entries(replaced)) {
    await context.route(dataFile(name), (route) =>
      broken ? route.abort("connectionreset") : route.fulfill({ status, body, contentType: "application/json" }),
    );
  }
}

function takeWorkersAway(): void {
  Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
}

function refuseWebGl(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]);
  } as typeof original;
}
