import { useEffect, useMemo, useState } from "preact/hooks";
import { fetchedPart } from "../../commands/fetched-part.ts";
import { loadFlowFiles } from "../../commands/flows.ts";
import { insertFigure } from "../../commands/making.ts";
import { shipped } from "../../commands/open-scenario.ts";
import type { ArctialAlternative } from "../../domain/scenario.ts";
import type { Scene } from "../../domain/story.ts";
import { factsToInsert, found, type Insertable, liveToInsert } from "../../figures/figures-to-insert.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import { type Cursor, fieldId } from "./cursor.ts";

/** So many are listed at once. */
const SHOWN = 20;

interface FigurePickerProps {
  readonly scene: Scene;
  /** Null while it stands in no text that takes figures. */
  readonly cursor: Cursor | null;
  readonly onInserted: (cursor: Cursor) => void;
}

/** Finds a figure by words, shows what it is now, and puts its key where the cursor stood. */
export function FigurePicker({ scene, cursor, onInserted }: FigurePickerProps) {
  const translator = useTranslator();
  const { t, text } = translator;
  const run = useRun();
  const [words, setWords] = useState("");
  const facts = useAtlas((state) => state.facts);
  const live = useLive(scene.scenario);
  const all = useMemo(() => [...live, ...factsToInsert({ facts })], [live, facts]);
  const matching = useMemo(() => found(all, words), [all, words]);
  const insert = (key: string): void => {
    if (cursor === null) return;
    run(insertFigure, { ...cursor, key });
    const at = cursor.at + key.length + 2;
    onInserted({ ...cursor, at });
    // Writing goes on behind the figure.
    setTimeout(() => {
      const field = document.getElementById(fieldId(cursor.place.part, cursor.language));
      if (!(field instanceof HTMLTextAreaElement)) return;
      field.focus();
      field.setSelectionRange(at, at);
    });
  };
  const nowhere = t("making.figures-nowhere");
  return (
    <section class="making-figures" aria-labelledby="making-figures">
      <h3 id="making-figures">{t("making.figures")}</h3>
      <p class="fine" role="status">
        {cursor === null
          ? nowhere
          : t("making.figures-where", {
              field: t(`making.field.${cursor.place.part}`),
              language: t(`making.language-${cursor.language}`),
            })}
      </p>
      <label class="field">
        <span>{t("making.figures-search")}</span>
        <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      {matching.length === 0 && <p role="status">{t("making.figures-none")}</p>}
      <ul>
        {matching.slice(0, SHOWN).map(({ key, figure }) => (
          <li key={key}>
            <span>
              {text(figure.label)}
              {sideOf(key, translator.said)} <strong>{figureText(figure, translator)}</strong>
              <code>{key}</code>
            </span>
            <Button
              label={t("making.figure-insert")}
              unavailable={cursor === null ? nowhere : null}
              onClick={() => insert(key)}
            >
              <span class="unseen">{`${text(figure.label)}${sideOf(key, translator.said)}`}</span>
            </Button>
          </li>
        ))}
      </ul>
      {matching.length > SHOWN && <p class="fine">{t("making.figures-more", { shown: SHOWN })}</p>}
    </section>
  );
}

const SIDES = ["without", "with", "gross", "net"] as const;

/** Of two figures with one label, which. */
function sideOf(key: string, said: (key: string) => string): string {
  const side = key.startsWith("live.") ? SIDES.find((one) => key.endsWith(`.${one}`)) : undefined;
  return side === undefined ? "" : `, ${said(`making.figure-${side}`)}`;
}

/** What is worked out of the chapter's alternative, as soon as it is there. */
function useLive(alternative: ArctialAlternative | null): readonly Insertable[] {
  const context = useCommands();
  const { store, ports } = context;
  const [live, setLive] = useState<readonly Insertable[]>([]);
  const layers = useAtlas((state) => state.layers);
  const facts = useAtlas((state) => state.facts);
  useEffect(() => {
    let isWanted = true;
    const work = async (): Promise<readonly Insertable[]> => {
      await loadFlowFiles(context);
      const read = alternative === null ? null : await shipped(context, alternative);
      return liveToInsert(store.getState(), read?.ok === true ? read.value : null, ports.now().getFullYear());
    };
    void fetchedPart(context, work()).then((figures) => {
      if (isWanted && figures !== null) setLive(figures);
    });
    return () => {
      isWanted = false;
    };
  }, [alternative, layers, facts]);
  return live;
}
