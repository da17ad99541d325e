import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { reportParts } from "../../commands/stage.ts";
import { MOST_PARTS } from "../../domain/stage-position.ts";
import type { StageState } from "../../state/stage.ts";
import { useRun } from "../context.ts";
import { NARROW } from "../media.ts";

/** The words on the wall: what is longer than it is read part by part, for a clicker cannot scroll. */
export function StageWords({ stage, children }: { readonly stage: StageState; readonly children: ComponentChildren }) {
  const run = useRun();
  const shown = useRef<HTMLDivElement>(null);
  const all = useRef<HTMLDivElement>(null);
  const { chapter, card, part, wall } = stage;

  const measure = (): void => {
    const { current } = shown;
    if (current === null || document.documentElement.dataset["stage"] !== "chapter") return;
    // On a phone the words are in a hand that scrolls them.
    if (matchMedia(NARROW).matches) return void run(reportParts, { parts: 1, part: 0, isAtEnd: false });
    const { scrollTop, clientHeight, scrollHeight } = current;
    const parts = Math.min(partsOf(scrollHeight - clientHeight, clientHeight), MOST_PARTS);
    const isAtEnd = scrollHeight - clientHeight - scrollTop < LINE;
    run(reportParts, { parts, part: Math.round(scrollTop / (SHARE * clientHeight)), isAtEnd });
  };

  useLayoutEffect(() => {
    const { current } = shown;
    if (current === null) return;
    current.scrollTop = part * SHARE * current.clientHeight;
    measure();
  }, [chapter, card, part, wall.parts]);
  useLayoutEffect(() => {
    if (shown.current === null || all.current === null) return;
    // Figures come later, and a window may become another size.
    const observer = new ResizeObserver(measure);
    observer.observe(shown.current);
    observer.observe(all.current);
    // A window that another one covers is not painted, and is told of no size: what changes on it is heard all the same.
    const changes = new MutationObserver(measure);
    const panel = shown.current.parentElement ?? shown.current;
    changes.observe(panel, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      changes.disconnect();
    };
  }, []);

  return (
    <div class="stage-words" ref={shown} onScroll={measure}>
      <div ref={all}>{children}</div>
    </div>
  );
}

/**
 * Parts of words of which `left` pixels lie below the wall's `height`.
 *
 * @example partsOf(900, 1000) // 3
 */
export const partsOf = (left: number, height: number): number =>
  left < LINE || height <= 0 ? 1 : 1 + Math.ceil((left - LINE) / (SHARE * height));

/** Less than this is left of no line, pixels; and what a step shows of the height, so that the last lines stay in sight. */
const LINE = 12;
const SHARE = 0.8;
