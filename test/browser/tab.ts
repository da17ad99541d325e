import type { BrowserContext, Locator, Page } from "playwright-core";
import { dataFile } from "./data-file.ts";
import { comesToRest } from "./map-page.ts";

/** How long a part may take to appear, milliseconds: the software renderer is slow. */
export const PATIENCE = 20_000;

/** What the page writes on the map's element once there is nothing left to load and to draw. */
const DRAWN = '#map[data-map="ready"][data-layers="ready"][data-idle="true"]';

/** Chromium says so by its clock, of a machine that is busy: the fonts are used as soon as the page's own code has come. */
const LATE_FONT = /^The resource \S+\.woff2 was preloaded using link preload but not used within a few seconds/;

/** A page put together without a graphics card reads what the map draws there, and says that this takes time. */
const READ_BACK = /GL Driver Message .* GPU stall due to ReadPixels/;

/** The icon of a page that was left before it came: the browser asks for it on its own behalf. */
const LATE_ICON = /\/favicon\.svg' from origin 'null'|^Failed to load resource: net::ERR_FAILED \S+\/favicon\.svg$/;

const EXPECTED = [LATE_FONT, READ_BACK, LATE_ICON];

/** A tab of a browser at the built site: addresses, files that come and go, and all that goes wrong on the way. */
export class Tab {
  protected readonly page: Page;
  protected readonly site: string;
  readonly #requests: string[] = [];
  readonly #faults: string[] = [];
  /** Tabs that the same person opened from this one: what goes wrong there is its fault as well. */
  protected readonly others: Tab[] = [];

  constructor(page: Page, site: string) {
    this.page = page;
    this.site = site;
    page.setDefaultTimeout(PATIENCE);
    page.on("console", (message) => {
      const kind = message.type();
      if (kind !== "error" && kind !== "warning") return;
      const text = `${message.text()} ${message.location().url}`.trim();
      if (!EXPECTED.some((expected) => expected.test(text))) this.#faults.push(`console ${kind}: ${message.text()}`);
    });
    page.on("dialog", (dialog) => {
      this.#faults.push(`the page opened a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => this.#faults.push(`page error: ${error.stack ?? error.message}`));
    page.on("request", (request) => {
      const address = request.url();
      if (/^(blob|data):/.test(address)) return;
      if (address.startsWith(site)) this.#requests.push(address.slice(site.length).replace(/#.*$/, ""));
      else this.#faults.push(`request to another place: ${address}`);
    });
  }

  /** Follows an address; the same page keeps its state when only the part after `#` changes. */
  async open(address: string): Promise<void> {
    await this.page.goto(`${this.site}${address === "" ? "" : `#${address}`}`);
  }

  /** Leaves the page and comes back, to the bare address unless told: the same person on another day. */
  async openAnew(address = ""): Promise<void> {
    await this.page.goto("about:blank");
    await this.open(address);
  }

  /** The part of the address after `#`, once it has come to rest on `expected`. */
  async addressHas(expected: RegExp): Promise<string> {
    await this.page.waitForURL((url) => expected.test(url.hash), { waitUntil: "commit", timeout: PATIENCE });
    return this.address();
  }

  /** The address after everything that was asked for has reached it. */
  async addressAtRest(): Promise<string> {
    await comesToRest(this.page);
    return this.address();
  }

  address(): string {
    return new URL(this.page.url()).hash.slice(1);
  }

  /** Waits until every visible layer is loaded and drawn, and nothing moves any more. */
  async mapIsDrawn(): Promise<void> {
    await this.page.locator(DRAWN).waitFor({ state: "attached", timeout: 60_000 });
  }

  /** Waits until no file has been asked for during half a second. */
  async filesHaveCome(): Promise<void> {
    await this.page.waitForLoadState("networkidle");
  }

  /** Waits until a file has come, by a part of its name: what the page asks for only once something else has. */
  async fileHasCome(part: string): Promise<void> {
    await this.page.waitForFunction(
      (named) => performance.getEntriesByType("resource").some(({ name }) => name.includes(named)),
      part,
    );
  }

  /** The window takes another size: a phone is turned, a browser is made smaller. */
  async resizes(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** The reader tells the machine whether things may move. */
  async wantsMotion(wanted: boolean): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: wanted ? "no-preference" : "reduce" });
  }

  /** The page as it would be printed. */
  async goesOnPaper(): Promise<void> {
    await this.page.emulateMedia({ media: "print" });
  }

  async comesBackFromPaper(): Promise<void> {
    await this.page.emulateMedia({ media: null });
  }

  /** How many sides of paper the page takes when it is printed. */
  async sidesOnPaper(): Promise<number> {
    const bytes = await this.page.pdf({ preferCSSPageSize: true });
    return [...bytes.toString("latin1").matchAll(/\/Type ?\/Page\b(?!s)/g)].length;
  }

  /** The language the page says it is in, and its title. */
  async says(): Promise<{ language: string; title: string }> {
    return this.page.evaluate(() => ({ language: document.documentElement.lang, title: document.title }));
  }

  /** Does the action and gives the file that the page saves by it. */
  async saved(action: () => Promise<void>): Promise<{ name: string; text: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), action()]);
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    return { name: download.suggestedFilename(), text: bytes.toString("utf8"), bytes };
  }

  /** Presses what asks for a file, and gives it one. */
  async gives(button: Locator, file: { readonly name: string; readonly text: string }): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), button.click()]);
    await chooser.setFiles({ name: file.name, mimeType: "application/json", buffer: Buffer.from(file.text) });
  }

  /** The page wakes, by an event of the window or the document, after another tab wrote a text down while it slept. */
  async wakes(by: "pageshow" | "visibilitychange" | "resume", key: string, text: string): Promise<void> {
    await this.page.evaluate(
      ([type, name, value]) => {
        localStorage.setItem(name, value);
        (type === "pageshow" ? window : document).dispatchEvent(new Event(type));
      },
      [by, key, text] as const,
    );
  }

  /** Names of the texts that the browser keeps for the site, with what they hold. */
  async keptTexts(): Promise<Readonly<Record<string, string>>> {
    return this.page.evaluate(() => ({ ...localStorage }));
  }

  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Files asked for so far, relative to the site, in the order of asking. */
  requests(): readonly string[] {
    return [...this.#requests];
  }

  /** Console errors and warnings, page errors and requests to other places, less those that are expected. */
  faults(expected: RegExp | null = null): readonly string[] {
    const faults = [this, ...this.others].flatMap((tab) => tab.#faults);
    return faults.filter((fault) => expected === null || !expected.test(fault));
  }

  /** Runs a script the way an intruder would: as an inline script put into the page. True when it ran. */
  async inlineScriptRuns(): Promise<boolean> {
    return this.page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.intruded = true";
      document.head.append(script);
      return (globalThis as unknown as { intruded?: boolean }).intruded === true;
    });
  }

  /** Which build the page is of, as a test has written it into the page; the shipped one says nothing of itself. */
  async build(): Promise<string> {
    return this.page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? "first");
  }

  /** How many builds of the site the browser keeps, and whether a newer one waits for the pages of the older to close. */
  async builds(): Promise<{ kept: number; waits: boolean }> {
    return this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return { kept: (await caches.keys()).length, waits: Boolean(registration?.waiting) };
    });
  }

  /** Did a file's text reach what every object inherits? */
  async isPolluted(): Promise<boolean> {
    return this.page.evaluate(() => "polluted" in {});
  }

  /** From now on the connection breaks where the page asks for the file. */
  async lose(file: RegExp): Promise<void> {
    await this.browser().route(file, (route) => route.abort("connectionreset"));
  }

  /** From now on the server never answers where the page asks for the file; the connection stands. */
  async silence(file: RegExp): Promise<void> {
    await this.browser().route(file, () => undefined);
  }

  async giveBack(file: RegExp): Promise<void> {
    await this.browser().unroute(file);
  }

  /** The server gives a file again that the visit began without. */
  async mend(name: string): Promise<void> {
    await this.browser().unroute(dataFile(name));
  }

  /** The tab dies where it stands, as when memory runs out: nothing of the page is asked or told. */
  async dies(): Promise<void> {
    const session = await this.browser().newCDPSession(this.page);
    const crashed = this.page.waitForEvent("crash");
    // It has nobody left to answer.
    session.send("Page.crash").catch(() => undefined);
    await crashed;
  }

  /** Everything the browser keeps for the site is wiped, as by its own settings; the page stands at nothing. */
  async wipes(): Promise<void> {
    await this.page.goto("about:blank");
    const session = await this.browser().newCDPSession(this.page);
    await session.send("Storage.clearDataForOrigin", { origin: new URL(this.site).origin, storageTypes: "all" });
    await session.detach();
  }

  /** From now on the browser has no room left for what the page wants to keep. */
  async runsOutOfRoom(): Promise<void> {
    await this.page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException("no room left", "QuotaExceededError");
      };
    });
  }

  /** From now on the page's clock can be put forward; until then it runs as before. */
  async mindsTheClock(): Promise<void> {
    await this.page.clock.install();
  }

  /** So many milliseconds go by for the page, at once. */
  async letsTimePass(milliseconds: number): Promise<void> {
    await this.page.clock.fastForward(milliseconds);
  }

  /** The person closes this tab and stays in the others. */
  async closes(): Promise<void> {
    await this.page.close();
  }

  /** Ends the visit. Throws when anything went wrong on the way that was not expected. */
  async leave(expected: RegExp | null = null): Promise<void> {
    await this.browser().close();
    const faults = this.faults(expected);
    if (faults.length > 0) throw new Error(`the visit had faults:\n${faults.join("\n")}`);
  }

  protected browser(): BrowserContext {
    return this.page.context();
  }
}
