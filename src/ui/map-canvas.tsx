import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { reportMapStatus } from "../commands/map-reports.ts";
import { openTable } from "../commands/panels.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { useAtlas, useRun, useTranslator } from "./context.ts";
import { useInsets } from "./insets.ts";
import { Button, CommandButton } from "./parts/button.tsx";
import { searchInput } from "./shortcuts.ts";

export type StartMap = (container: HTMLElement) => Promise<void>;

/** The place of the map. What is drawn in it belongs to the map; this gives it room, a name and a word when it fails. */
export function MapCanvas({
  startMap,
  panels,
}: {
  startMap: StartMap;
  panels: readonly RefObject<HTMLElement | null>[];
}) {
  const container = useRef<HTMLDivElement>(null);
  const { t } = useTranslator();
  const run = useRun();
  const status = useAtlas((state) => state.view.mapStatus);
  const ready = useAtlas(everyVisibleLayerSettled);

  useInsets(container, panels);
  useLayoutEffect(() => {
    if (container.current === null) return;
    startMap(container.current).catch((cause: unknown) => {
      run(reportMapStatus, "no-webgl");
      throw new Error("the map could not be started", { cause });
    });
  }, []);

  return (
    <main class="map-place" id="map-place" tabIndex={-1} aria-label={t("map.label")}>
      <div id="map" ref={container} data-map={status} data-layers={ready ? "ready" : "loading"} />
      {status === "no-webgl" && <MapFallback title={t("map.no-webgl-title")} text={t("map.no-webgl-text")} />}
      {status === "lost" && <MapFallback title={t("map.lost-title")} text={t("map.lost-text")} />}
    </main>
  );
}

/** Stands over a map that cannot be drawn and shows the other ways in. */
function MapFallback({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useTranslator();
  const hasAreas = useAtlas((state) => AREAS in state.layers);
  const { top, right, bottom, left } = useAtlas((state) => state.view.insets);
  return (
    <div class="map-fallback-room" style={{ inset: `${top}px ${right}px ${bottom}px ${left}px` }}>
      <div class="map-fallback" role="alert">
        <h2>{title}</h2>
        <p>{text}</p>
        <div class="actions">
          <Button
            label={t("map.fallback-search")}
            icon="search"
            look="primary"
            onClick={() => searchInput()?.focus()}
          />
          {hasAreas && <CommandButton command={openTable} args={AREAS} icon="table" label={t("map.fallback-table")} />}
        </div>
      </div>
    </div>
  );
}

const AREAS = "sites";

const everyVisibleLayerSettled = (state: AtlasState): boolean =>
  Object.entries(state.layers).every(
    ([id, layer]) => !state.visible[id] || layer.status === "ready" || layer.status === "unavailable",
  );
