import { useEffect, useRef, useState } from "preact/hooks";
import { fetchedPart } from "../../commands/fetched-part.ts";
import { SHIPPED_STORIES } from "../../domain/story.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useCommands, useTranslator } from "../context.ts";
import { storyTitle } from "../making/story-title.ts";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/fields.tsx";
import { Switch } from "../parts/switch.tsx";
import type { HandoutAsked } from "./make-handout.ts";
import type { SheetOutcome } from "./make-sheet.ts";

/** A story on paper: which one, with questions or without, and how far it has come. */
export function HandoutForm() {
  const translator = useTranslator();
  const { t } = translator;
  const context = useCommands();
  const told = useAtlas(({ stage }) => stage?.id);
  const made = useAtlas((state) => makingOf(state).story);
  // Without a chapter there is nothing to print.
  const own = made === null || made.chapters.length === 0 ? null : made;
  const [asked, setAsked] = useState<HandoutAsked["story"]>(told ?? "ten-minutes");
  const story = asked === "own" && own === null ? "ten-minutes" : asked;
  const [withQuestions, setQuestions] = useState(true);
  const [progress, setProgress] = useState<{ readonly at: number; readonly of: number } | null>(null);
  const [outcome, setOutcome] = useState<SheetOutcome | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const isLost = useAtlas(({ view }) => view.mapStatus === "no-webgl" || view.mapStatus === "lost");

  const make = async (): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setOutcome(null);
    setProgress({ at: 0, of: 0 });
    const part = await fetchedPart(context, import("./make-handout.ts"));
    const address = location.href.replace(/#.*$/, "");
    const ended = await part
      ?.makeHandout(context, { story, withQuestions, address }, (at, of) => setProgress({ at, of }), controller.signal)
      .finally(() => setProgress(null));
    setProgress(null);
    setOutcome(ended ?? "not-fetched");
  };
  const isMaking = progress !== null;
  const said =
    progress === null
      ? outcome !== null && t(outcome === "saved" ? "paper.handout-saved" : `paper.${outcome}`)
      : progress.of === 0
        ? t("paper.handout-begins")
        : t("paper.handout-at", { at: progress.at, of: progress.of });
  return (
    <section class="handout-form">
      <h3>{t("paper.handout")}</h3>
      <p class="fine">{t("paper.handout-about")}</p>
      <SelectField
        label={t("paper.story")}
        value={story}
        options={[
          ...SHIPPED_STORIES.map((value) => ({ value, label: t(`story.${value}`) })),
          ...(own === null ? [] : [{ value: "own" as const, label: storyTitle(own.title, translator) }]),
        ]}
        onChoose={setAsked}
      />
      <Switch label={t("paper.with-questions")} checked={withQuestions} onChange={setQuestions} />
      <div class="actions">
        <Button
          label={t("paper.handout-pdf")}
          icon="save"
          unavailable={isLost ? t("paper.no-map") : isMaking ? t("paper.making") : null}
          onClick={() => void make()}
        />
        {isMaking && <Button label={t("paper.stop")} icon="close" onClick={() => stop.current?.abort()} />}
      </div>
      <p class="paper-said" role="status">
        {said}
      </p>
    </section>
  );
}
