import { showPoint } from "../../commands/ways.ts";
import type { Position } from "../../domain/layer.ts";
import { useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";

export function ShowPoint({ at, what }: { readonly at: Position; readonly what: string }) {
  const { t } = useTranslator();
  const run = useRun();
  return (
    <Button
      label={t("ways.show", { what })}
      icon="place"
      iconOnly
      look="quiet"
      class="way-show"
      onClick={() => run(showPoint, at)}
    />
  );
}
