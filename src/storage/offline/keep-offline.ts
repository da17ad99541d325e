import type { CommandContext } from "../../commands/command.ts";
import { reportOffline } from "../../commands/offline.ts";
import { isOnStage, type OfflineState } from "../../state/offline.ts";

/** The browser's side of it, to be replaced by tests. */
interface Browser {
  readonly workers: Pick<ServiceWorkerContainer, "register" | "addEventListener">;
  readonly untilIdle: () => Promise<void>;
  readonly reload: () => void;
  readonly whenOnline: (again: () => void) => void;
}

/**
 * Keeps the whole site on this machine when the page has nothing better to do, and tells the state how far it is. A new
 * version is offered, but not on stage; it takes over when the reader takes it or has closed every page of the old one.
 * What goes wrong is silent: the page works as long as there is a network, and asks again when it is back.
 */
export async function keepOffline(context: CommandContext, browser: Browser = thisBrowser()): Promise<void> {
  const { store } = context;
  const say = (change: Partial<OfflineState>): void => void reportOffline.run(context, change);
  let registration: ServiceWorkerRegistration | null = null;
  let isReloading = false;
  let offered: ServiceWorker | null = null;

  const look = (): void => {
    if (registration === null) return say({ kept: "no" });
    const { active, waiting, installing } = registration;
    const isComing = installing !== null || waiting !== null;
    say({ kept: active !== null ? "yes" : isComing ? "coming" : "no" });
    // Once: who puts the offer away is not asked again before the next version, or the next page.
    if (active === null || waiting === null || waiting === offered || isOnStage(store.getState())) return;
    offered = waiting;
    say({ update: "offered" });
  };
  const follow = (worker: ServiceWorker | null): void => worker?.addEventListener("statechange", look);
  const register = async (): Promise<void> => {
    try {
      registration = await browser.workers.register("./service-worker.js", { updateViaCache: "none" });
      registration.addEventListener("updatefound", () => {
        follow(registration?.installing ?? null);
        look();
      });
      follow(registration.installing);
    } catch {
      registration = null;
    }
    look();
  };
  const reload = (): void => {
    isReloading = false;
    browser.reload();
  };

  browser.workers.addEventListener("controllerchange", () => {
    if (isReloading) reload();
  });
  store.subscribe((state, before) => {
    if (isOnStage(before) && !isOnStage(state)) look();
    if (state.offline === before.offline || state.offline?.update !== "taken") return;
    // Where another page was faster, the new version is at work already.
    if (registration?.waiting == null) return reload();
    isReloading = true;
    registration.waiting.postMessage("take over");
  });
  await browser.untilIdle();
  await register();
  browser.whenOnline(() => {
    if (store.getState().offline?.kept === "no") void register();
  });
}

/** A page whose vehicles move has hardly an idle moment; milliseconds. */
const LONGEST_WAIT = 5000;

function thisBrowser(): Browser {
  return {
    workers: navigator.serviceWorker,
    // Safari has no such callback.
    untilIdle: () =>
      new Promise((done) =>
        "requestIdleCallback" in globalThis
          ? requestIdleCallback(() => done(), { timeout: LONGEST_WAIT })
          : setTimeout(done, LONGEST_WAIT),
      ),
    reload: () => location.reload(),
    whenOnline: (again) => addEventListener("online", again),
  };
}
