import type { LayerId } from "../../domain/layer.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";

type Credit = readonly [label: string, text: string];

/** What a file must say of every layer it was computed from: source, licence, credit, date. */
export function creditLines(ids: readonly LayerId[], state: AtlasState, translator: Translator): readonly Credit[] {
  const { t, text, said } = translator;
  return ids.flatMap((id): readonly Credit[] => {
    const meta = state.layers[id]?.meta;
    if (meta === undefined) return [];
    return [
      [t("csv.layer"), text(meta.title)],
      [t("csv.source"), text(meta.source.title)],
      [t("csv.licence"), said(`licence.${meta.licence}`)],
      [t("csv.attribution"), meta.attribution],
      [t("csv.as-of"), meta.asOf],
    ];
  });
}

/** With the spur counted as built a file that has a figure by rail says what that means. */
export const spurLines = (isOnSpur: boolean, { t }: Translator): readonly Credit[] =>
  isOnSpur ? [[t("csv.note"), t("ways.spur-notice")]] : [];
