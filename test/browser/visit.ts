import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { accessibilityFaults } from "./accessibility.ts";
import { brokenWords } from "./broken-words.ts";
import { focused, type TabWalk, walkWithTab } from "./focus-page.ts";
import { overlaps } from "./layout-page.ts";
import {
  drawnAlong,
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
  pullPlace,
  stepsOfFlight,
  vehicles,
} from "./map-page.ts";
import { Tab } from "./tab.ts";
import { columnOf } from "./table-page.ts";

type Role = Parameters<Page["getByRole"]>[0];
type Name = string | RegExp;

/** One person at the built site. Specs speak through it: by role and name, never by class or element. */
export class Visit extends Tab {
  /** A part of the page as assistive technology finds it. */
  part(role: Role, name?: Name, inside: Locator | null = null): Locator {
    const from = inside ?? this.page;
    return name === undefined ? from.getByRole(role) : from.getByRole(role, { name });
  }

  /** The part that is marked as the current one: a row, a mode, a fact. */
  current(): Locator {
    return this.page.locator('[aria-current]:not([aria-current="false"])');
  }

  /** The option of a list that Enter would take. */
  chosenOption(): Locator {
    return this.page.getByRole("option", { selected: true });
  }

  text(text: Name, inside: Locator | null = null): Locator {
    return (inside ?? this.page).getByText(text);
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
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Puts the focus on a part, as Tab would, and presses a key there. */
  async keyOn(role: Role, name: Name, key: string, inside: Locator | null = null): Promise<void> {
    const part = this.part(role, name, inside);
    await part.focus();
    await part.press(key);
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** What has the focus: `button "Tasot"`; `nothing` when it is lost. */
  focused(): Promise<string> {
    return focused(this.page);
  }

  /** Everything that Tab reaches, what it misses, and what does not show that it has the focus. */
  walkWithTab(): Promise<TabWalk> {
    return walkWithTab(this.page);
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

  /** Parts of the page that lie over each other. */
  overlaps(): Promise<readonly string[]> {
    return overlaps(this.page);
  }

  /** Does the map show what Space would pick? */
  crosshairIsShown(): Promise<boolean> {
    return this.page.locator("#map .map-crosshair").isVisible();
  }

  /** Presses on the map, in parts of its width and height: 0.5, 0.5 is the middle. */
  pressMap(x: number, y: number): Promise<void> {
    return pressMap(this.page, x, y);
  }

  /** Moves the mouse over the map, in parts of its width and height. */
  pointAt(x: number, y: number): Promise<void> {
    return pointAt(this.page, x, y);
  }

  /** Presses on the map at a place of the world. */
  pressPlace(place: Place): Promise<void> {
    return pressPlace(this.page, place);
  }

  /** Brings the mouse over a place of the world. */
  pointAtPlace(place: Place): Promise<void> {
    return pointAtPlace(this.page, place);
  }

  /** Takes hold of what lies at a place of the world and brings it to another, where the hand still holds it. */
  pulls(from: Place, to: Place): Promise<void> {
    return pullPlace(this.page, from, to);
  }

  async letsGo(): Promise<void> {
    await this.page.mouse.up();
  }

  /** How much of a straight line of the world is drawn as a line on the map, 0 to 1. */
  drawnAlong(from: Place, to: Place): Promise<number> {
    return drawnAlong(this.page, from, to);
  }

  /** Words of a part that go on in the next line without a hyphen: "Tehokku|us". */
  brokenWords(part: Locator): Promise<readonly string[]> {
    return brokenWords(part);
  }

  /** Mean lightness of what a part shows, 0 black to 255 white. */
  lightness(part: Locator): Promise<number> {
    return lightnessOf(part);
  }

  /** How finely the map is drawn, and whether it can be seen. */
  mapResolution(): ReturnType<typeof mapResolution> {
    return mapResolution(this.page);
  }

  /** How many colours the picture of the map has, counted coarsely; a blank one has one. */
  mapColours(): Promise<number> {
    return mapColours(this.page);
  }

  /** Whether vehicles are drawn over the map, and whether they move. */
  vehicles(): ReturnType<typeof vehicles> {
    return vehicles(this.page);
  }

  /** How many pictures of the way the map shows while it goes where the action sends it; a jump shows one. */
  stepsOfFlight(action: () => Promise<void>): Promise<number> {
    return stepsOfFlight(this.page, action);
  }

  /** The graphics card is taken away; `giveGraphicsBack` returns it. */
  loseGraphics(): Promise<void> {
    return loseGraphics(this.page);
  }

  giveGraphicsBack(): Promise<void> {
    return giveGraphicsBack(this.page);
  }

  /** Puts a text that was copied elsewhere into a field, in place of what stands there. */
  async paste(role: Role, name: Name, text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.part(role, name).focus();
    await this.keys("Control+a", "Control+v");
  }

  /** True when nothing must be scrolled sideways. */
  async fitsWidth(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  }

  /** Nothing that is not seen makes the page taller than its window: whatever takes the focus would shift it. */
  fitsHeight(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollHeight <= document.documentElement.clientHeight);
  }

  /** Violations of accessibility in what the page shows now; of "colour" where only the theme is another than before. */
  accessibilityFaults(of: "all" | "colour" = "all"): Promise<readonly string[]> {
    return accessibilityFaults(this.page, of);
  }

  /** The same person opens the site in another tab. */
  async anotherTab(address: string, { wait = true } = {}): Promise<Visit> {
    const other = new Visit(await this.browser().newPage(), this.site);
    this.others.push(other);
    await other.open(address);
    if (wait) await other.mapIsDrawn();
    return other;
  }

  /** Presses what opens a window of its own. */
  async opensWindow(role: Role, name: Name): Promise<Visit> {
    const [page] = await Promise.all([this.page.waitForEvent("popup"), this.press(role, name)]);
    const other = new Visit(page, this.site);
    this.others.push(other);
    return other;
  }

  /** A picture of what the window shows, after everything has come to rest. */
  async picture(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.page.evaluate(async () => {
      await document.fonts.ready;
    });
    await this.page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  }
}

/** Where pictures that people have looked at are kept. */
export const goldenPicture = (...name: readonly string[]): string => join(import.meta.dirname, "../golden", ...name);
