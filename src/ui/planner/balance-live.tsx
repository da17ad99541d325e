import { useEffect, useRef, useState } from "preact/hooks";
import { useTranslator } from "../context.ts";
import { type BarPiece, balanceNews, barPieces } from "./balance-lines.ts";
import type { ShownBalance } from "./use-balance.ts";

/** How long the balance must rest before it is read out, milliseconds. */
const REST = 1500;

/** Reads out what the balance has become, once the hand rests. */
export function BalanceLive({ shown: { balance, of } }: { readonly shown: ShownBalance }) {
  const translator = useTranslator();
  const told = useRef<readonly BarPiece[] | null>(null);
  const [news, setNews] = useState("");
  useEffect(() => {
    if (balance === null || of === null) return;
    const pieces = barPieces(balance, of);
    // What a scenario opens with is on the page to be read.
    if (told.current === null) {
      told.current = pieces;
      return;
    }
    const timer = setTimeout(() => {
      setNews(balanceNews(told.current ?? [], pieces, translator));
      told.current = pieces;
    }, REST);
    return () => clearTimeout(timer);
  }, [balance, of]);
  return (
    <p class="unseen" role="status">
      {news}
    </p>
  );
}
