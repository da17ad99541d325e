import { useState } from "preact/hooks";
import { setCoordinateSystem } from "../../commands/set-preferences.ts";
import { copyText } from "../../commands/share.ts";
import { COORDINATE_SYSTEMS } from "../../domain/view.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { creditLines, creditsOf, OSM_ADDRESS, OSM_CREDIT } from "./credits.ts";
import { useCoordinatesText } from "./use-coordinates-text.ts";

/** The foot of the window: where the pointer is, and whose data is shown. */
export function StatusBar() {
  const { t } = useTranslator();
  const navigable = useAtlas((state) => NAUTICAL.some((id) => state.visible[id]));
  return (
    <footer class="status-bar">
      <Coordinates />
      {navigable && <span class="not-for-navigation">{t("status-bar.not-for-navigation")}</span>}
      <Credits />
    </footer>
  );
}

/** Layers that could be taken for a chart. */
const NAUTICAL = ["quays", "quay-lines", "harbours"];

function Coordinates() {
  const { t, language } = useTranslator();
  const run = useRun();
  const system = useAtlas((state) => state.coordinateSystem);
  const { pointer, pressed, actual, led, requested } = useAtlas((state) => state.view);
  // The pointer leaves the map on its way to the copy button: what it crossed last is no place that anybody chose.
  const chosen = pointer ?? pressed;
  const isOpening = !led && requested?.target.kind === "bounds";
  // The middle of the view that the map opens with is no place that anybody asked for either.
  const position = chosen ?? (actual === null || isOpening ? null : ([actual.longitude, actual.latitude] as const));
  const written = useCoordinatesText(position !== null, pressed);
  // Far from Finland the planes give way to degrees.
  const name = t(`coordinate-system.${(position && written?.systemAt(position, system)) ?? system}`);
  const next = COORDINATE_SYSTEMS[(COORDINATE_SYSTEMS.indexOf(system) + 1) % COORDINATE_SYSTEMS.length] ?? "gk23";
  const text = (position && written?.coordinatesText(position, system, language)) ?? "";
  return (
    <div class="coordinates" role="group" aria-label={t("status-bar.coordinates")}>
      <button
        type="button"
        aria-label={t("status-bar.change-system", { system: name })}
        onClick={() => run(setCoordinateSystem, next)}
      >
        {name}
      </button>
      <span class="coordinate-values">{text}</span>
      {text !== "" && (
        <Button
          label={t("status-bar.copy")}
          icon="copy"
          iconOnly
          look="quiet"
          onClick={() => run(copyText, `${text} (${name})`)}
        />
      )}
      <span class="coordinate-of">
        {pointer === null && text !== "" && t(chosen === null ? "status-bar.centre" : "status-bar.pressed")}
      </span>
    </div>
  );
}

function Credits() {
  const { t } = useTranslator();
  const { store } = useCommands();
  const [open, setOpen] = useState(false);
  useAtlas((state) => state.visible);
  const metas = visibleMetas(store.getState());
  return (
    <div class="credits">
      <p class="credit-line">
        {creditsOf(metas).map((credit, index) => (
          <span key={credit}>
            {index > 0 && " · "}
            {credit === OSM_CREDIT ? (
              <a href={OSM_ADDRESS} rel="noreferrer" target="_blank">
                {credit}
              </a>
            ) : (
              credit
            )}
          </span>
        ))}
      </p>
      <button
        type="button"
        class="credit-toggle"
        aria-expanded={open}
        aria-controls={open ? "credits" : undefined}
        onClick={() => setOpen(!open)}
      >
        {t("status-bar.all-credits")}
      </button>
      <ul class="credit-list" id="credits" data-open={open}>
        {creditLines(metas).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const visibleMetas = (state: AtlasState) =>
  Object.values(state.layers).flatMap(({ meta }) => (state.visible[meta.id] ? [meta] : []));
