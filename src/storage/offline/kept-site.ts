/** What a build is made of, written into the worker by it. */
export interface BuiltSite {
  /** Another text for another content. */
  readonly version: string;
  /** SHA-256 in base64 by path, relative to the site; the page itself is the empty path. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where the worker stands: its site's address, with the slash at its end, and the browser's doors. */
export interface WorkerGround {
  readonly address: string;
  readonly caches: Pick<CacheStorage, "open" | "match" | "keys" | "delete">;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Files under way at once: what the reader asks for meanwhile must not stand in a queue. */
const AT_ONCE = 3;

/**
 * Brings every file of the build into its cache; rejects when one cannot be had. What is there already, from an attempt
 * that broke off or from an earlier version, is not fetched again. A file of another build, or one that somebody wrote
 * into on the way, is refused by its hash: versions never mix.
 */
export async function keepSite({ version, files }: BuiltSite, ground: WorkerGround): Promise<void> {
  const cache = await ground.caches.open(cacheName(ground, version));
  const left = Object.keys(files);
  await Promise.all(Array.from({ length: AT_ONCE }, next));

  async function next(): Promise<void> {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const address = ground.address + path;
      if ((await cache.match(address, LOOSELY)) !== undefined) continue;
      const hash = files[path] ?? "";
      const known = isNamedByContent(path) ? await knownFile(address, hash, ground) : null;
      await cache.put(address, known ?? (await fetched(address, hash, ground)));
    }
  }
}

/** A file of an earlier build that has this content; null where none has. */
async function knownFile(address: string, hash: string, ground: WorkerGround): Promise<Response | null> {
  for await (const file of filesOfSite(address, ground)) if ((await hashOf(file.clone())) === hash) return file;
  return null;
}

/** What caches of the site, and of no other of the same host, hold for an address. */
async function* filesOfSite(address: string, { address: site, caches }: WorkerGround): AsyncGenerator<Response> {
  for (const name of (await caches.keys()).filter((name) => isOfSite(name, site))) {
    const file = await caches.match(address, { ...LOOSELY, cacheName: name });
    if (file !== undefined) yield file;
  }
}

/** SHA-256 of the content, in base64. */
async function hashOf(file: Response): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** What of the site a request asks for, as a path of it; null where it is for the network. */
export function askedFor(request: Request, site: BuiltSite, { address }: WorkerGround): string | null {
  if (request.method !== "GET" || !request.url.startsWith(address)) return null;
  const path = (request.url.slice(address.length).split(/[?#]/)[0] ?? "").replace(/^index\.html$/, "");
  return Object.hasOwn(site.files, path) || isNamedByContent(path) ? path : null;
}

/**
 * The file at a path: of this build, else of an earlier one that an open page goes on with, else from the network: a cache
 * can be emptied by hand.
 */
export async function keptFile(
  request: Request,
  path: string,
  { version }: BuiltSite,
  ground: WorkerGround,
): Promise<Response> {
  const address = ground.address + path;
  const own = await ground.caches.match(address, { ...LOOSELY, cacheName: cacheName(ground, version) });
  if (own !== undefined) return own;
  for await (const earlier of filesOfSite(address, ground)) return earlier;
  return ground.fetch(request);
}

/** Lets go of earlier builds. Only when no page of theirs is open: what it has not loaded yet stands nowhere else. */
export async function dropEarlier({ version }: BuiltSite, { address, caches }: WorkerGround): Promise<void> {
  const own = cacheName({ address }, version);
  const names = await caches.keys();
  await Promise.all(names.filter((name) => isOfSite(name, address) && name !== own).map((name) => caches.delete(name)));
}

/** Under the site's address: another copy in another folder of the same host has caches of its own. */
const cacheName = ({ address }: Pick<WorkerGround, "address">, version: string): string =>
  `kruunuportti-atlas ${address} ${version}`;

const isOfSite = (name: string, address: string): boolean => name.startsWith(cacheName({ address }, ""));

/** Names under assets/ carry a hash of their content. */
const isNamedByContent = (path: string): boolean => path.startsWith("assets/");

/** A host may say that an answer varies with the packing; the cache holds it unpacked. */
const LOOSELY = { ignoreVary: true };

async function fetched(address: string, hash: string, ground: WorkerGround): Promise<Response> {
  // What the page has just loaded comes from the browser's own store, everything else is asked for anew.
  const ways: readonly RequestCache[] = isNamedByContent(address.slice(ground.address.length))
    ? ["default", "reload"]
    : ["no-cache", "reload"];
  let cause: unknown;
  for (const cache of ways) {
    try {
      const request = new Request(address, { cache, integrity: `sha256-${hash}`, priority: "low" });
      const response = await ground.fetch(request);
      if (response.ok) return response.redirected ? await withoutRedirect(response) : response;
      cause = `the server answered ${response.status}`;
    } catch (error) {
      cause = error;
    }
  }
  throw new Error(`${address} could not be kept`, { cause });
}

/** A host may send `index.html` on to the folder; a browser refuses to open a page from such an answer. */
async function withoutRedirect(response: Response): Promise<Response> {
  return new Response(await response.blob(), { headers: response.headers });
}
