import { setMode } from "../../commands/set-mode.ts";
import { MODE_KINDS, type ModeKind } from "../../domain/mode.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";

/** The three readers' places. They are links: a place can be opened in a window of its own. */
export function Modes() {
  const { t, language } = useTranslator();
  const run = useRun();
  const current = useAtlas((state) => state.mode.kind);
  const go = (event: MouseEvent, kind: ModeKind): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    run(setMode, kind);
  };
  return (
    <nav class="modes" aria-label={t("modes.label")}>
      <ul>
        {MODE_KINDS.map((kind) => (
          <li key={kind}>
            <a
              href={`#mode=${kind}&lang=${language}`}
              aria-current={kind === current ? "page" : undefined}
              onClick={(event) => go(event, kind)}
            >
              {t(`mode.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
