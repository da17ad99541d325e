import { useEffect, useState } from "preact/hooks";
import { fetchedPart } from "../../../commands/fetched-part.ts";
import type { MapPicture, PictureSubject } from "../../../domain/map-picture.ts";
import { sameItems } from "../../../domain/same-items.ts";
import { investOf } from "../../../state/invest.ts";
import type { AtlasStore } from "../../../state/store.ts";
import { useAtlas, useCommands } from "../../context.ts";

/** As wide as the paper and a little less than half as high, pixels. */
const SIZE = { width: 940, height: 400 };

interface Drawing {
  /** What the picture depends on, compared by identity. */
  readonly of: readonly unknown[];
  readonly picture: Promise<MapPicture | null>;
}

/** One picture for page, file and the next time that the topic is opened, as long as nothing on it is another. */
const drawings = new WeakMap<AtlasStore, Drawing>();

/**
 * The map as the sheet shows it. It is begun as soon as the page's own map stands, so that it is there when the sheet
 * is asked for: without a graphics card it takes seconds.
 */
export function usePicture(subject: PictureSubject): {
  /** Null while it is drawn. */
  readonly picture: MapPicture | "none" | null;
  /** Says so where what draws it cannot be fetched; the next one who asks tries again. */
  readonly draw: () => Promise<MapPicture | null>;
} {
  const context = useCommands();
  const { store, ports } = context;
  const [picture, setPicture] = useState<MapPicture | "none" | null>(null);
  const isMapReady = useAtlas(({ view }) => view.mapStatus === "ready");
  const of = [
    subject.scenario,
    subject.balance,
    useAtlas((state) => investOf(state).logistics),
    useAtlas((state) => state.ways.spurBuilt),
    useAtlas((state) => state.language),
    useAtlas((state) => state.layers),
    useAtlas((state) => state.visible),
    useAtlas((state) => state.onlyDecided),
  ];

  const drawing = (): Drawing => {
    const before = drawings.get(store);
    if (before !== undefined && sameItems(before.of, of)) return before;
    const next: Drawing = { of, picture: ports.drawMap(subject, SIZE) };
    drawings.set(store, next);
    next.picture.then(
      (drawn) => drawings.get(store) === next && setPicture(drawn ?? "none"),
      () => drawings.get(store) === next && drawings.delete(store),
    );
    return next;
  };

  useEffect(() => {
    setPicture(null);
    if (!isMapReady) return;
    void drawing().picture.then((drawn) => setPicture(drawn ?? "none"), ignored);
  }, [isMapReady, ...of]);
  return { picture, draw: () => fetchedPart(context, drawing().picture) };
}

/** Whoever asks for the picture is told; nobody has asked yet. */
const ignored = (): void => undefined;
