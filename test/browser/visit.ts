import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { accessibilityFaults } from "./accessibility.ts";
import { dataFile } from "./data-file.ts";
import { focused, type TabWalk, walkWithTab } from "./focus-page.ts";
import { overlaps } from "./layout-page.ts";
import {
  comesToRest,
  giveGraphicsBack,
  lightnessOf,
  loseGraphics,
  mapColours,
  mapResolution,
  type Place,
  pointAt,
  pointAtPlace,
  pressMap,
  pressPlace,
  stepsOfFlight,
} from "./map-page.ts";
import { columnOf } from "./table-page.ts";

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
    await this.#page.goto(`${this.#site}${address === "" ? "" : `#${address}`}`);
  }

  /** Leaves the page and comes back, to the bare address unless told: the same person on another day. */
  async openAnew(address = ""): Promise<void> {
    await this.#page.goto("about:blank");
    await this.open(address);
  }

  /** The part of the address after `#`, once it has come to rest on `expected`. */
  async addressHas(expected: RegExp): Promise<string> {
    await this.#page.waitForURL((url) => expected.test(url.hash), { waitUntil: "commit", timeout: PATIENCE });
    return this.address();
  }

  /** The address after everything that was asked for has reached it. */
  async addressAtRest(): Promise<string> {
    await comesToRest(this.#page);
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

  /** The part that is marked as the current one: a row, a mode, a fact. */
  current(): Locator {
    return this.#page.locator('[aria-current]:not([aria-current="false"])');
  }

  text(text: Name, inside: Locator | null = null): Locator {
    return (inside ?? this.#page).getByText(text);
  }

  /** Is a text that is seen told to assistive technology as well? */
  hears(text: Name): Promise<boolean> {
    return this.text(text)
      .first()
      .evaluate((element) => element.closest('[aria-hidden="true"]') === null);
  }

  async press(role: Role, name: Name, inside: Locator | null = null): Promise<void> {
    await this.part(role, name, inside).click();
  }

  /** Presses the words of a switch or box: what one sees of it lies over the thing itself. */
  async toggle(role: Role, name: Name): Promise<void> {
    await this.part(role, name).locator("xpath=ancestor::label").click();
  }

  async tap(role: Role, name: Name): Promise<void> {
    await this.part(role, name).tap();
  }

  async write(role: Role, name: Name, text: string): Promise<void> {
    await this.part(role, name).fill(text);
  }

  /** Keys one after another: `keys("Tab", "Enter")`. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Puts the focus on a part, as Tab would, and presses a key there. */
  async keyOn(role: Role, name: Name, key: string, inside: Locator | null = null): Promise<void> {
    const part = this.part(role, name, inside);
    await part.focus();
    await part.press(key);
  }

  async types(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** What has the focus: `button "Tasot"`; `nothing` when it is lost. */
  focused(): Promise<string> {
    return focused(this.#page);
  }

  /** Everything that Tab reaches, what it misses, and what does not show that it has the focus. */
  walkWithTab(): Promise<TabWalk> {
    return walkWithTab(this.#page);
  }

  /** Waits until a part is seen. */
  async sees(role: Role, name: Name, inside: Locator | null = null): Promise<void> {
    await this.part(role, name, inside).first().waitFor({ state: "visible" });
  }

  async seesText(text: Name, inside: Locator | null = null): Promise<void> {
    await this.text(text, inside).first().waitFor({ state: "visible" });
  }

  async seesNo(role: Role, name?: Name): Promise<void> {
    await this.part(role, name).first().waitFor({ state: "hidden" });
  }

  /** Everything that stands in a part, white space made single; thin no-break spaces stay. */
  async reads(part: Locator): Promise<string> {
    return (await part.innerText()).replace(/[ \t\n\r]+/g, " ").trim();
  }

  /** What stands in a column of a table, from the top. */
  column(table: Locator, title: string): Promise<readonly string[]> {
    return columnOf(table, title);
  }

  /** The language the page says it is in, and its title. */
  async says(): Promise<{ language: string; title: string }> {
    return this.#page.evaluate(() => ({ language: document.documentElement.lang, title: document.title }));
  }

  /** Parts of the page that lie over each other. */
  overlaps(): Promise<readonly string[]> {
    return overlaps(this.#page);
  }

  /** Does the map show what Space would pick? */
  crosshairIsShown(): Promise<boolean> {
    return this.#page.locator("#map .map-crosshair").isVisible();
  }

  /** Presses on the map, in parts of its width and height: 0.5, 0.5 is the middle. */
  pressMap(x: number, y: number): Promise<void> {
    return pressMap(this.#page, x, y);
  }

  /** Moves the mouse over the map, in parts of its width and height. */
  pointAt(x: number, y: number): Promise<void> {
    return pointAt(this.#page, x, y);
  }

  /** Presses on the map at a place of the world. */
  pressPlace(place: Place): Promise<void> {
    return pressPlace(this.#page, place);
  }

  /** Brings the mouse over a place of the world. */
  pointAtPlace(place: Place): Promise<void> {
    return pointAtPlace(this.#page, place);
  }

  /** Mean lightness of what a part shows, 0 black to 255 white. */
  lightness(part: Locator): Promise<number> {
    return lightnessOf(part);
  }

  /** How finely the map is drawn, and whether it can be seen. */
  mapResolution(): ReturnType<typeof mapResolution> {
    return mapResolution(this.#page);
  }

  /** How many colours the picture of the map has, counted coarsely; a blank one has one. */
  mapColours(): Promise<number> {
    return mapColours(this.#page);
  }

  /** How many pictures of the way the map shows while it goes where the action sends it; a jump shows one. */
  stepsOfFlight(action: () => Promise<void>): Promise<number> {
    return stepsOfFlight(this.#page, action);
  }

  /** The graphics card is taken away; `giveGraphicsBack` returns it. */
  loseGraphics(): Promise<void> {
    return loseGraphics(this.#page);
  }

  giveGraphicsBack(): Promise<void> {
    return giveGraphicsBack(this.#page);
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

  /** Puts a text that was copied elsewhere into a field, in place of what stands there. */
  async paste(role: Role, name: Name, text: string): Promise<void> {
    await this.#page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.part(role, name).focus();
    await this.keys("Control+a", "Control+v");
  }

  /** True when nothing must be scrolled sideways. */
  async fitsWidth(): Promise<boolean> {
    return this.#page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
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

  /** Did a file's text reach what every object inherits? */
  async isPolluted(): Promise<boolean> {
    return this.#page.evaluate(() => "polluted" in {});
  }

  /** From now on the connection breaks where the page asks for the file. */
  async lose(file: RegExp): Promise<void> {
    await this.#page.context().route(file, (route) => route.abort("connectionreset"));
  }

  /** From now on the server never answers where the page asks for the file; the connection stands. */
  async silence(file: RegExp): Promise<void> {
    await this.#page.context().route(file, () => undefined);
  }

  async giveBack(file: RegExp): Promise<void> {
    await this.#page.context().unroute(file);
  }

  /** The same person opens the site in another tab. */
  async anotherTab(address: string): Promise<Visit> {
    const other = new Visit(await this.#page.context().newPage(), this.#site);
    await other.open(address);
    await other.mapIsDrawn();
    return other;
  }

  /** The server gives a file again that the visit began without. */
  async mend(name: string): Promise<void> {
    await this.#page.context().unroute(dataFile(name));
  }

  /** A picture of what the window shows, after everything has come to rest. */
  async picture(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.#page.evaluate(async () => {
      await document.fonts.ready;
    });
    await this.#page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  }

  /** Ends the visit. Throws when anything went wrong on the way that was not expected. */
  async leave(expected: RegExp | null = null): Promise<void> {
    await this.#page.context().close();
    const faults = this.faults(expected);
    if (faults.length > 0) throw new Error(`the visit had faults:\n${faults.join("\n")}`);
  }
}

/** Where pictures that people have looked at are kept. */
export const goldenPicture = (...name: readonly string[]): string => join(import.meta.dirname, "../golden", ...name);
