import type { FlowFile } from "./flow.ts";
import type { KeptKind, ScenarioStore } from "./kept-scenario.ts";
import type { Language } from "./language.ts";
import type { LayerId, LayerMeta } from "./layer.ts";
import type { MapPicture, PaperSubject, PictureSize, PictureSubject, SceneSubject } from "./map-picture.ts";
import type { Problem } from "./problem.ts";
import type { Result } from "./result.ts";
import type { ArctialAlternative } from "./scenario.ts";
import type { StageMessage } from "./stage-position.ts";
import type { StoryFile } from "./story.ts";
import type { TopicBook } from "./topic.ts";
import type { WorldFile } from "./world.ts";

export interface SavedFile {
  readonly name: string;
  readonly mime: string;
  /** Bytes where the file is no text. */
  readonly text: string | ArrayBuffer;
}

/** Windows of this site on this machine. */
export interface StageWindows {
  /** Hears and tells those of a name. */
  readonly openChannel: (
    name: string,
    heard: (message: unknown) => void,
  ) => { readonly send: (message: StageMessage) => void; readonly close: () => void };
  /** Opens one at the part of the address after `#`; false where the browser forbids it. */
  readonly openWindow: (hash: string) => boolean;
  /** A name that no other window has. */
  readonly randomName: () => string;
}

/** The browser's edge as commands see it; `main` wires it, tests may stand in for it. */
export interface Ports {
  /** Metas of the layers that this publication carries, in the order of the panel. */
  readonly layerMetas: readonly LayerMeta[];
  readonly readLayerText: (id: LayerId) => Promise<Result<string, Problem>>;
  readonly readFactsText: () => Promise<Result<string, Problem>>;
  /** The file of a scenario that comes with the atlas. */
  readonly readScenarioText: (id: ArctialAlternative) => Promise<Result<string, Problem>>;
  /** A file of flows, their places or the sea lanes, or of the world that they run through. */
  readonly readFlowsText: (file: FlowFile | WorldFile) => Promise<Result<string, Problem>>;
  /** The file that a topic is told from. */
  readonly readTopicText: (book: TopicBook) => Promise<Result<string, Problem>>;
  /** A story that comes with the atlas, or the cards with people's questions. */
  readonly readStoryText: (file: StoryFile) => Promise<Result<string, Problem>>;
  /** Loads the texts of a language; the interface can be drawn in it when the promise is kept. */
  readonly loadTexts: (language: Language) => Promise<void>;
  /** Offers a file to the reader. */
  readonly saveFile: (file: SavedFile) => void;
  /**
   * Draws, when it is called, the map as the page shows it now as a picture, so many pixels of the page wide and high: with
   * a scenario and the flows, for a sheet of paper, or the scene of a chapter. Null where it cannot be drawn.
   */
  readonly drawMap: (
    subject: PictureSubject | PaperSubject | SceneSubject,
    size: PictureSize,
  ) => () => Promise<MapPicture | null>;
  /** Fetches what draws the map for a sheet of paper, while the reader still chooses; rejects where it cannot be fetched. */
  readonly fetchPaperMap: () => Promise<unknown>;
  readonly copyText: (text: string) => Promise<boolean>;
  /** Keeps a choice on this machine; silently does nothing where the browser forbids it. */
  readonly keepChoice: (key: string, value: string) => void;
  /** Keeps a text of the reader on this machine, an empty one takes away what stood there; false where the browser forbids it or has no room. */
  readonly keepText: (key: string, text: string) => boolean;
  /** What an earlier visit to this machine kept; null where there is nothing. */
  readonly keptText: (key: string) => string | null;
  /** The store of scenarios or stories comes when it is first used, and is then the same one; rejects where it cannot be fetched. */
  readonly loadScenarioStore: (kind?: KeptKind) => Promise<ScenarioStore>;
  /** Whether the browser asks before the page is closed. */
  readonly guardClosing: (on: boolean) => void;
  /** Comes when it is first used; rejects where it cannot be fetched. */
  readonly loadStageWindows: () => Promise<StageWindows>;
  readonly now: () => Date;
  /** A name of small letters and digits that nothing else has, on this machine or another. */
  readonly newName: () => string;
  readonly prefersReducedMotion: () => boolean;
  /** Resolves once the page as it stands now has been painted; at once where nobody sees it. */
  readonly painted: () => Promise<void>;
  readonly setFullScreen: (on: boolean) => Promise<boolean>;
}
