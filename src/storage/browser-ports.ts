import { isLanguage, type Language } from "../domain/language.ts";
import type { Ports } from "../domain/ports.ts";
import { COORDINATE_SYSTEMS, THEME_CHOICES } from "../domain/view.ts";

/** The browser's side of saving, copying, keeping choices and full screen. */
export function browserPorts(): Pick<
  Ports,
  | "saveFile"
  | "copyText"
  | "keepChoice"
  | "keepText"
  | "keptText"
  | "readScenarioText"
  | "readFlowsText"
  | "readTopicText"
  | "readStoryText"
  | "loadScenarioStore"
  | "guardClosing"
  | "loadStageWindows"
  | "now"
  | "newName"
  | "prefersReducedMotion"
  | "painted"
  | "setFullScreen"
> {
  return {
    saveFile: ({ name, mime, text }) => {
      const address = URL.createObjectURL(new Blob([text], { type: mime }));
      const link = document.createElement("a");
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    },
    copyText: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    keepChoice: keep,
    keepText: keep,
    keptText: keptChoice,
    readScenarioText: async (id) => (await shippedFiles()).readScenarioText(id),
    readFlowsText: async (file) => (await shippedFiles()).readFlowText(file),
    readTopicText: async (book) => (await shippedFiles()).readTopicText(book),
    readStoryText: async (file) => (await shippedFiles()).readStoryText(file),
    loadStageWindows: async () => (await import("./stage-windows.ts")).stageWindows,
    loadScenarioStore: async (kind) => (await import("./scenario-store.ts")).browserScenarioStore(kind),
    guardClosing: (on) => (on ? addEventListener : removeEventListener)("beforeunload", askFirst),
    now: () => new Date(),
    newName: () => crypto.getRandomValues(new Uint32Array(3)).reduce((name, part) => name + part.toString(36), ""),
    prefersReducedMotion: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
    painted: () =>
      new Promise((resolve) => {
        if (document.hidden) resolve();
        // A frame's own callbacks come before it is painted, a timer set in them after it.
        else requestAnimationFrame(() => setTimeout(resolve));
      }),
    setFullScreen: async (on) => {
      try {
        await (on ? document.documentElement.requestFullscreen() : document.exitFullscreen());
        return true;
      } catch {
        return false;
      }
    },
  };
}

const shippedFiles = () => import("./shipped-files.ts");

const askFirst = (event: Event): void => event.preventDefault();

/** Tells when another tab writes, or takes away, what is kept under the key. */
export function followKeptText(key: string, changed: () => void): void {
  addEventListener("storage", (event) => {
    if (event.key === storageKey(key)) changed();
  });
}

/** What the reader chose on an earlier visit to this machine; what is not understood is passed over. */
export function keptChoices() {
  const language = keptChoice("language");
  const theme = THEME_CHOICES.find((choice) => choice === keptChoice("theme"));
  const coordinateSystem = COORDINATE_SYSTEMS.find((system) => system === keptChoice("coordinate-system"));
  return {
    language: isLanguage(language) ? language : browserLanguage(navigator.languages),
    ...(theme === undefined ? {} : { theme }),
    ...(coordinateSystem === undefined ? {} : { coordinateSystem }),
    ...(keptChoice("place-names") === "both" ? ({ placeNames: "both" } as const) : {}),
  };
}

/** False in private mode or with a full store: what was to be kept lasts as long as the page. */
function keep(key: string, value: string): boolean {
  try {
    if (value === "") localStorage.removeItem(storageKey(key));
    else localStorage.setItem(storageKey(key), value);
    return true;
  } catch {
    return false;
  }
}

function keptChoice(key: string): string | null {
  try {
    return localStorage.getItem(storageKey(key));
  } catch {
    return null;
  }
}

/** The language of a first visit: the browser's first that the atlas speaks, else Finnish. */
export function browserLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const code = tag.slice(0, 2).toLowerCase();
    if (isLanguage(code)) return code;
  }
  return "fi";
}

const storageKey = (key: string): string => `kruunuportti-atlas.${key}`;
