import {
  acceptStory,
  declineStory,
  listKeptStories,
  openKeptStory,
  removeKeptStory,
} from "../../commands/kept-stories.ts";
import type { LocalizedText } from "../../domain/language.ts";
import type { Text } from "../../domain/layer.ts";
import type { Translator } from "../../i18n/translator.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { KeptList } from "../keeping/kept-list.tsx";
import { WorkOffer } from "../keeping/work-offer.tsx";
import { storyTitle } from "./story-title.ts";

/** The story that was worked on last, offered where stories are made. */
export function StoryOffer() {
  const translator = useTranslator();
  const offer = useAtlas((state) => makingOf(state).recovery.offer);
  return (
    <WorkOffer
      id="story-recovery"
      offer={offer}
      name={({ name }) => keptTitle(name, translator)}
      openElsewhere={translator.t("making.open-elsewhere")}
      accept={acceptStory}
      decline={declineStory}
    />
  );
}

/** Every story that this machine keeps. */
export function KeptStories() {
  const translator = useTranslator();
  const states = useAtlas((state) => makingOf(state).recovery.states);
  return (
    <KeptList
      states={states}
      name={({ name }) => keptTitle(name, translator)}
      hint={translator.t("making.states-hint")}
      list={listKeptStories}
      open={openKeptStory}
      remove={removeKeptStory}
    />
  );
}

export const keptTitle = (name: Text, translator: Translator): string =>
  storyTitle(typeof name === "string" ? same(name) : name, translator);

const same = (text: string): LocalizedText => ({ fi: text, sv: text, en: text });
