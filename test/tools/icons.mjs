import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.mjs";

const PUBLIC = join(import.meta.dirname, "../../public");
const SIZES = [192, 512];
/** A system may cut a maskable icon to a circle of four fifths of its width: the drawing keeps within it. */
const WITHIN = 0.72;

// Writes the icons of the web manifest from the one drawing that the site ships: run it when that has changed.
const drawing = readFileSync(join(PUBLIC, "favicon.svg"), "utf8");
const ground = /<rect[^>]*fill="(#\w+)"/.exec(drawing)?.[1];
if (ground === undefined) throw new Error("favicon.svg has no ground to fill a maskable icon with");

const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  for (const size of SIZES) {
    await write(`icon-${size}.png`, size, drawing);
    await write(`icon-maskable-${size}.png`, size, maskable());
  }
} finally {
  await browser.close();
}

async function write(name, size, svg) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  writeFileSync(join(PUBLIC, name), await page.screenshot({ omitBackground: true }));
  await page.close();
}

/** The ground over the whole square, the drawing smaller about the middle. */
function maskable() {
  const edge = (64 * (1 - WITHIN)) / 2;
  const shapes = drawing.slice(drawing.indexOf("<path"), drawing.lastIndexOf("</svg>"));
  const smaller = `<g transform="translate(${edge} ${edge}) scale(${WITHIN})">${shapes}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${ground}"/>${smaller}</svg>`;
}
