import { openTable } from "../commands/open-table.ts";
import { useAtlas, useTranslator } from "./context.ts";
import { Button, CommandButton } from "./parts/button.tsx";
import { searchInput } from "./search/search-input.ts";
import "./styles/map-fallback.css";

/** Stands over a map that cannot be drawn and shows the other ways in. */
export function MapFallback({ status }: { readonly status: "no-webgl" | "lost" }) {
  const { t } = useTranslator();
  const hasAreas = useAtlas((state) => AREAS in state.layers);
  const { top, right, bottom, left } = useAtlas((state) => state.view.insets);
  return (
    <div class="map-fallback-room" style={{ inset: `${top}px ${right}px ${bottom}px ${left}px` }}>
      <div class="map-fallback" role="alert">
        <h2>{t(`map.${status}-title`)}</h2>
        <p>{t(`map.${status}-text`)}</p>
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
