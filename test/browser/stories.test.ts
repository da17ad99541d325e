import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../src/domain/language.ts";
import { type QuestionCard, SHIPPED_STORIES } from "../../src/domain/story.ts";
import { type Atlas, startAtlas } from "./driver.ts";
import { hearsChapter, storyOf, tellsBack, tellsToItsEnd } from "./story-page.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const questions = (): readonly [QuestionCard, ...QuestionCard[]] =>
  JSON.parse(readFileSync("data/stories/questions.json", "utf8")).questions;
const MORE = { fi: "Lisää", sv: "Mera", en: "More" } as const;
const BUTTON: Readonly<Record<Language, RegExp>> = { fi: /Suomi|Suomeksi|Finnish/i, sv: /Svenska/i, en: /English/i };

describe("a story on the stage", () => {
  test("each is told to its end by a clicker in every language, and back; no figure is missing", async () => {
    const visit = await atlas.visit({ address: "mode=present&lang=fi", withoutWebGl: true });
    for (const id of SHIPPED_STORIES) {
      const story = storyOf(id);
      await visit.press("button", new RegExp(`^${story.title.fi}`));
      for (const [at, language] of LANGUAGES.entries()) {
        await visit.press("button", MORE[LANGUAGES[at - 1] ?? "fi"]);
        await visit.press("button", BUTTON[language]);
        await tellsToItsEnd(visit, story, language);
        await tellsBack(visit, story, language);
      }
      await visit.press("button", MORE[LANGUAGES.at(-1) ?? "fi"]);
      await visit.press("button", BUTTON.fi);
      await visit.press("button", "Lopeta kertomus");
      await visit.press("link", "Esitys");
    }
    expect(visit.faults()).toEqual([]);
    await visit.leave();
  });

  test("somebody asks: a card in one key, out into the live map, and back where the story was", async () => {
    const story = storyOf("ten-minutes");
    const chapter = story.chapters[5];
    if (chapter === undefined) throw new Error("no sixth chapter");
    const visit = await atlas.visit({
      address: `story=ten-minutes&chapter=${chapter.key}&lang=fi`,
      withoutWebGl: true,
    });
    await hearsChapter(visit, chapter.title.fi);
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.keys("c");
    await visit.sees("heading", "Kertomuksen luvut");
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.keys("c");
    await visit.keys("q");
    expect(await visit.accessibilityFaults()).toEqual([]);
    const [trucks] = questions();
    // The list is numbered: a digit opens one.
    await visit.keys("1");
    await visit.sees("heading", trucks.question.fi);
    await hearsChapter(visit, trucks.question.fi);
    await visit.seesText("Kysy:");
    expect(await visit.accessibilityFaults()).toEqual([]);
    // Of a card longer than the wall steps show the rest; the one after its end puts the card away and nothing else.
    const sources = visit.part("heading", "Lähteet");
    await expect.poll(() => sources.evaluate(isInSight)).toBe(false);
    await visit.keys("PageDown", "PageDown");
    await expect.poll(() => sources.evaluate(isInSight)).toBe(true);
    await visit.sees("heading", trucks.question.fi);
    const card = visit.part("heading", trucks.question.fi);
    for (let step = 0; step < 4 && (await card.count()) > 0; step++) await visit.keys("PageDown");
    await hearsChapter(visit, chapter.title.fi);

    await visit.keys("j");
    await visit.sees("region", "Kertomus odottaa");
    expect(await visit.accessibilityFaults()).toEqual([]);
    expect(await visit.addressHas(/mode=invest/)).toContain("topic=flows");
    await visit.press("button", "Mittaa");
    await visit.sees("region", "Mittaus");
    // The page falls over: the live map stands as it was, and the story waits still.
    await visit.addressHas(/at=live/);
    await visit.openAnew(visit.address());
    await visit.sees("region", "Kertomus odottaa");
    expect(await visit.addressHas(/at=live/)).toContain("topic=flows");
    await visit.press("button", BUTTON.sv);
    await visit.keys("j");
    await hearsChapter(visit, chapter.title.fi);
    expect(await visit.addressHas(/story=.*lang=fi/)).toBe(`story=ten-minutes&chapter=${chapter.key}&lang=fi`);

    // In the middle of the talk the language changes; captions in both, in the order of the municipality.
    await visit.press("button", "Lisää");
    await visit.press("button", BUTTON.sv);
    await hearsChapter(visit, chapter.title.sv);
    await visit.press("button", "Båda språken");
    await visit.sees("heading", `${chapter.title.fi} ${chapter.title.sv}`);
    await visit.keys("PageUp");
    const before = story.chapters[4]?.title;
    await visit.sees("heading", `${before?.sv} ${before?.fi}`);

    // On a machine alone there is nothing that a phone could open. What comes next puts the row of buttons away.
    await visit.seesNo("button", "Kapitlets adress");
    await visit.press("button", MORE.sv);
    await visit.press("button", "Kapitlets adress");
    await visit.seesText(/^Kartan är öppen bara på den här datorn/);
    expect(await visit.accessibilityFaults()).toEqual([]);
    // Escape puts away what lies over the chapter, and the row of buttons; it leads nowhere.
    await visit.seesNo("button", "Kapitlets adress");
    await visit.keys("Escape");
    await visit.sees("heading", `${before?.sv} ${before?.fi}`);
    await visit.press("button", MORE.sv);
    await visit.sees("button", "Kapitlets adress");
    await visit.keys("Escape");
    await visit.seesNo("button", "Kapitlets adress");
    await visit.keys("Escape");
    await visit.sees("heading", `${before?.sv} ${before?.fi}`);

    await visit.keys("b");
    await visit.seesText(/^Skärmen är svart/);
    await visit.keys("PageDown");
    await visit.sees("heading", `${before?.sv} ${before?.fi}`);
    expect(await visit.accessibilityFaults()).toEqual([]);
    expect(visit.faults()).toEqual([]);
    await visit.leave();
  });

  test("two windows keep in step; one that is closed or read anew finds the other where it is", async () => {
    const [first, second, third] = storyOf("phases").chapters;
    if (first === undefined || second === undefined || third === undefined) throw new Error("too few chapters");
    const beside = await startAtlas();
    const visit = await beside.visit({ address: "story=phases&lang=fi", withoutWebGl: true });
    await hearsChapter(visit, first.title.fi);
    await visit.press("button", "Lisää");
    const notes = await visit.opensWindow("button", "Esittäjän ikkuna");
    await notes.sees("heading", first.title.fi);
    await notes.sees("heading", "Muistiinpanot");
    // The row of buttons that led here has gone: the words have the room, and are of one part.
    await notes.seesText(new RegExp(`^1 / ${storyOf("phases").chapters.length}$`));
    await notes.keys("PageDown");
    await hearsChapter(visit, second.title.fi);
    await visit.keys("PageDown");
    await notes.sees("heading", third.title.fi);

    // The address follows a moment after the story.
    await notes.openAnew(await notes.addressHas(new RegExp(`chapter=${third.key}`)));
    await notes.sees("heading", third.title.fi);
    await notes.press("button", "Edellinen luku");
    await hearsChapter(visit, second.title.fi);
    await visit.openAnew(await visit.addressHas(new RegExp(`chapter=${second.key}`)));
    await hearsChapter(visit, second.title.fi);
    // This audience has no map, which its own page says to the presenter alone.
    await notes.seesText("Yleisön ikkunassa ei näy karttaa. Teksti ja luvut näkyvät.");
    // A card longer than the wall: the step is the presenter's, the words go on in front of the audience.
    const [trucks] = questions();
    await notes.press("button", "Kysymyksiä");
    await notes.keys("1");
    await visit.sees("heading", trucks.question.fi);
    const sources = visit.part("heading", "Lähteet");
    await expect.poll(() => sources.evaluate(isInSight)).toBe(false);
    await notes.seesText(/Osa 1 \/ [2-9]/);
    await notes.keys("PageDown", "PageDown");
    await expect.poll(() => sources.evaluate(isInSight)).toBe(true);
    await visit.sees("heading", trucks.question.fi);
    await notes.press("button", "Takaisin kertomukseen");
    await hearsChapter(visit, second.title.fi);
    await notes.keys("b");
    await visit.seesText(/^Näyttö on mustana/);
    expect(await notes.accessibilityFaults()).toEqual([]);
    await notes.closes();
    await visit.keys("b");
    await visit.keys("PageDown");
    await hearsChapter(visit, third.title.fi);
    await visit.press("button", "Lisää");
    const again = await visit.opensWindow("button", "Esittäjän ikkuna");
    await again.sees("heading", third.title.fi);
    await visit.press("button", "Lisää");
    await visit.press("button", "Lopeta kertomus");
    await again.seesText("Yleisön ikkuna ei vastaa. Avaa kertomus siinä uudelleen.");
    expect(visit.faults()).toEqual([]);
    await visit.leave();
    await beside.stop();
  });

  test("at a stand it goes on by itself, begins anew, and comes back to its start when nobody is there", async () => {
    const { chapters } = storyOf("phases");
    const [first, second] = chapters;
    const last = chapters.at(-1);
    if (first === undefined || second === undefined || last === undefined) throw new Error("too few chapters");
    const visit = await atlas.visit({ address: `story=phases&chapter=${last.key}&lang=fi`, withoutWebGl: true });
    await visit.mindsTheClock();
    await hearsChapter(visit, last.title.fi);
    await visit.press("button", "Lisää");
    await visit.part("combobox", "Eteneminen").selectOption("Toistuu itsestään (näyttelypiste)");
    await untilHeard(first.title.fi);
    await untilHeard(second.title.fi);
    await visit.keys("j");
    await visit.sees("region", "Kertomus odottaa");
    await visit.letsTimePass(80_000);
    await visit.sees("region", "Kertomus odottaa");
    await visit.letsTimePass(20_000);
    await hearsChapter(visit, first.title.fi);
    expect(visit.faults()).toEqual([]);
    await visit.leave();

    async function untilHeard(title: string): Promise<void> {
      const heading = visit.part("heading", title);
      const goesOn = async (): Promise<number> => {
        await visit.letsTimePass(5_000);
        return heading.count();
      };
      await expect.poll(goesOn).toBe(1);
      await hearsChapter(visit, title);
    }
  });

  test("a broken file of a story opens nothing and says where; an unknown chapter begins at the beginning", async () => {
    const broken = storyOf("phases");
    const body = JSON.stringify({ ...broken, chapters: [{ ...broken.chapters[0], side: "elsewhere" }] });
    const visit = await atlas.visit({
      address: "story=phases&lang=fi",
      withoutWebGl: true,
      replaced: { phases: { body } },
    });
    await visit.seesText(/phases\.json: chapters\[0\]\.side/);
    await visit.open("story=small-firms&chapter=no-such&lang=fi");
    await hearsChapter(visit, storyOf("small-firms").chapters[0]?.title.fi ?? "");
    await visit.seesText(/no-such/);
    expect(visit.faults()).toEqual([]);
    await visit.leave();
  });
});

/** Runs in the page: does it stand in the part of the words that is seen? */
function isInSight(element: HTMLElement | SVGElement): boolean {
  const seen = element.closest(".stage-words")?.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return seen !== undefined && top >= seen.top && bottom <= seen.bottom;
}
