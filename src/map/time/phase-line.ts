import { translatorFor } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { shownTime } from "../../state/told-time.ts";
import type { MapHost } from "../extras.ts";
import "./phase-line.css";

/** Writes into the picture which time it tells of, and that its years are estimates. */
export function attachPhaseLine({ container, store }: MapHost): void {
  const line = document.createElement("p");
  line.className = "map-phase";
  container.querySelector(".map-edge")?.prepend(line);
  const tell = (): void => {
    const words = phaseWords(store.getState());
    line.hidden = words === null;
    if (words !== null && line.textContent !== words) line.textContent = words;
  };
  store.subscribe(tell);
  tell();
}

/** What the picture says of the time that it tells of; null where it tells of none. */
function phaseWords(state: AtlasState): string | null {
  const time = shownTime(state);
  return time === null ? null : translatorFor(state.language).said(`time.line-${time}`);
}
