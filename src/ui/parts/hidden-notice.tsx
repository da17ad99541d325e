import { setOnlyDecided } from "../../commands/set-layers.ts";
import { useAtlas, useRun } from "../context.ts";
import { RuleNotice } from "./rule-notice.tsx";

interface HiddenNoticeProps {
  readonly says: string;
  readonly shows: string;
}

/** No plant and no scenario is decided: a map that shows only what is leaves them out, says so and can be asked for all. */
export function HiddenNotice({ says, shows }: HiddenNoticeProps) {
  const run = useRun();
  const isHidden = useAtlas(({ onlyDecided }) => onlyDecided);
  return <RuleNotice isThere={isHidden} says={says} lifts={shows} onLift={() => run(setOnlyDecided, false)} />;
}
