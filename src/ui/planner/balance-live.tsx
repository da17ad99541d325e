import { useEffect, useRef, useState } from "preact/hooks";
import type { ScenarioId } from "../../domain/scenario.ts";
import { useTranslator } from "../context.ts";
import { type BarPiece, balanceNews, barPieces } from "./balance-lines.ts";
import type { ShownBalance } from "./use-balance.ts";

/** How long the balance must rest before it is read out, milliseconds. */
const REST = 1500;

/** What was read out last, or was there to be read. */
interface Told {
  readonly of: ScenarioId;
  readonly pieces: readonly BarPiece[];
}

/** What a scenario opens with is on the page to be read; between two scenarios nothing has become other. */
export const isOpening = (told: Pick<Told, "of"> | null, next: Pick<Told, "of">): boolean => told?.of !== next.of;

/** Reads out what the balance has become, once the hand rests. */
export function BalanceLive({ shown: { balance, of, isDraft } }: { readonly shown: ShownBalance }) {
  const translator = useTranslator();
  const told = useRef<Told | null>(null);
  const [news, setNews] = useState("");
  useEffect(() => {
    if (balance === null || of === null) return;
    const next = { of: of.id, pieces: barPieces(balance, of) };
    if (isOpening(told.current, next)) {
      told.current = next;
      setNews("");
      return;
    }
    const timer = setTimeout(() => {
      setNews(balanceNews(told.current?.pieces ?? [], next.pieces, translator, isDraft));
      told.current = next;
    }, REST);
    return () => clearTimeout(timer);
  }, [balance, of]);
  return (
    <p class="unseen" role="status">
      {news}
    </p>
  );
}
