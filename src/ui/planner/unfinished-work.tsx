import { leaveWork } from "../../commands/keeping.ts";
import { continueWork } from "../../commands/unfinished-work.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { LeftWork } from "../notices/left-work.tsx";

/** A scenario that a page left in hand when it went. */
export function UnfinishedWork({ onWork }: { readonly onWork: () => void }) {
  const { text } = useTranslator();
  const work = useAtlas(({ plan }) => plan.recovery.unfinished);
  if (!work) return null;
  return <LeftWork name={text(work.name)} time={work.time} goOn={continueWork} leave={leaveWork} onWork={onWork} />;
}
