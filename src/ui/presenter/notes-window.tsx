import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { CommandContext } from "../../commands/command.ts";
import {
  jumpBack,
  jumpOut,
  nextChapter,
  previousChapter,
  restartStory,
  showStageCard,
  toggleBlack,
} from "../../commands/stage.ts";
import { askAudience } from "../../commands/stage-link.ts";
import { loadDetailTexts } from "../../i18n/translator.ts";
import { chapterOf, missingOf, type StageState } from "../../state/stage.ts";
import { CommandsProvider, useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { LanguageChoice } from "../header/language-choice.tsx";
import { SourceList } from "../inspector/origin.tsx";
import { Notices } from "../notices/notices.tsx";
import { usePageSettings } from "../page-settings.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import "../styles/index.css";
import "../styles/detail.css";
import "../styles/stage.css";
import "../styles/notes.css";
import { furtherSources } from "./further-sources.ts";
import { StageCard } from "./stage-cards.tsx";
import { useStageKeys } from "./stage-keys.ts";
import { useToldSources } from "./told-chapter.tsx";
import { ToldText } from "./told-text.tsx";
import { useKeptStage } from "./use-kept-stage.ts";

/**
 * The presenter's own window in the place of the page: this chapter and the next, the notes, clock and timer; no map.
 * `opened`: its address was followed, and a story is told if there is one.
 */
export async function showNotes(
  context: CommandContext,
  root: HTMLElement,
  opened: void | Promise<void>,
): Promise<void> {
  await loadDetailTexts();
  render(
    <CommandsProvider value={context}>
      <NotesPage opened={opened} />
    </CommandsProvider>,
    root,
  );
}

function NotesPage({ opened }: { readonly opened: void | Promise<void> }) {
  const { t } = useTranslator();
  const stage = useAtlas((state) => state.stage);
  const [isOpened, setOpened] = useState(false);
  const tellOpened = (): void => setOpened(true);
  useEffect(() => void Promise.resolve(opened).then(tellOpened, tellOpened), []);
  usePageSettings();
  return (
    <div class="notes-page">
      <header class="notes-head">
        <h1>{t("stage.notes-window")}</h1>
        <LanguageChoice />
      </header>
      {stage !== undefined && <Notes stage={stage} />}
      {stage === undefined && <p role="status">{t(isOpened ? "stage.not-told" : "lazy.waiting")}</p>}
      {stage === undefined && isOpened && <a href="#mode=present">{t("stage.open-map")}</a>}
      <Notices onWork={() => undefined} />
    </div>
  );
}

function Notes({ stage }: { readonly stage: StageState }) {
  const { t, text } = useTranslator();
  useStageKeys();
  useKeptStage();
  const missing = useAtlas((state) => missingOf(state, chapterOf(stage)).join(", "));
  const run = useRun();
  const isAlone = useAudienceAsked(stage.wallHeard);
  const { story, chapter, at, isBlack, card, part, wall } = stage;
  const now = chapterOf(stage);
  const sources = useToldSources([now.text, now.notes], stage.figures, now);
  const next = story.chapters[chapter + 1];
  return (
    <>
      <div class="notes-bar" role="region" aria-label={t("stage.where")}>
        <Clock since={stage.since} />
        <p>
          {t("stage.progress", { at: chapter + 1, of: story.chapters.length })}
          {wall.parts > 1 && ` · ${t("stage.part", { at: Math.min(part + 1, wall.parts), of: wall.parts })}`}
        </p>
        {isAlone && <p class="notes-state">{t("stage.audience-gone")}</p>}
        {!isAlone && wall.isMapLost && <p class="notes-state">{t("stage.audience-map-lost")}</p>}
        {!isAlone && isBlack && <p class="notes-state">{t("stage.audience-black")}</p>}
        {!isAlone && at === "live" && <p class="notes-state">{t("stage.audience-live")}</p>}
      </div>
      <nav class="notes-tools" aria-label={t("stage.controls")}>
        <CommandButton command={previousChapter} args={undefined} icon="expand" class="stage-previous" />
        <CommandButton
          command={nextChapter}
          args={undefined}
          icon="expand"
          class="stage-next"
          {...(at === "chapter" && { look: "primary" as const })}
        />
        <CommandButton command={toggleBlack} args={undefined} />
        {at === "live" ? (
          <CommandButton command={jumpBack} args={undefined} look="primary" />
        ) : (
          <CommandButton command={jumpOut} args={undefined} />
        )}
        {at === "chapter" &&
          (["questions", "chapters", "address"] as const).map((kind) => (
            <Button
              key={kind}
              label={t(`stage.${kind}`)}
              pressed={card?.kind === kind}
              onClick={() => run(showStageCard, card?.kind === kind ? null : { kind })}
            />
          ))}
        <CommandButton command={restartStory} args={undefined} />
      </nav>
      <main class="notes-columns">
        <section aria-labelledby="notes-now">
          <h2 id="notes-now">{text(now.title)}</h2>
          {card === null ? (
            <p class="notes-said">
              <ToldText
                text={now.text}
                figures={stage.figures}
                sources={sources}
                further={furtherSources(now, stage.figures)}
              />
            </p>
          ) : (
            <StageCard stage={stage} />
          )}
          <h3>{t("stage.notes")}</h3>
          <p class="notes-text">
            <ToldText text={now.notes} figures={stage.figures} sources={sources} />
          </p>
          <div class="told-sources">
            <SourceList sources={sources} />
          </div>
          {missing !== "" && <p class="notes-state">{t("stage.missing", { what: missing })}</p>}
        </section>
        <section aria-labelledby="notes-next">
          <h2 id="notes-next">{t("stage.next")}</h2>
          {next === undefined ? (
            <p>{t("stage.is-last")}</p>
          ) : (
            <>
              <h3>{text(next.title)}</h3>
              <p class="notes-said">{text(next.text).replace(/\{[^}]*\}/g, "…")}</p>
            </>
          )}
        </section>
      </main>
    </>
  );
}

/** Asks again and again whether an audience's window is there; true once none has answered for a while. */
function useAudienceAsked(heard: number | null): boolean {
  const { ports } = useCommands();
  const run = useRun();
  const [began] = useState(() => ports.now().getTime());
  const [now, tick] = useState(began);
  useEffect(() => {
    const timer = setInterval(() => {
      run(askAudience, undefined);
      tick(ports.now().getTime());
    }, ASKED_EVERY);
    return () => clearInterval(timer);
  }, []);
  return now - (heard ?? began) > UNHEARD;
}

/** Milliseconds; a window that nobody looks at answers as fast as another. */
const ASKED_EVERY = 4_000;
const UNHEARD = 2.5 * ASKED_EVERY;

/** Time of day, and since the story began. */
function Clock({ since }: { readonly since: number }) {
  const { t, language } = useTranslator();
  const [now, tick] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => tick(new Date()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const time = now.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
  return (
    <p class="notes-clock">
      <span>{t("stage.clock", { time })}</span>{" "}
      <span>{t("stage.timer", { time: timerText(now.getTime() - since) })}</span>
    </p>
  );
}

/**
 * Milliseconds as minutes and seconds.
 *
 * @example timerText(605_000) // "10:05"
 */
export function timerText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
