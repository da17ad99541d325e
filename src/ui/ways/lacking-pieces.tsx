import type { Figure } from "../../domain/figure.ts";
import type { Position } from "../../domain/layer.ts";
import type { Realisation } from "../../domain/status.ts";
import type { Way, WayLeg } from "../../domain/way.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { useCommands, useTranslator } from "../context.ts";
import { RealisationBadge } from "../parts/badge.tsx";
import { figureText } from "../parts/figure-text.ts";
import { ShowPoint } from "./show-point.tsx";
import { type PieceText, pieceText, sharePercent } from "./way-words.ts";

interface LackingProps {
  readonly way: Way;
  /** Metres on what the data lacks; null where it lacks nothing. */
  readonly share: Figure | null;
}

/** What the data lacks on the way: how much of it, and each piece with its reason. None of it is a road. */
export function LackingPieces({ way, share }: LackingProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { store } = useCommands();
  if (share === null) return <p class="fine">{t("ways.nothing-lacks")}</p>;
  const groups = byReason(way.legs, store.getState(), translator);
  return (
    <section class="way-lacking">
      <h3>{t("ways.lacking")}</h3>
      <p class="way-share">
        <strong>{figureText(share, translator)}</strong> {t("ways.share", { percent: sharePercent(way, translator) })}
      </p>
      <ul class="lacking-list">
        {groups.map(({ reason, pieces }) => (
          <li key={reason}>
            {pieces.map(({ title, length, at }, index) => (
              <span key={`${title} ${index}`} class="lacking-piece">
                <b>{title}</b> {length}
                {at !== undefined && <ShowPoint at={at} what={title} />}
              </span>
            ))}
            {pieces[0]?.realisation !== undefined && <RealisationBadge realisation={pieces[0].realisation} />}
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Piece extends PieceText {
  /** Where to look for it. */
  readonly at: Position | undefined;
  /** Of a declared link. */
  readonly realisation: Realisation | undefined;
}

/** What stands in for roads or tracks, in the order of travel; pieces with one reason together. */
function byReason(legs: readonly WayLeg[], state: AtlasState, translator: Translator) {
  const groups = new Map<string, Piece[]>();
  for (const leg of legs) {
    if (leg.kind === "network") continue;
    const piece: Piece = {
      ...pieceText(leg, state, translator),
      at: leg.coordinates[Math.floor(leg.coordinates.length / 2)],
      realisation: leg.kind === "declared" ? leg.realisation : undefined,
    };
    const group = `${piece.reason} ${piece.realisation}`;
    groups.set(group, [...(groups.get(group) ?? []), piece]);
  }
  return [...groups.values()].map((pieces) => ({ reason: pieces[0]?.reason ?? "", pieces }));
}
