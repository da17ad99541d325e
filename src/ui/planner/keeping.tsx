import { keepNow, takeOverScenario, workOnCopy } from "../../commands/keeping.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";

/** Whether the work is safe on this machine, and what can be done where it is not. */
export function KeepingStatus({ scenario }: { readonly scenario: Scenario }) {
  const { t, text } = useTranslator();
  const keeping = useAtlas(({ plan }) => plan.keeping);
  if (keeping.status !== "refused") {
    return (
      <p class="fine" role="status">
        {t(`keeping.${keeping.status}`)}
      </p>
    );
  }
  const name = t("keeping.copy-name", { name: text(scenario.name) });
  return (
    <div class="detail-problem" role="alert">
      <p>
        <Icon name="warning" /> {t(`keeping.refused.${keeping.why}`)}
      </p>
      <div class="actions">
        {keeping.why === "other-tab" ? (
          <>
            <CommandButton command={takeOverScenario} args={undefined} />
            <CommandButton command={workOnCopy} args={{ name }} />
          </>
        ) : (
          <CommandButton command={keepNow} args={undefined} icon="retry" />
        )}
      </div>
    </div>
  );
}
