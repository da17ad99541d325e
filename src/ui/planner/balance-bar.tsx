import { useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";
import { barPieces, pieceName } from "./balance-lines.ts";
import { BalanceWaiting } from "./balance-waiting.tsx";
import { ClassSwatch } from "./class-swatch.tsx";
import { ReserveBrief } from "./reserve-section.tsx";
import type { ShownBalance } from "./use-balance.ts";

/** The whole planning area in one line: widths, patterns, words and hectares; a list for those who cannot see it. */
export function BalanceBar({ shown }: { readonly shown: ShownBalance }) {
  const translator = useTranslator();
  const { t } = translator;
  const { balance, of } = shown;
  if (balance === null || of === null) return <BalanceWaiting shown={shown} />;
  const pieces = barPieces(balance, of);
  return (
    <div class="balance-bar">
      <div class="balance-strip" aria-hidden="true">
        {pieces.map((piece) => (
          // The object model sets it: a style attribute would break the content security policy.
          <span key={piece.of} class="balance-piece" style={{ flexGrow: piece.percent }}>
            <ClassSwatch of={piece.kind} />
          </span>
        ))}
      </div>
      <div class="balance-key">
        <span class="balance-lead">{t("balance.reservations")}:</span>
        <ul aria-label={t("balance.key")}>
          {pieces.map((piece) => (
            <li key={piece.of}>
              <ClassSwatch of={piece.kind} />
              <span>{pieceName(piece, translator)}</span>
              <strong>{figureText(piece.line.area, translator)}</strong>
            </li>
          ))}
          <ReserveBrief shown={shown} />
        </ul>
      </div>
    </div>
  );
}
