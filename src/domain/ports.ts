import type { Language } from "./language.ts";
import type { LayerId, LayerMeta } from "./layer.ts";
import type { Problem } from "./problem.ts";
import type { Result } from "./result.ts";

/** The browser's edge as commands see it; `main` wires it, tests may stand in for it. */
export interface Ports {
  /** Metas of the layers that this publication carries, in the order of the panel. */
  readonly layerMetas: readonly LayerMeta[];
  readonly readLayerText: (id: LayerId) => Promise<Result<string, Problem>>;
  readonly readFactsText: () => Promise<Result<string, Problem>>;
  /** Loads the texts of a language; the interface can be drawn in it when the promise is kept. */
  readonly loadTexts: (language: Language) => Promise<void>;
  /** Offers a text file to the reader. */
  readonly saveFile: (file: { readonly name: string; readonly mime: string; readonly text: string }) => void;
  readonly copyText: (text: string) => Promise<boolean>;
  /** Keeps a choice on this machine; silently does nothing where the browser forbids it. */
  readonly keepChoice: (key: string, value: string) => void;
  /** Keeps a text of the reader on this machine; false where the browser forbids it or has no room. */
  readonly keepText: (key: string, text: string) => boolean;
  /** What an earlier visit to this machine kept; null where there is nothing. */
  readonly keptText: (key: string) => string | null;
  readonly now: () => Date;
  readonly prefersReducedMotion: () => boolean;
  readonly setFullScreen: (on: boolean) => Promise<boolean>;
}
