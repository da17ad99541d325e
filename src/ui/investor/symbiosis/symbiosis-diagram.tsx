import type { PlantKind, Symbiosis, SymbiosisLink, SymbiosisStatus } from "../../../domain/symbiosis.ts";
import { useTranslator } from "../../context.ts";

interface SymbiosisDiagramProps {
  readonly symbiosis: Symbiosis;
  readonly chosen: SymbiosisLink | null;
  readonly onChoose: (link: SymbiosisLink) => void;
}

/**
 * Kinds of neighbours at the left, Kruunuportti at the right, and between them a button for each stream. Every line is
 * dotted: none of them is a pipe. Each button says both of its ends, so the boxes are for the eye alone; those of the
 * stream that is chosen, which its button says is pressed, have a heavier frame.
 */
export function SymbiosisDiagram({ symbiosis, chosen, onChoose }: SymbiosisDiagramProps) {
  const { t, text } = useTranslator();
  const { kinds, links } = symbiosis;
  const kindOf = (key: string): PlantKind | undefined => kinds.find((kind) => kind.key === key);
  const nameOf = (key: string): string => text(kindOf(key)?.name ?? key);
  const endAt = (link: SymbiosisLink, side: PlantKind["side"]): string =>
    kindOf(link.from)?.side === side ? link.from : link.to;
  const isChosen = (kind: string): boolean => kind === chosen?.from || kind === chosen?.to;
  return (
    <figure class="streams">
      <div class="streams-grid">
        {(["neighbour", "site"] as const).flatMap((side) =>
          runsOf(links.map((link) => endAt(link, side))).map(({ key, start, length }) => (
            <span
              key={`${side} ${key}`}
              class={`stream-kind stream-kind-${side}${isChosen(key) ? " is-chosen" : ""}`}
              style={{ gridRow: `${start + 1} / span ${length}` }}
              aria-hidden="true"
            >
              {nameOf(key)}
            </span>
          )),
        )}
        {links.map((link, index) => (
          <button
            key={link.key}
            type="button"
            class="stream"
            style={{ gridRow: index + 1 }}
            aria-pressed={link === chosen}
            aria-label={spoken(
              t("symbiosis.link", {
                substance: text(link.substance),
                from: nameOf(link.from),
                to: nameOf(link.to),
                status: t(`symbiosis.${link.status}`),
              }),
            )}
            onClick={() => onChoose(link)}
          >
            <span>{text(link.substance)}</span>
            <StreamLine status={link.status} isToSite={kindOf(link.to)?.side === "site"} />
          </button>
        ))}
      </div>
      <figcaption class="stream-legend">
        {(["on-tap", "possible"] as const).map((status) => (
          <span key={status}>
            <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <circle class={`stream-end stream-${status}`} cx="6" cy="6" r="4" />
            </svg>
            {t(`symbiosis.${status}`)}
          </span>
        ))}
        <span>{t("symbiosis.dotted")}</span>
      </figcaption>
    </figure>
  );
}

/** From the giver, whose mark says whether it is on tap, an arrow to the taker. */
function StreamLine({ status, isToSite }: { readonly status: SymbiosisStatus; readonly isToSite: boolean }) {
  const [giver, taker] = isToSite ? ["0%", "100%"] : ["100%", "0%"];
  return (
    <svg class="stream-line" aria-hidden="true" focusable="false">
      <line x1="4%" x2="96%" y1="6" y2="6" />
      <svg x={giver} overflow="visible" aria-hidden="true">
        <circle class={`stream-end stream-${status}`} cx={isToSite ? 5 : -5} cy="6" r="4" />
      </svg>
      <svg x={taker} overflow="visible" aria-hidden="true">
        <path d={isToSite ? "M-6 1 0 6-6 11" : "M6 1 0 6 6 11"} />
      </svg>
    </svg>
  );
}

/** Where long words may break is for the eye alone. */
const spoken = (words: string): string => words.replaceAll("\u00ad", "");

/** Neighbouring rows with the same end share its box. */
function runsOf(
  keys: readonly string[],
): readonly { readonly key: string; readonly start: number; readonly length: number }[] {
  const starts = keys.flatMap((key, index) => (keys[index - 1] === key ? [] : [index]));
  return starts.map((start, at) => ({
    key: keys[start] ?? "",
    start,
    length: (starts[at + 1] ?? keys.length) - start,
  }));
}
