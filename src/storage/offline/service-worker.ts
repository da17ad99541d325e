import { askedFor, type BuiltSite, dropEarlier, keepSite, keptFile, type WorkerGround } from "./kept-site.ts";

// A program of its own beside the page: the build writes it, with the list of its files, to `service-worker.js`.

/** Put in by the build. */
declare const BUILT_SITE: BuiltSite;

interface WaitingEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface FetchEvent extends WaitingEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

/** What of a service worker's world is used; the types of pages and of workers do not go together. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (wanted: object) => Promise<readonly { readonly url: string }[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WaitingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent & WaitingEvent) => void): void;
}

const scope = self as unknown as WorkerScope;
const ground: WorkerGround = {
  address: scope.registration.scope,
  caches,
  fetch: (request) => fetch(request),
};

scope.addEventListener("install", (event) => event.waitUntil(keepSite(BUILT_SITE, ground)));

// The page of a first visit is answered from here on as well: its reader may pull out the cable at once.
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

// By itself a new version waits until every page of the old one is closed.
scope.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(scope.skipWaiting());
});

scope.addEventListener("fetch", (event) => {
  const path = askedFor(event.request, BUILT_SITE, ground);
  if (path === null) return;
  event.respondWith(keptFile(event.request, path, BUILT_SITE, ground));
  if (event.request.mode === "navigate") event.waitUntil(tidy());
});

/** A page that opens with no other open gets this version: nobody goes on with an earlier one. */
async function tidy(): Promise<void> {
  const windows = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  const { installing, waiting } = scope.registration;
  // One that comes or waits has its files in a cache of its own already.
  const isAlone = !windows.some(({ url }) => url.startsWith(ground.address)) && installing === null && waiting === null;
  if (isAlone) await dropEarlier(BUILT_SITE, ground);
}
