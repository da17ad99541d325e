import { LAYER_GROUPS } from "../../domain/layer.ts";
import { REALISATIONS } from "../../domain/status.ts";
import { type SheetEntry, type SheetLegend, SWATCH } from "../../exchange/map-sheet/map-sheet.ts";
import { swatchMarks } from "../../exchange/map-sheet/swatch-marks.ts";
import type { Translator } from "../../i18n/translator.ts";
import { PALETTES } from "../../theme/palette.ts";
import { swatch } from "../../theme/swatch.ts";
import type { SeenLayer } from "./seen-layers.ts";

/** The legend of what a sheet shows of the layers, in the groups of the panel. */
export function layerLegend(
  seen: readonly SeenLayer[],
  hasSea: boolean,
  translator: Translator,
): readonly SheetLegend[] {
  const { said, t, text } = translator;
  return LAYER_GROUPS.map((group) => {
    const entries = new Map<string, SheetEntry>();
    if (hasSea && group === "backdrop") entries.set("sea", { text: t("paper.sea"), draw: seaMarks });
    for (const { meta, features } of seen.filter((one) => one.meta.group === group)) {
      for (const { kind, status } of features) {
        const { realisation, geometryQuality: quality } = status;
        const drawing = swatch(meta.token, kind, realisation, quality);
        if (drawing.parts.length === 0) continue;
        // What stands and was surveyed needs no word; ground without an outline has no edge that could be soft.
        const notes = [
          ...(realisation === "existing" ? [] : [said(`realisation.${realisation}`)]),
          ...(quality === "surveyed" || group === "backdrop" || realisation === "concept"
            ? []
            : [said(`quality.${quality}`)]),
        ];
        const name = text(meta.kinds[kind]?.label ?? meta.title);
        const words = notes.length === 0 ? name : `${name} – ${notes.join(", ")}`;
        const key = `${meta.token}/${words}`;
        if (!entries.has(key))
          entries.set(key, { text: words, draw: (left, top, pixel) => swatchMarks(drawing, left, top, pixel) });
      }
    }
    return { title: t(`group.${group}`), entries: [...entries.values()] };
  }).filter(({ entries }) => entries.length > 0);
}

/** As wide as ground of the layers is in its swatch. */
const seaMarks: SheetEntry["draw"] = (left, top, pixel) => [
  {
    ...{ kind: "box", x: left + 3 * pixel, y: top + 3 * pixel, fill: PALETTES.light.sea },
    ...{ width: (SWATCH.width - 6) * pixel, height: (SWATCH.height - 6) * pixel },
  },
];

/** How realisation and the quality of an outline are drawn: in lines and in words, so that grey print keeps them. */
export function statusLegend({ t }: Translator): SheetLegend {
  const entry = (words: string, ...look: Parameters<typeof swatch>): SheetEntry => {
    const drawing = swatch(...look);
    return { text: words, draw: (left, top, pixel) => swatchMarks(drawing, left, top, pixel) };
  };
  return {
    title: t("key.title"),
    entries: [
      ...REALISATIONS.map((realisation) => entry(t(`key.${realisation}`), "spur", "any", realisation, "surveyed")),
      entry(t("key.soft-edge"), "site", "any", "existing", "approximate"),
    ],
  };
}
