import type { Locator, Page } from "playwright-core";

/** What tests know of the map's element; specs never do. */
const MAP = "#map";

/** Longitude and latitude, degrees. */
export type Place = readonly [longitude: number, latitude: number];

/** How long the address takes to follow a map that has come to rest, with room to spare, milliseconds. */
const REST = 400;

/** Presses on a place of the world. The camera is read from the address, once it has stood still. */
export async function pressPlace(page: Page, place: Place): Promise<void> {
  await page.mouse.click(...(await onScreen(page, place)));
}

/** Brings the mouse over a place of the world, as a hand does: by and by. */
export async function pointAtPlace(page: Page, place: Place): Promise<void> {
  await page.mouse.move(...(await onScreen(page, place)), { steps: 4 });
}

/** Presses on a place of the world and moves to another without letting go. */
export async function pullPlace(page: Page, from: Place, to: Place): Promise<void> {
  const [start, end] = [await onScreen(page, from), await onScreen(page, to)];
  await page.mouse.move(...start);
  await page.mouse.down();
  await page.mouse.move(...end, { steps: 6 });
}

async function onScreen(page: Page, place: Place): Promise<[number, number]> {
  const view = await viewAtRest(page);
  const box = await mapBox(page);
  const [x, y] = pixelsFromCentre(place, view);
  const [left, top] = [box.width / 2 + x, box.height / 2 + y];
  if (left < 0 || top < 0 || left > box.width || top > box.height) throw new Error(`${place} is not on the screen`);
  return [box.x + left, box.y + top];
}

/** Presses on the map, in parts of its width and height: 0.5, 0.5 is the middle. */
export async function pressMap(page: Page, x: number, y: number): Promise<void> {
  const box = await mapBox(page);
  await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
}

/** Moves the mouse over the map, in parts of its width and height. */
export async function pointAt(page: Page, x: number, y: number): Promise<void> {
  const box = await mapBox(page);
  await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
}

/** How many colours the picture of the map has, counted in steps of 16; a blank one has one. */
export async function mapColours(page: Page): Promise<number> {
  const colours = new Set(
    (await pixelsOf(page.locator(MAP))).map(([red, green, blue]) => `${red >> 4},${green >> 4},${blue >> 4}`),
  );
  return colours.size;
}

/** Mean lightness of the picture of a part, 0 black to 255 white. */
export async function lightnessOf(part: Locator): Promise<number> {
  const pixels = await pixelsOf(part);
  return pixels.reduce((sum, [red, green, blue]) => sum + (red + green + blue) / 3, 0) / pixels.length;
}

/** To each side of a line, pixels: there the ground is looked at. */
const ASIDE = 7;
/** As much as a colour must differ from the ground beside it to be seen as a line, of 255. */
const SEEN = 24;

/** The share of a straight line of the world where the map's colour is other than to both its sides. */
export async function drawnAlong(page: Page, from: Place, to: Place): Promise<number> {
  const [[x1, y1], [x2, y2]] = [await onScreen(page, from), await onScreen(page, to)];
  const box = await mapBox(page);
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [alongX, alongY] = [(x2 - x1) / length, (y2 - y1) / length];
  const colours = await picture(page.locator(MAP));
  const colourAt = (along: number, aside: number): Pixel =>
    colours(x1 - box.x + along * alongX - aside * alongY, y1 - box.y + along * alongY + aside * alongX);
  const isDrawn = (along: number): boolean =>
    [-1, 0, 1].some((off) =>
      [-ASIDE, ASIDE].every((aside) => {
        const ground = colourAt(along, aside);
        return colourAt(along, off).some((part, index) => Math.abs(part - (ground[index] ?? 0)) > SEEN);
      }),
    );
  const steps = Array.from({ length: Math.floor(length) }, (_, along) => along);
  return steps.filter(isDrawn).length / steps.length;
}

type Pixel = readonly [red: number, green: number, blue: number];

/** Every fourth pixel of every fourth line of what a part of the page shows. */
async function pixelsOf(part: Locator): Promise<readonly Pixel[]> {
  const { width, height, data } = await screenshotOf(part, 4);
  return Array.from({ length: width * height }, (_, at) => pixelAt(data, at));
}

/** The colour at a place of a picture, pixels from its left and top. */
async function picture(part: Locator): Promise<(x: number, y: number) => Pixel> {
  const { width, data } = await screenshotOf(part, 1);
  return (x, y) => pixelAt(data, Math.round(y) * width + Math.round(x));
}

const pixelAt = (data: Buffer, at: number): Pixel => [data[at * 3] ?? 0, data[at * 3 + 1] ?? 0, data[at * 3 + 2] ?? 0];

/** What a part of the page shows, every so many pixels and lines: red, green and blue one after another. */
async function screenshotOf(part: Locator, every: number) {
  const shot = (await part.screenshot()).toString("base64");
  const read = await part.page().evaluate(
    async ({ shot, every }) => {
      const bytes = Uint8Array.from(atob(shot), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      if (drawing === null) throw new Error("no canvas to read the picture with");
      drawing.drawImage(bitmap, 0, 0);
      const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
      let text = "";
      for (let y = 0; y < bitmap.height; y += every) {
        for (let x = 0; x < bitmap.width; x += every) {
          const at = (y * bitmap.width + x) * 4;
          text += String.fromCharCode(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
        }
      }
      return { width: Math.ceil(bitmap.width / every), height: Math.ceil(bitmap.height / every), text: btoa(text) };
    },
    { shot, every },
  );
  return { width: read.width, height: read.height, data: Buffer.from(read.text, "base64") };
}

/** Whether vehicles are drawn over the map, and whether two pictures of them some frames apart differ. */
export async function vehicles(page: Page): Promise<"none" | "still" | "moving"> {
  const map = page.locator('#map[data-flows="drawn"]');
  if ((await map.count()) === 0) return "none";
  const before = await map.screenshot();
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let frames = 0;
        const count = (): void => void (++frames > 20 ? done() : requestAnimationFrame(count));
        count();
      }),
  );
  return before.equals(await map.screenshot()) ? "still" : "moving";
}

/** How many pictures of the way the map shows while it goes where `action` sends it: its scale bar tells. */
export async function stepsOfFlight(page: Page, action: () => Promise<void>): Promise<number> {
  await viewAtRest(page);
  await page.evaluate((map) => {
    const scale = document.querySelector(`${map} .map-scale`);
    if (scale === null) throw new Error("the map has no scale bar");
    const seen = new Set<string>();
    new MutationObserver(() => seen.add(scale.getAttribute("style") ?? "")).observe(scale, { attributes: true });
    Object.assign(globalThis, { flight: seen });
  }, MAP);
  const steps = (): Promise<number> =>
    page.evaluate(() => (globalThis as unknown as { flight: Set<string> }).flight.size);
  await action();
  // A map that has not set out yet is at rest as well.
  for (let tries = 0; tries < 100 && (await steps()) === 0; tries++) await page.waitForTimeout(50);
  await viewAtRest(page);
  return steps();
}

/** How many pixels the map draws to one of the screen, and whether it can be seen. */
export async function mapResolution(
  page: Page,
): Promise<{ readonly perScreenPixel: number; readonly isSeen: boolean }> {
  return page.locator(`${MAP} canvas`).evaluate((canvas: HTMLCanvasElement) => ({
    perScreenPixel: canvas.width / (canvas.clientWidth * devicePixelRatio),
    isSeen: canvas.checkVisibility({ opacityProperty: true }),
  }));
}

/** The graphics card is taken away. */
export async function loseGraphics(page: Page): Promise<void> {
  await page.evaluate((map) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`${map} canvas`);
    const lose = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    if (lose === null || lose === undefined) throw new Error("no drawing context to lose");
    Object.assign(globalThis, { lost: lose });
    lose.loseContext();
  }, MAP);
}

export async function giveGraphicsBack(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());
}

interface View {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}

async function viewAtRest(page: Page): Promise<View> {
  const address = await comesToRest(page);
  const view = new URLSearchParams(address).get("view") ?? "";
  const [latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN] = view.split(",").map(Number);
  if (!Number.isFinite(zoom)) throw new Error(`no view in the address: ${address}`);
  return { latitude, longitude, zoom };
}

/** Waits until the address has stood still for a while, and gives it. */
export async function comesToRest(page: Page): Promise<string> {
  let before = "";
  for (let stood = 0; stood < REST; stood += 100) {
    const now = new URL(page.url()).hash.slice(1);
    if (now !== before) stood = 0;
    before = now;
    await page.waitForTimeout(100);
  }
  return before;
}

/**
 * Web Mercator as the map draws it: at zoom 0 the world is 512 pixels wide.
 *
 * @example pixelsFromCentre([180, 0], { longitude: 0, latitude: 0, zoom: 0 }) // [256, 0]
 */
function pixelsFromCentre([longitude, latitude]: Place, view: View): readonly [number, number] {
  const world = 512 * 2 ** view.zoom;
  const northing = (degrees: number): number => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  return [((longitude - view.longitude) / 360) * world, (northing(view.latitude) - northing(latitude)) * world];
}

async function mapBox(page: Page) {
  const box = await page.locator(MAP).boundingBox();
  if (box === null) throw new Error("the map is not on the page");
  return box;
}
