import { useEffect, useState } from "preact/hooks";
import { fetchedPart } from "../../../commands/fetched-part.ts";
import type { MapPicture, PictureSubject } from "../../../domain/map-picture.ts";
import { sameItems } from "../../../domain/same-items.ts";
import { investOf } from "../../../state/invest.ts";
import type { AtlasStore } from "../../../state/store.ts";
import { useAtlas, useCommands } from "../../context.ts";
import { createPictureQueue, type PictureQueue } from "./picture-queue.ts";

/** Half as wide as the paper, and upright: the port lies 10 km north of the site. Pixels. */
const SIZE = { width: 600, height: 686 };

/** One picture for page, file and the next time that the topic is opened, as long as nothing on it is another. */
const queues = new WeakMap<AtlasStore, PictureQueue>();

function queueOf(store: AtlasStore): PictureQueue {
  const known = queues.get(store);
  if (known !== undefined) return known;
  const queue = createPictureQueue(() => store.getState().view.mapStatus === "no-webgl");
  queues.set(store, queue);
  return queue;
}

/** What came, and what it depends on. */
interface Came {
  readonly of: readonly unknown[];
  readonly picture: MapPicture | "none";
}

/**
 * The map as the sheet shows it. It is begun as soon as the page's own map stands, so that it is there when the sheet
 * is asked for: without a graphics card it takes seconds.
 */
export function usePicture(subject: PictureSubject): {
  /** Null while it is drawn. */
  readonly picture: MapPicture | "none" | null;
  /** Says so where what draws it cannot be fetched; the next one who asks tries again. */
  readonly draw: (isFor: "page" | "file") => Promise<MapPicture | null>;
} {
  const context = useCommands();
  const { store, ports } = context;
  const [came, setCame] = useState<Came | null>(null);
  const isMapReady = useAtlas(({ view }) => view.mapStatus === "ready");
  const of = [
    subject.scenario,
    subject.balance,
    useAtlas((state) => investOf(state).logistics),
    useAtlas((state) => state.ways.spurBuilt),
    useAtlas((state) => state.language),
    useAtlas((state) => state.placeNames),
    useAtlas((state) => state.layers),
    useAtlas((state) => state.visible),
    useAtlas((state) => state.opacity),
    useAtlas((state) => state.onlyDecided),
  ];

  const drawing = (isFor: "page" | "file"): Promise<MapPicture | null> => {
    const picture = queueOf(store).take(of, ports.drawMap(subject, SIZE), isFor === "file");
    picture.then((drawn) => setCame({ of, picture: drawn ?? "none" }), ignored);
    return picture;
  };

  useEffect(() => {
    if (isMapReady) drawing("page");
  }, [isMapReady, ...of]);
  return {
    // One of something else comes too late to be shown.
    picture: came !== null && sameItems(came.of, of) ? came.picture : null,
    draw: (isFor) => {
      // One that did not come is drawn again.
      if (came?.picture === "none") setCame(null);
      return fetchedPart(context, drawing(isFor));
    },
  };
}

/** Whoever asks for the picture is told; nobody has asked yet. */
const ignored = (): void => undefined;
