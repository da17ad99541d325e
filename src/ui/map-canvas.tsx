import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { reportMapStatus } from "../commands/map-reports.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { useAtlas, useRun, useTranslator } from "./context.ts";
import { useInsets } from "./insets.ts";
import { lazyPart } from "./parts/lazy.tsx";

const MapFallback = lazyPart(() => import("./map-fallback.tsx").then((part) => part.MapFallback));

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
      {(status === "no-webgl" || status === "lost") && <MapFallback status={status} />}
    </main>
  );
}

const everyVisibleLayerSettled = (state: AtlasState): boolean =>
  Object.entries(state.layers).every(
    ([id, layer]) => !state.visible[id] || layer.status === "ready" || layer.status === "unavailable",
  );
