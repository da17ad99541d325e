import { useEffect, useRef, useState } from "preact/hooks";
import {
  ORIENTATIONS,
  PAPER_SIZES,
  type Paper,
  SCALE_DENOMINATORS,
  type ScaleDenominator,
} from "../../domain/map-sheet.ts";
import { sheetTemplate } from "../../exchange/map-sheet/sheet-template.ts";
import { denominatorFor, type PaperFrame, paperFrame, type SeenGround, seenGround } from "../../geodesy/paper-frame.ts";
import { areSettled } from "../../state/settled.ts";
import { useAtlas, useCommands, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { SelectField } from "../parts/fields.tsx";
import "../styles/detail.css";
import "../styles/paper.css";
import "../styles/planner.css";
import "../styles/settings.css";
import { useLink } from "../ways/use-link.ts";
import { FrameOnMap } from "./frame-on-map.tsx";
import { HandoutForm } from "./handout-form.tsx";
import { makeSheet, type SheetFormat, type SheetOutcome, sheetParts } from "./make-sheet.ts";
import { LONGEST_TITLE } from "./map-sheet.ts";
import { scaleText } from "./scale-text.ts";

const WIDTHS = ["1600", "2400", "3200"] as const;

/** The map on paper: sheet, scale and title are chosen, then it is saved as a PDF or as a picture. */
export function PaperPanel() {
  const translator = useTranslator();
  const { t } = translator;
  const context = useCommands();
  const link = useLink();
  const [paper, setPaper] = useState<Paper>({ size: "a4", orientation: "across" });
  const [scale, setScale] = useState<string>("auto");
  const [title, setTitle] = useState<string | null>(null);
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>("2400");
  const [making, setMaking] = useState<SheetFormat["kind"] | null>(null);
  const [outcome, setOutcome] = useState<SheetOutcome | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => {
    // While the reader chooses; where it does not come, the press asks again and says so.
    for (const part of [sheetParts(), context.ports.fetchPaperMap()]) part.catch(() => undefined);
    return () => stop.current?.abort();
  }, []);
  const isLost = useAtlas(({ view }) => view.mapStatus === "no-webgl" || view.mapStatus === "lost");
  // What is still on its way would be missing from the sheet.
  const isWhole = useAtlas((state) =>
    areSettled(
      state,
      Object.keys(state.visible).filter((id) => state.visible[id]),
    ),
  );
  const ground = useSeenGround();
  const frame = ground && frameOf(ground, paper, scale);
  const standard = t("paper.default-title");

  const make = async (format: SheetFormat): Promise<void> => {
    if (frame === null) return;
    const controller = new AbortController();
    stop.current = controller;
    setMaking(format.kind);
    setOutcome(null);
    const asked = {
      ...{ title: (title ?? standard).trim() || standard, paper, frame },
      ...{ address: link(), now: context.ports.now() },
    };
    const ended = await makeSheet(context, asked, format, controller.signal).catch((thrown: unknown) => {
      setMaking(null);
      throw thrown;
    });
    setMaking(null);
    setOutcome(ended);
  };
  const unavailable = isLost
    ? t("paper.no-map")
    : making !== null
      ? t("paper.making")
      : frame === null || !isWhole
        ? t("paper.waits")
        : null;

  return (
    <>
      <Choice
        name="paper-size"
        legend={t("paper.size")}
        value={paper.size}
        options={PAPER_SIZES.map((value) => ({ value, label: value.toUpperCase() }))}
        onChoose={(size) => setPaper({ ...paper, size })}
      />
      <Choice
        name="paper-orientation"
        legend={t("paper.orientation")}
        value={paper.orientation}
        options={ORIENTATIONS.map((value) => ({ value, label: t(`paper.${value}`) }))}
        onChoose={(orientation) => setPaper({ ...paper, orientation })}
      />
      <SelectField
        label={t("map.scale")}
        value={scale}
        options={[
          { value: "auto", label: t("paper.auto", { scale: autoText() }) },
          ...SCALE_DENOMINATORS.map((one) => ({ value: String(one), label: scaleText(one, translator) })),
        ]}
        onChoose={setScale}
      />
      <label class="field">
        <span>{t("paper.title")}</span>
        <input
          type="text"
          maxLength={LONGEST_TITLE}
          value={title ?? standard}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <SelectField
        label={t("paper.width")}
        value={width}
        options={WIDTHS.map((value) => ({ value, label: translator.quantity(Number(value), "px") }))}
        onChoose={setWidth}
      />
      <div class="actions">
        <Button
          label={t("paper.pdf")}
          icon="save"
          look="primary"
          unavailable={unavailable}
          onClick={() => void make({ kind: "pdf" })}
        />
        <Button
          label={t("paper.png")}
          icon="save"
          unavailable={unavailable}
          onClick={() => void make({ kind: "png", width: Number(width) })}
        />
        {making !== null && <Button label={t("paper.stop")} icon="close" onClick={() => stop.current?.abort()} />}
      </div>
      <p class="paper-said" role="status">
        {isLost ? t("paper.no-map") : making !== null ? t("paper.making") : outcome !== null && t(`paper.${outcome}`)}
      </p>
      <p class="fine">{t("paper.print")}</p>
      {frame !== null && <FrameOnMap frame={frame} />}
      <HandoutForm />
    </>
  );

  function autoText(): string {
    return ground === null ? "–" : scaleText(frameOf(ground, paper, "auto").denominator, translator);
  }
}

function frameOf(ground: SeenGround, paper: Paper, scale: string): PaperFrame {
  const { map } = sheetTemplate(paper);
  const chosen = SCALE_DENOMINATORS.find((one) => String(one) === scale);
  const denominator: ScaleDenominator = chosen ?? denominatorFor(ground, map);
  return paperFrame(ground.centre, denominator, map);
}

/** The ground that panels leave free; null until the map stands. */
function useSeenGround(): SeenGround | null {
  const { actual, bounds, insets } = useAtlas(({ view }) => view);
  return actual === null || bounds === null ? null : seenGround(actual, bounds, insets);
}
