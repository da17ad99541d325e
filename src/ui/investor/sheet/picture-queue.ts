import type { MapPicture } from "../../../domain/map-picture.ts";
import { sameItems } from "../../../domain/same-items.ts";

export interface PictureQueue {
  /**
   * The picture of what it depends on, compared by identity: the last one while it is of the same, or a new one. What
   * goes into a file is drawn even where the page has gone on since; anything else never comes where a later one took its
   * place before it was begun.
   */
  readonly take: (
    of: readonly unknown[],
    draw: () => Promise<MapPicture | null>,
    isForFile: boolean,
  ) => Promise<MapPicture | null>;
}

/** A picture that is there, being drawn, or waiting for its turn. */
interface Turn {
  readonly of: readonly unknown[];
  readonly picture: Promise<MapPicture | null>;
  readonly start: () => void;
  isForFile: boolean;
  /** Nothing came of it: the next one who asks tries again. */
  isSpent: boolean;
}

/**
 * One picture at a time, then the latest: each is a map of its own, which takes seconds without a graphics card. A
 * picture that did not come is kept only where no other will, as `isFinal` says then.
 */
export function createPictureQueue(isFinal: () => boolean): PictureQueue {
  let isDrawing = false;
  let latest: Turn | null = null;
  let waiting: readonly Turn[] = [];

  const goOn = (): void => {
    const [next, ...later] = waiting;
    if (isDrawing || next === undefined) return;
    isDrawing = true;
    waiting = later;
    next.start();
  };

  function turnOf(of: readonly unknown[], draw: () => Promise<MapPicture | null>): Turn {
    let start = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      start = resolve;
    });
    const turn: Turn = { of, start, isForFile: false, isSpent: false, picture: begun.then(draw) };
    const end = (isSpent: boolean): void => {
      turn.isSpent = isSpent;
      isDrawing = false;
      goOn();
    };
    turn.picture.then(
      (drawn) => end(drawn === null && !isFinal()),
      () => end(true),
    );
    return turn;
  }

  return {
    take(of, draw, isForFile) {
      if (latest === null || latest.isSpent || !sameItems(latest.of, of)) {
        latest = turnOf(of, draw);
        waiting = [...waiting.filter((turn) => turn.isForFile), latest];
      }
      latest.isForFile ||= isForFile;
      goOn();
      return latest.picture;
    },
  };
}
