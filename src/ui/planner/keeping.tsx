import { useRef } from "preact/hooks";
import { keepNow, takeOverScenario, workOnCopy } from "../../commands/keeping.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { copyName } from "./copy-name.ts";
import { useHeldFocus } from "./focus-held.ts";

/** Whether the work is safe on this machine, and what can be done where it is not. */
export function KeepingStatus({ scenario }: { readonly scenario: Scenario }) {
  const translator = useTranslator();
  const { t } = translator;
  const keeping = useAtlas(({ plan }) => plan.keeping);
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
            <Icon name="warning" /> {t(`keeping.refused.${keeping.why}`)}
          </p>
          {/* Each of them goes once it has helped. */}
          <div class="actions">
            {keeping.why === "other-tab" ? (
              <>
                <CommandButton command={takeOverScenario} args={undefined} />
                <CommandButton command={workOnCopy} args={{ name: copyName(scenario.name, translator) }} />
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
