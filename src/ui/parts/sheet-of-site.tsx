import { openSheetOf } from "../../commands/place-on-map.ts";
import { SITE } from "../../domain/place.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CommandButton } from "./button.tsx";

/** Opens the distance sheet of Kruunuportti. Absent where this publication does not carry its layer. */
export function SheetOfSite() {
  const { t } = useTranslator();
  const carried = useAtlas((state) => "sites" in state.layers);
  if (!carried) return null;
  return <CommandButton command={openSheetOf} args={SITE} icon="way" label={t("place.sheet")} />;
}
