import { useLayoutEffect, useState } from "preact/hooks";
import { toggleFullScreen } from "../../commands/panels.ts";
import { setPlaceNames } from "../../commands/set-look.ts";
import {
  jumpBack,
  jumpOut,
  leaveStory,
  nextChapter,
  previousChapter,
  restartStory,
  setPace,
  showStageCard,
  toggleBlack,
} from "../../commands/stage.ts";
import { openNotes } from "../../commands/stage-link.ts";
import { PACES } from "../../domain/stage-position.ts";
import { chapterOf, missingOf, type StageState } from "../../state/stage.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { LanguageChoice } from "../header/language-choice.tsx";
import { Button, CommandButton } from "../parts/button.tsx";
import { SelectField } from "../parts/fields.tsx";
import "../styles/detail.css";
import "../styles/fields.css";
import "../styles/stage.css";
import { StageCard } from "./stage-cards.tsx";
import { useStageKeys } from "./stage-keys.ts";
import { useStagePace } from "./stage-pace.ts";
import { StageWords } from "./stage-words.tsx";
import { ToldChapter } from "./told-chapter.tsx";
import { useKeptStage } from "./use-kept-stage.ts";

/** The story that is open: its chapter beside the map, or, in the live map, the way back to it. */
export function Stage() {
  const stage = useAtlas((state) => state.stage);
  // Before anything is measured: words are as large as the wall only with it.
  useLayoutEffect(() => {
    document.documentElement.dataset["stage"] = stage?.at;
    return () => {
      delete document.documentElement.dataset["stage"];
    };
  }, [stage?.at]);
  return stage === undefined ? null : <OnStage stage={stage} />;
}

function OnStage({ stage }: { readonly stage: StageState }) {
  useKeptStage();
  useStageKeys();
  useStagePace(stage);
  return stage.at === "live" ? <WayBack stage={stage} /> : <Told stage={stage} />;
}

/** While the live map is worked with: where the story waits. */
function WayBack({ stage }: { readonly stage: StageState }) {
  const { t, text } = useTranslator();
  return (
    <div class="stage-way-back" role="region" aria-label={t("stage.waits")}>
      <p>
        {t("stage.waits")}: <b>{text(chapterOf(stage).title)}</b>
      </p>
      <CommandButton command={jumpBack} args={undefined} look="primary" label={t("stage.back-to-story")} />
      <CommandButton command={leaveStory} args={undefined} look="quiet" />
    </div>
  );
}

function Told({ stage }: { readonly stage: StageState }) {
  const { t } = useTranslator();
  return (
    <>
      <div class="panel stage-panel">
        <StageWords stage={stage}>
          {stage.card === null ? <ToldChapter stage={stage} /> : <StageCard stage={stage} />}
        </StageWords>
        <Controls stage={stage} />
      </div>
      {stage.isBlack && (
        <div class="stage-black">
          <p class="unseen" role="status">
            {t("stage.is-black")}
          </p>
        </div>
      )}
    </>
  );
}

function Controls({ stage }: { readonly stage: StageState }) {
  const { t } = useTranslator();
  const run = useRun();
  const { chapter, story, pace } = stage;
  const names = useAtlas((state) => state.placeNames);
  const fullScreen = useAtlas((state) => state.panels.fullScreen);
  const missing = useAtlas((state) => missingOf(state, chapterOf(stage)).join(", "));
  const [isOpen, open] = useState(false);
  // The words of what comes next have the room. Before it is painted: no key comes between what is seen and what it does.
  useLayoutEffect(() => open(false), [chapter, stage.card, stage.link]);
  useLayoutEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") open(false);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [isOpen]);
  const last = story.chapters.length;
  const progress = t("stage.progress", { at: chapter + 1, of: last });
  return (
    <footer class="stage-controls">
      <div class="stage-steps">
        <CommandButton command={previousChapter} args={undefined} icon="expand" class="stage-previous" iconOnly />
        <button
          type="button"
          class="stage-progress"
          aria-label={`${progress}: ${t("stage.chapters")}`}
          onClick={() => run(showStageCard, stage.card?.kind === "chapters" ? null : { kind: "chapters" })}
        >
          <span>{progress}</span>
          <progress max={last} value={chapter + 1} aria-hidden="true" />
        </button>
        <CommandButton command={nextChapter} args={undefined} icon="expand" class="stage-next" iconOnly />
      </div>
      <div class="stage-tools">
        <Button label={t("stage.questions")} onClick={() => run(showStageCard, { kind: "questions" })} />
        <CommandButton command={jumpOut} args={undefined} />
        <Button label={t("stage.more")} expanded={isOpen} controls="stage-more" onClick={() => open(!isOpen)} />
      </div>
      {isOpen && (
        <div class="stage-more" id="stage-more">
          <LanguageChoice />
          <Button
            label={t("stage.both-names")}
            pressed={names === "both"}
            onClick={() => run(setPlaceNames, names === "both" ? "one" : "both")}
          />
          <CommandButton command={toggleBlack} args={undefined} />
          <CommandButton command={restartStory} args={undefined} />
          <SelectField
            label={t("stage.pace")}
            value={pace}
            options={PACES.map((value) => ({ value, label: t(`stage.pace-${value}`) }))}
            onChoose={(value) => run(setPace, value)}
          />
          <CommandButton
            command={toggleFullScreen}
            args={undefined}
            {...(fullScreen && { label: t("settings.leave-full-screen") })}
          />
          <Button label={t("stage.address")} onClick={() => run(showStageCard, { kind: "address" })} />
          <CommandButton command={openNotes} args={undefined} />
          <CommandButton
            command={leaveStory}
            args={undefined}
            {...(stage.id === "own" && { label: t("stage.back-to-making") })}
          />
          <p class="fine stage-keys">{t("stage.keys")}</p>
          {missing !== "" && <p class="fine">{t("stage.missing", { what: missing })}</p>}
        </div>
      )}
    </footer>
  );
}
