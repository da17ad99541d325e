import { setOnlyDecided } from "../../commands/set-layers.ts";
import { useAtlas, useRun } from "../context.ts";
import { Button } from "./button.tsx";

interface HiddenNoticeProps {
  readonly says: string;
  readonly shows: string;
}

/** No plant and no scenario is decided: a map that shows only what is leaves them out, says so and can be asked for all. */
export function HiddenNotice({ says, shows }: HiddenNoticeProps) {
  const run = useRun();
  const isHidden = useAtlas(({ onlyDecided }) => onlyDecided);
  return (
    <div role="status" class="planner-hidden">
      {isHidden && (
        <div class="planner-replaced planner-rule">
          <p>{says}</p>
          <div class="actions">
            <Button label={shows} onClick={() => run(setOnlyDecided, false)} />
          </div>
        </div>
      )}
    </div>
  );
}
