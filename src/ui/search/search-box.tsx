import { useEffect, useRef, useState } from "preact/hooks";
import { chooseHit, closeSearch, openSearch, setSearchQuery } from "../../commands/search.ts";
import type { SearchHit } from "../../state/atlas-state.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Icon } from "../parts/icon.tsx";
import { lazyPart } from "../parts/lazy.tsx";
import "../styles/search.css";
import { hitId, LIST_ID } from "./hit-id.ts";

const SearchResults = lazyPart(() => import("./search-results.tsx").then((part) => part.SearchResults));

/** Longer text than this is no question. */
const LONGEST = 100;

/** One field over places, quays, plants and facts in all languages; the list below it is walked with the arrows. */
export function SearchBox() {
  const { t } = useTranslator();
  const run = useRun();
  const { open, query, status, hits } = useAtlas((state) => state.search);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listed = open && query.trim() !== "";

  useEffect(() => setActive(-1), [hits]);

  const choose = (hit: SearchHit): void => run(chooseHit, hit);
  // A finger is done with the keyboard on the screen; Enter leaves the focus where it was.
  const chooseByPointer = (hit: SearchHit): void => {
    choose(hit);
    input.current?.blur();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const to = KEYS.get(event.key)?.(active, hits.length);
    if (to !== undefined && listed && hits.length > 0) {
      setActive(to);
      event.preventDefault();
      return;
    }
    if (event.key === "Enter") {
      const hit = hits[Math.max(0, active)];
      if (listed && status === "ready" && hit !== undefined) choose(hit);
      event.preventDefault();
    }
    if (event.key === "Escape" && (listed || query !== "")) {
      // First the list goes, then the words.
      if (listed) run(closeSearch, undefined);
      else run(setSearchQuery, "");
      event.preventDefault();
    }
  };

  const onFocusOut = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    if (open && !(next instanceof Node && box.current?.contains(next))) run(closeSearch, undefined);
  };

  return (
    <div class="search" role="search" ref={box} onFocusOut={onFocusOut}>
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t("search.label")}
        placeholder={t("search.placeholder")}
        aria-expanded={listed}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={listed && active >= 0 ? hitId(active) : undefined}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        maxLength={LONGEST}
        value={query}
        onFocus={() => run(openSearch, undefined)}
        onInput={(event) => run(setSearchQuery, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== "" && (
        <button
          type="button"
          class="search-clear"
          aria-label={t("search.clear")}
          title={t("search.clear")}
          onClick={() => {
            run(setSearchQuery, "");
            input.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
      {listed && <SearchResults active={active} onChoose={chooseByPointer} />}
    </div>
  );
}

type Move = (active: number, count: number) => number;

const KEYS: ReadonlyMap<string, Move> = new Map<string, Move>([
  ["ArrowDown", (active, count) => (active + 1) % count],
  ["ArrowUp", (active, count) => (active <= 0 ? count - 1 : active - 1)],
  ["PageDown", (active, count) => Math.min(count - 1, active + 8)],
  ["PageUp", (active) => Math.max(0, active - 8)],
]);
