import { useRef } from "preact/hooks";
import { keepStoryNow, takeOverStory, workOnStoryCopy } from "../../commands/kept-stories.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { useHeldFocus } from "../planner/focus-held.ts";

/** Whether the story is safe on this machine, and what can be done where it is not. */
export function StoryKeeping() {
  const { t } = useTranslator();
  const keeping = useAtlas((state) => makingOf(state).keeping);
  const place = useRef<HTMLDivElement>(null);
  useHeldFocus(place);
  return (
    <div ref={place} tabIndex={-1}>
      {keeping.status !== "refused" ? (
        <p class="fine" role="status">
          {t(`keeping.${keeping.status}`)}
        </p>
      ) : (
        <div class="detail-problem" role="alert">
          <p>
            <Icon name="warning" /> {t(`making.refused.${keeping.why}`)}
          </p>
          <div class="actions">
            {keeping.why === "other-tab" ? (
              <>
                <CommandButton command={takeOverStory} args={undefined} />
                <CommandButton command={workOnStoryCopy} args={undefined} />
              </>
            ) : (
              <CommandButton command={keepStoryNow} args={undefined} icon="retry" />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
