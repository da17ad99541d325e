import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { chooseChapter, deleteChapter, duplicateChapter, moveChapter, retakeView } from "../../commands/making.ts";
import type { OwnStory } from "../../domain/own-story.ts";
import type { Chapter } from "../../domain/story.ts";
import type { StoryFault } from "../../figures/story-check.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { useHeldFocus } from "../planner/focus-held.ts";
import { chapterTitle } from "./story-title.ts";
import { Thumbnail } from "./thumbnail.tsx";

export const rowId = (key: string): string => `chapter-${key}`;

interface ChapterListProps {
  readonly story: OwnStory;
  readonly faults: readonly StoryFault[];
  readonly onEdit: () => void;
}

/** The chapters in the order in which they are told; what can be done with one stands under the one that is chosen. */
export function ChapterList({ story, faults, onEdit }: ChapterListProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const chosen = useAtlas((state) => makingOf(state).chosen);
  const [said, say] = useState("");
  const place = useRef<HTMLElement>(null);
  /** A row that moves loses its focus on the way: the button that moved it has it again. */
  const held = useRef<string | null>(null);
  useHeldFocus(place);
  useLayoutEffect(() => {
    if (held.current !== null) document.getElementById(held.current)?.focus();
    held.current = null;
  });
  const move = (chapter: Chapter, at: number, by: 1 | -1): void => {
    const { length } = story.chapters;
    const to = Math.min(Math.max(0, at + by), length - 1);
    held.current = moveId(chapter.key, by);
    say(t("making.moved", { name: chapterTitle(chapter.title, translator), at: to + 1, of: length }));
    run(moveChapter, { key: chapter.key, by });
  };
  if (story.chapters.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} aria-labelledby="making-chapters">
      <h3 id="making-chapters">{t("making.chapters")}</h3>
      <p class="unseen" role="status">
        {said}
      </p>
      <ol class="making-chapters">
        {story.chapters.map((chapter, at) => {
          const { key } = chapter;
          const name = chapterTitle(chapter.title, translator);
          const isFaulty = faults.some((fault) => fault.chapter === key);
          return (
            <li key={key} class={key === chosen ? "is-chosen" : undefined}>
              <button
                type="button"
                id={rowId(key)}
                class="making-row"
                aria-current={key === chosen ? "true" : undefined}
                onClick={() => run(chooseChapter, key)}
              >
                <Thumbnail scene={chapter.scene} />
                <span>
                  <small>{t("making.chapter", { at: at + 1 })}</small>
                  <bdi>{name}</bdi>
                </span>
                {isFaulty && <Icon name="warning" />}
                {isFaulty && <span class="unseen">{t("making.check")}</span>}
              </button>
              <div class="making-moves">
                <Button
                  id={moveId(key, -1)}
                  label={t("making.up", { name })}
                  icon="expand"
                  iconOnly
                  look="quiet"
                  class="making-up"
                  unavailable={at === 0 ? t("making.at-end") : null}
                  onClick={() => move(chapter, at, -1)}
                />
                <Button
                  id={moveId(key, 1)}
                  label={t("making.down", { name })}
                  icon="expand"
                  iconOnly
                  look="quiet"
                  unavailable={at === story.chapters.length - 1 ? t("making.at-end") : null}
                  onClick={() => move(chapter, at, 1)}
                />
              </div>
              {key === chosen && (
                <div class="actions making-actions">
                  <Button label={t("making.edit")} look="primary" hasPopup="dialog" onClick={onEdit} />
                  <CommandButton command={retakeView} args={key} icon="place" />
                  <CommandButton command={duplicateChapter} args={key} icon="copy" />
                  <CommandButton command={deleteChapter} args={key} icon="remove" />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const moveId = (key: string, by: 1 | -1): string => `${rowId(key)}-${by === 1 ? "down" : "up"}`;
