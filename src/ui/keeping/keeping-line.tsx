import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Command } from "../../commands/command.ts";
import type { KeepingFault } from "../../domain/kept-scenario.ts";
import type { Keeping } from "../../state/planner-state.ts";
import { useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { useHeldFocus } from "../planner/focus-held.ts";

interface KeepingLineProps {
  readonly keeping: Keeping;
  /** Why it is not kept, in words. */
  readonly refused: (why: KeepingFault) => string;
  readonly keepNow: Command;
  readonly takeOver: Command;
  /** The button that goes on with a copy, where another tab keeps the work. */
  readonly copy: ComponentChildren;
}

/** Whether the work is safe on this machine, and what can be done where it is not. */
export function KeepingLine({ keeping, refused, keepNow, takeOver, copy }: KeepingLineProps) {
  const { t } = useTranslator();
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
            <Icon name="warning" /> {refused(keeping.why)}
          </p>
          {/* Each of them goes once it has helped. */}
          <div class="actions">
            {keeping.why === "other-tab" ? (
              <>
                <CommandButton command={takeOver} args={undefined} />
                {copy}
              </>
            ) : (
              <CommandButton command={keepNow} args={undefined} icon="retry" />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
