import { useEffect, useState } from "preact/hooks";

/** Narrower than this, panels become one sheet at the foot of the window. Kept in step with `styles/phone.css`. */
export const NARROW = "(max-width: 47.99rem)";
/** The same, and a phone on its side: the map comes before the panels. */
export const CRAMPED = `${NARROW}, (max-height: 29.99rem)`;

/** Follows a media query. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = (): void => setMatches(list.matches);
    follow();
    list.addEventListener("change", follow);
    return () => list.removeEventListener("change", follow);
  }, [query]);
  return matches;
}
