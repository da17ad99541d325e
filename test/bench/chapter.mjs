import { atSite, READY, taskClock } from "./at-site.mjs";
import { median } from "./site.mjs";

const STORIES = ["ten-minutes", "quay-to-potline", "small-firms", "phases"];
const MOST = 50;

/**
 * What the page's own thread does from the press of the clicker until the next chapter's words are in the picture,
 * milliseconds, over every chapter of every story. The map and the numbers come after the words: what they take, and the
 * flight of the camera, is in `untilAtRest` beside it.
 */
export async function chapterRows() {
  return atSite(async ({ browser, address }) => {
    const changes = [];
    for (const story of STORIES) changes.push(...(await tell(browser, `${address}#story=${story}&lang=fi`)));
    const against = `goal: the page's thread from the press to the picture with the words, median of ${changes.length} changes in ${STORIES.length} stories`;
    const words = changes.map(({ words }) => words);
    const longest = Math.max(...words);
    const whole = median(changes.map(({ whole }) => whole));
    return [
      { name: "chapter", value: median(words), unit: "ms", reference: MOST, against, longest, untilAtRest: whole },
    ];
  });
}

async function tell(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, serviceWorkers: "block" });
  await page.goto(address);
  await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
  const busy = await taskClock(page);
  const changes = [];
  const chapters = Number((await page.locator(".stage-progress").textContent()).split("/")[1]);
  for (let at = 1; at < chapters; at++) {
    await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
    await readToItsEnd(page);
    const title = await page.locator("#told-title").textContent();
    const before = await busy();
    const drawn = page.evaluate(nextPicture, title);
    await page.keyboard.press("PageDown");
    await drawn;
    const words = (await busy()) - before;
    await page.waitForTimeout(500);
    await page.locator(READY).waitFor({ state: "attached", timeout: 60_000 });
    changes.push({ words, whole: (await busy()) - before });
  }
  await page.close();
  return changes;
}

/** Words longer than the wall are read part by part: only the step after the last leads to the next chapter. */
async function readToItsEnd(page) {
  await page.waitForFunction(() => !document.querySelector(".stage-words")?.textContent.includes("…"));
  while (await page.evaluate(goesOn)) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(200);
  }
}

/** In the page: does more than a line lie below what the wall shows? */
function goesOn() {
  const { scrollHeight, clientHeight, scrollTop } = document.querySelector(".stage-words");
  return scrollHeight - clientHeight - scrollTop > 12;
}

/** Resolves once the page with another title has been painted: a timer that a frame sets comes after its paint. */
function nextPicture(title) {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector("#told-title")?.textContent === title) requestAnimationFrame(look);
      else setTimeout(resolve);
    };
    requestAnimationFrame(look);
  });
}
