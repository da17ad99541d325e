import { continueStory, leaveStoryWork } from "../../commands/kept-stories.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { LeftWork } from "../notices/left-work.tsx";
import { keptTitle } from "./kept-stories.tsx";

/** A story that a page left in hand when it went. */
export function UnfinishedStory({ onWork }: { readonly onWork: () => void }) {
  const translator = useTranslator();
  const work = useAtlas((state) => makingOf(state).recovery.unfinished);
  if (!work) return null;
  const name = keptTitle(work.name, translator);
  return <LeftWork name={name} time={work.time} goOn={continueStory} leave={leaveStoryWork} onWork={onWork} />;
}
