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
  /** Things move, where the visit is about that: every step of the way is drawn without a graphics card. */
  readonly motion?: boolean;
  /** The machine cannot draw with WebGL. */
  readonly withoutWebGl?: boolean;
  /** By layer id (`railways`) or name of another data file (`facts`). */
  readonly replaced?: Readonly<Record<string, Replacement>>;
  /** The browser may keep the site for later: it fetches all of it, whatever the visit is about. */
  readonly keepsSite?: boolean;
  /** False: the driver does not wait until the map is drawn. */
  readonly wait?: boolean;
}

/** The built site, or the folder that is given, on a server of its own, and the browser to visit it with. */
export interface Atlas {
  readonly site: Site;
  visit(options?: VisitOptions): Promise<Visit>;
  stop(): Promise<void>;
}

interface AtlasOptions {
  /** A sub-path in which the site stands. */
  readonly base?: string;
  readonly root?: string;
  /** Pages are put together as on a desk: a window behind another is painted too. Costs half as much again. */
  readonly composited?: boolean;
}

/** Serves the built site and finds it a browser. Every visit is a new person: nothing kept, nothing cached. */
export async function startAtlas({ base = "/", root = DIST, composited = false }: AtlasOptions = {}): Promise<Atlas> {
  if (!existsSync(join(root, "index.html"))) throw new Error("There is no built site: run `npm run build` first.");
  const site = await serve({ root, base });
  const kind = composited ? "composited" : "lean";
  shared[kind] ??= launch(composited ? [] : LEAN);
  const browser = await shared[kind];
  const contexts: BrowserContext[] = [];
  return {
    site,
    visit: async (options = {}) => {
      const context = await person(browser, options);
      contexts.push(context);
      return visit(context, site, options);
    },
    stop: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await site.close();
    },
  };
}

/** Browsers of this worker, which ends them: each compiles all shaders anew, four seconds of both cores. */
const shared: { lean?: Promise<Browser>; composited?: Promise<Browser> } = {};

/** Without a graphics card the map alone is drawn as if there were one; the page around it would cost as much again. */
const LEAN = ["--disable-gpu-compositing"];

const launch = (more: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS, ...more], headless: true });

/** The text of a layer's file as the site ships it, to be spoilt by a test. */
export const shippedLayer = (id: string): string => readFileSync(join(ROOT, `data/layers/${id}.geojson`), "utf8");

export const shippedLayers = (): readonly string[] =>
  readdirSync(join(ROOT, "data/layers")).flatMap((name) => /^(.+)\.geojson$/.exec(name)?.[1] ?? []);

/** The text of a shipped scenario's file. */
export const shippedScenario = (id: string): string => readFileSync(join(ROOT, `data/scenarios/${id}.json`), "utf8");

async function person(browser: Browser, options: VisitOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: options.locale ?? "fi-FI",
    viewport: { width: options.width ?? 1200, height: options.height ?? 720 },
    deviceScaleFactor: options.scale ?? 0.5,
    hasTouch: options.touch ?? false,
    colorScheme: options.dark ? "dark" : "light",
    reducedMotion: options.motion ? "no-preference" : "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
    serviceWorkers: options.keepsSite ? "allow" : "block",
  });
  // As in a browser that has none: one that refuses says so on the console.
  if (!options.keepsSite) await context.addInitScript(takeWorkersAway);
  await replaceFiles(context, options.replaced ?? {});
  if (options.withoutWebGl) await context.addInitScript(refuseWebGl);
  return context;
}

async function visit(context: BrowserContext, site: Site, options: VisitOptions): Promise<Visit> {
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
