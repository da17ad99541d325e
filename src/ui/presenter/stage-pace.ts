import { useEffect } from "preact/hooks";
import { jumpBack, nextChapter, restartStory, setPace } from "../../commands/stage.ts";
import type { LocalizedText } from "../../domain/language.ts";
import { wordsIn } from "../../domain/reading-length.ts";
import { chapterOf, type StageState } from "../../state/stage.ts";
import { useRun } from "../context.ts";

/** Seconds in which a figure or a word is read aloud, and that a chapter takes beside its words. */
const A_WORD = 0.45;
const BESIDE = 6;
/** A stand that nobody has touched for so long begins anew, seconds. */
const IDLE = 90;

/** By itself a chapter stands as long as it takes to read it; a stand that was left in the live map begins anew. */
export function useStagePace(stage: StageState): void {
  const run = useRun();
  const { pace, at, chapter, isBlack, card, part, wall } = stage;
  const goesOn = pace !== "by-hand" && at === "chapter" && !isBlack && card === null;
  useEffect(() => {
    if (!goesOn) return;
    const isLast = chapter === stage.story.chapters.length - 1 && part === wall.parts - 1;
    const timer = setTimeout(
      () => (isLast && pace === "auto" ? run(setPace, "by-hand") : run(nextChapter, undefined)),
      (1_000 * secondsToRead(chapterOf(stage).text)) / wall.parts,
    );
    return () => clearTimeout(timer);
  }, [goesOn, pace, chapter, part, wall.parts]);

  const waits = pace === "loop" && (at === "live" || card !== null || isBlack);
  useEffect(() => {
    if (!waits) return;
    let timer: ReturnType<typeof setTimeout>;
    const begin = (): void => {
      run(jumpBack, undefined);
      run(restartStory, undefined);
    };
    const touched = (): void => {
      clearTimeout(timer);
      timer = setTimeout(begin, 1_000 * IDLE);
    };
    touched();
    const events = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
    for (const event of events) addEventListener(event, touched, true);
    return () => {
      clearTimeout(timer);
      for (const event of events) removeEventListener(event, touched, true);
    };
  }, [waits]);
}

/**
 * How long a chapter stands by itself, seconds: by the longest of its languages.
 *
 * @example secondsToRead({ fi: "yksi kaksi", sv: "ett två", en: "one two {a.b} three" }) // 8.25
 */
export function secondsToRead(text: LocalizedText): number {
  return BESIDE + A_WORD * Math.max(...Object.values(text).map(wordsIn));
}
