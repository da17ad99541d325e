import type { CommandContext } from "../../commands/command.ts";
import { shipped } from "../../commands/open-scenario.ts";
import type { Scene } from "../../domain/story.ts";
import { areSettled } from "../../state/settled.ts";
import type { AtlasStore } from "../../state/store.ts";

/** A `data:` address; null where it cannot be drawn. */
export type Drawn = string | null;

export interface Thumbnails {
  /** The picture of a scene, drawn once; null as well where nobody wants it any more when its turn comes. */
  readonly draw: (scene: Scene, isWanted: () => boolean) => Promise<Drawn>;
}

/** Pixels of the page: large enough that names leave room for the ground; it stands in the list at a fifth. */
const SIZE = { width: 480, height: 300 };

const known = new WeakMap<AtlasStore, Thumbnails>();

/** Small pictures, one at a time: each is a map of its own, which takes seconds without a graphics card. */
export function thumbnailsOf(context: CommandContext): Thumbnails {
  const before = known.get(context.store);
  if (before !== undefined) return before;
  const made = createThumbnails((scene) => drawn(context, scene));
  known.set(context.store, made);
  return made;
}

/** Draws one after the other; what was drawn is remembered as long as the scene is. */
export function createThumbnails(draw: (scene: Scene) => Promise<Drawn>): Thumbnails {
  const pictures = new WeakMap<Scene, string>();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    draw: (scene, isWanted) => {
      const mine = turn.then(async () => {
        const remembered = pictures.get(scene);
        if (remembered !== undefined || !isWanted()) return remembered ?? null;
        const picture = await draw(scene).catch(() => null);
        if (picture !== null) pictures.set(scene, picture);
        return picture;
      });
      turn = mine;
      return mine;
    },
  };
}

async function drawn(context: CommandContext, scene: Scene): Promise<Drawn> {
  const { store, ports } = context;
  await layersCome(store);
  const read = scene.scenario === null ? null : await shipped(context, scene.scenario);
  const picture = await ports.drawMap({ scene, scenario: read?.ok === true ? read.value : null }, SIZE)();
  return picture?.address ?? null;
}

/** A picture without half of its layers would stay that. */
function layersCome(store: AtlasStore): Promise<void> {
  const isThere = (): boolean => areSettled(store.getState(), Object.keys(store.getState().layers));
  if (isThere()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!isThere()) return;
      stop();
      resolve();
    });
  });
}
