import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { accessibilityFaults } from "./accessibility.ts";

type Role = Parameters<Page["getByRole"]>[0];
type Name = string | RegExp;

/** How long a part may take to appear, milliseconds: the software renderer is slow. */
const PATIENCE = 20_000;

/** What the page writes on the map's element once there is nothing left to load and to draw. */
const DRAWN = '#map[data-map="ready"][data-layers="ready"][data-idle="true"]';

/** One person at the built site. Specs speak through it: by role and name, never by class or element. */
export class Visit {
  readonly #page: Page;
  readonly #site: string;
  readonly #requests: string[] = [];
  readonly #faults: string[] = [];

  constructor(page: Page, site: string) {
    this.#page = page;
    this.#site = site;
    page.setDefaultTimeout(PATIENCE);
    page.on("console", (message) => {
      const kind = message.type();
      if (kind === "error" || kind === "warning") this.#faults.push(`console ${kind}: ${message.text()}`);
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
    await this.#page.goto(`${this.#site}${address === "" ? "" : `#${address}`}`);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  /** The part of the address after `#`, once it has come to rest on `expected`. */
  async addressHas(expected: RegExp): Promise<string> {
    await this.#page.waitForURL((url) => expected.test(url.hash), { waitUntil: "commit", timeout: PATIENCE });
    return this.address();
  }

  address(): string {
    return new URL(this.#page.url()).hash.slice(1);
  }

  /** Waits until every visible layer is loaded and drawn, and nothing moves any more. */
  async mapIsDrawn(): Promise<void> {
    await this.#page.locator(DRAWN).waitFor({ state: "attached", timeout: 60_000 });
  }

  /** A part of the page as assistive technology finds it. */
  part(role: Role, name?: Name, inside: Locator | null = null): Locator {
    const from = inside ?? this.#page;
    return name === undefined ? from.getByRole(role) : from.getByRole(role, { name });
  }

  text(text: Name, inside: Locator | null = null): Locator {
    return (inside ?? this.#page).getByText(text);
  }

  async press(role: Role, name: Name, inside: Locator | null = null): Promise<void> {
    await this.part(role, name, inside).click();
  }

  async tap(role: Role, name: Name): Promise<void> {
    await this.part(role, name).tap();
  }

  async write(role: Role, name: Name, text: string): Promise<void> {
    await this.part(role, name).fill(text);
  }

  async choose(name: Name, option: string): Promise<void> {
    await this.part("combobox", name).selectOption({ label: option });
  }

  /** Keys one after another: `keys("Tab", "Enter")`. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async types(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** What has the focus: `button "Tasot"`. */
  async focused(): Promise<string> {
    return this.#page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return "nothing";
      const role = at.getAttribute("role") ?? at.tagName.toLowerCase();
      const name = at.getAttribute("aria-label") ?? at.textContent ?? "";
      return `${role} "${name.trim().replace(/\s+/g, " ").slice(0, 80)}"`;
    });
  }

  /** Waits until a part is seen. */
  async sees(role: Role, name: Name, inside: Locator | null = null): Promise<void> {
    await this.part(role, name, inside).first().waitFor({ state: "visible" });
  }

  async seesText(text: Name, inside: Locator | null = null): Promise<void> {
    await this.text(text, inside).first().waitFor({ state: "visible" });
  }

  async seesNo(role: Role, name: Name): Promise<void> {
    await this.part(role, name).first().waitFor({ state: "hidden" });
  }

  /** Everything that stands in a part, white space made single; thin no-break spaces stay. */
  async reads(part: Locator): Promise<string> {
    return (await part.innerText()).replace(/[ \t\n\r]+/g, " ").trim();
  }

  /** The language the page says it is in, and its title. */
  async says(): Promise<{ language: string; title: string }> {
    return this.#page.evaluate(() => ({ language: document.documentElement.lang, title: document.title }));
  }

  /** Presses on the map, in parts of its width and height: 0.5, 0.5 is the middle. */
  async pressMap(x: number, y: number): Promise<void> {
    const box = await this.#page.locator("#map").boundingBox();
    if (box === null) throw new Error("the map is not on the page");
    await this.#page.mouse.click(box.x + box.width * x, box.y + box.height * y);
  }

  /** The graphics card is taken away; `giveGraphicsBack` returns it. */
  async loseGraphics(): Promise<void> {
    await this.#page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("#map canvas");
      const lose = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
      if (lose === null || lose === undefined) throw new Error("no drawing context to lose");
      Object.assign(globalThis, { lost: lose });
      lose.loseContext();
    });
  }

  async giveGraphicsBack(): Promise<void> {
    await this.#page.evaluate(() => (globalThis as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());
  }

  /** Does the action and gives the file that the page saves by it. */
  async saved(action: () => Promise<void>): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.#page.waitForEvent("download"), action()]);
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString("utf8") };
  }

  async clipboard(): Promise<string> {
    return this.#page.evaluate(() => navigator.clipboard.readText());
  }

  /** True when nothing must be scrolled sideways. */
  async fitsWidth(): Promise<boolean> {
    return this.#page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewportSize({ width, height });
  }

  /** Files asked for so far, relative to the site, in the order of asking. */
  requests(): readonly string[] {
    return [...this.#requests];
  }

  /** Console errors and warnings, page errors and requests to other places, less those that are expected. */
  faults(expected: RegExp | null = null): readonly string[] {
    return this.#faults.filter((fault) => expected === null || !expected.test(fault));
  }

  /** Violations of accessibility in what the page shows now. */
  accessibilityFaults(): Promise<readonly string[]> {
    return accessibilityFaults(this.#page);
  }

  /** Runs a script the way an intruder would: as an inline script put into the page. True when it ran. */
  async inlineScriptRuns(): Promise<boolean> {
    return this.#page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.intruded = true";
      document.head.append(script);
      return (globalThis as unknown as { intruded?: boolean }).intruded === true;
    });
  }

  /** A picture of what the window shows, after everything has come to rest. */
  async picture(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.#page.evaluate(async () => {
      await document.fonts.ready;
    });
    await this.#page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  }

  async leave(): Promise<void> {
    await this.#page.context().close();
  }
}

/** Where pictures that people have looked at are kept. */
export const goldenPicture = (...name: readonly string[]): string => join(import.meta.dirname, "../golden", ...name);
