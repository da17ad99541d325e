import { keepNow, takeOverScenario, workOnCopy } from "../../commands/keeping.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { KeepingLine } from "../keeping/keeping-line.tsx";
import { CommandButton } from "../parts/button.tsx";
import { copyName } from "./copy-name.ts";

/** Whether the scenario is safe on this machine; a copy of it has a name of its own. */
export function KeepingStatus({ scenario }: { readonly scenario: Scenario }) {
  const translator = useTranslator();
  const keeping = useAtlas(({ plan }) => plan.keeping);
  return (
    <KeepingLine
      keeping={keeping}
      refused={(why) => translator.t(`keeping.refused.${why}`)}
      keepNow={keepNow}
      takeOver={takeOverScenario}
      copy={<CommandButton command={workOnCopy} args={{ name: copyName(scenario.name, translator) }} />}
    />
  );
}
