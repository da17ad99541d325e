import { useEffect, useState } from "preact/hooks";
import type { Scene } from "../../domain/story.ts";
import { useAtlas, useCommands, useTranslator } from "../context.ts";
import { type Drawn, thumbnailsOf } from "./thumbnails.ts";

/** A small picture of a chapter; until it is drawn, and where nothing can be drawn, its place. */
export function Thumbnail({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslator();
  const context = useCommands();
  const isMapReady = useAtlas(({ view }) => view.mapStatus === "ready");
  const [drawn, setDrawn] = useState<{ readonly of: Scene; readonly picture: Drawn } | null>(null);
  useEffect(() => {
    if (!isMapReady) return;
    let isWanted = true;
    void thumbnailsOf(context)
      .draw(scene, () => isWanted)
      .then((picture) => {
        if (isWanted) setDrawn({ of: scene, picture });
      });
    return () => {
      isWanted = false;
    };
  }, [scene, isMapReady]);
  const picture = drawn?.of === scene ? drawn.picture : null;
  if (picture !== null)
    return <img class="making-thumbnail" src={picture} alt="" width={SIZE.width} height={SIZE.height} />;
  return (
    <span class="making-thumbnail" title={isMapReady && drawn === null ? t("making.thumbnail-waits") : undefined} />
  );
}

const SIZE = { width: 96, height: 60 };
