import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  askedFor,
  type BuiltSite,
  dropEarlier,
  keepSite,
  keptFile,
  type WorkerGround,
} from "../../../src/storage/offline/kept-site.ts";
import { fakeCaches } from "./fake-caches.ts";

const ADDRESS = "https://kokkola.example/kartat/kruunuportti/";
const FIRST = { "": "first page", "assets/app-1.js": "app 1", "assets/map-1.js": "map", "favicon.svg": "icon" };
const SECOND = { "": "second page", "assets/app-2.js": "app 2", "assets/map-1.js": "map", "favicon.svg": "icon" };

const built = (version: string, files: Readonly<Record<string, string>>): BuiltSite => ({
  version,
  files: Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, createHash("sha256").update(text).digest("base64")]),
  ),
});

/** A server that gives these files, a browser in front of it that minds hashes, and what it was asked for. */
function world(files: Record<string, string>) {
  const asked: string[] = [];
  /** What the browser's own store would answer instead of the server. */
  const stale: Record<string, string> = {};
  const { caches, stores } = fakeCaches();
  const fetch = async (request: Request): Promise<Response> => {
    const path = request.url.slice(ADDRESS.length);
    asked.push(`${path} ${request.cache}`);
    const text = (request.cache === "reload" ? undefined : stale[path]) ?? files[path];
    if (text === undefined) return new Response("404", { status: 404 });
    const hash = `sha256-${createHash("sha256").update(text).digest("base64")}`;
    if (request.integrity !== "" && request.integrity !== hash) throw new TypeError("Failed to fetch");
    return new Response(text);
  };
  const ground: WorkerGround = { address: ADDRESS, caches, fetch };
  return { ground, asked, stores, stale, files };
}

const read = async (site: BuiltSite, { ground }: ReturnType<typeof world>, path: string): Promise<string> =>
  (await keptFile(new Request(ADDRESS + path), path, site, ground)).text();

describe("keeping the site", () => {
  test("every file of the list is kept, the page under the address of the site", async () => {
    const server = world({ ...FIRST });
    const site = built("1", FIRST);
    await keepSite(site, server.ground);
    server.asked.length = 0;
    for (const [path, text] of Object.entries(FIRST)) expect(await read(site, server, path)).toBe(text);
    expect(server.asked).toEqual([]);
  });

  test("one file that is not to be had fails the whole; the next attempt asks for that one alone", async () => {
    const server = world({ ...FIRST });
    delete (server.files as Record<string, string>)["favicon.svg"];
    const site = built("1", FIRST);
    await expect(keepSite(site, server.ground)).rejects.toThrow("favicon.svg could not be kept");
    server.files["favicon.svg"] = "icon";
    // What the first attempt had under way still comes.
    await new Promise((done) => setTimeout(done, 5));
    server.asked.length = 0;
    await keepSite(site, server.ground);
    expect(server.asked).toEqual(["favicon.svg no-cache"]);
  });

  test("a file of another build, or one that was written into on the way, is refused", async () => {
    const server = world({ ...FIRST, "assets/app-1.js": "app 1; alert(1)" });
    await expect(keepSite(built("1", FIRST), server.ground)).rejects.toThrow("app-1.js could not be kept");
  });

  test("where the browser's own store is stale, the server is asked itself", async () => {
    const server = world({ ...FIRST });
    server.stale["favicon.svg"] = "an older icon";
    const site = built("1", FIRST);
    await keepSite(site, server.ground);
    expect(await read(site, server, "favicon.svg")).toBe("icon");
    expect(server.asked).toContain("favicon.svg reload");
  });

  test("a newer build fetches only what has changed, and what bears no hash in its name", async () => {
    const server = world({ ...FIRST });
    await keepSite(built("1", FIRST), server.ground);
    Object.assign(server.files, SECOND);
    server.asked.length = 0;
    await keepSite(built("2", SECOND), server.ground);
    expect([...server.asked].sort()).toEqual([" no-cache", "assets/app-2.js default", "favicon.svg no-cache"]);
  });

  test("what lies in an earlier build is taken over only with its own content, and from no cache of somebody else", async () => {
    const server = world({ ...FIRST });
    await keepSite(built("1", FIRST), server.ground);
    const earlier = server.stores.get(`kruunuportti-atlas ${ADDRESS} 1`);
    earlier?.set(`${ADDRESS}assets/map-1.js`, new Response("map; alert(1)"));
    const other = await server.ground.caches.open("somebody else's");
    await other.put(`${ADDRESS}assets/app-2.js`, new Response("app 2; alert(2)"));
    Object.assign(server.files, SECOND);
    const second = built("2", SECOND);
    await keepSite(second, server.ground);
    expect(await read(second, server, "assets/map-1.js")).toBe("map");
    expect(await read(second, server, "assets/app-2.js")).toBe("app 2");
  });

  test("an answer that was sent on is kept as if it came from there: no page opens from another", async () => {
    const server = world({ ...FIRST });
    const fetch = async (request: Request): Promise<Response> =>
      Object.defineProperty(await server.ground.fetch(request), "redirected", { value: true });
    await keepSite(built("1", FIRST), { ...server.ground, fetch });
    // What lies there itself: the fake's copies forget where an answer came from.
    const kept = [...server.stores.values()][0]?.get(ADDRESS);
    expect([kept?.redirected, await kept?.text()]).toEqual([false, "first page"]);
  });
});

describe("answering from it", () => {
  test.each<[string, string | null]>([
    [ADDRESS, ""],
    [`${ADDRESS}?from=letter#mode=plan`, ""],
    [`${ADDRESS}index.html`, ""],
    [`${ADDRESS}favicon.svg`, "favicon.svg"],
    [`${ADDRESS}assets/of-an-earlier-build.js`, "assets/of-an-earlier-build.js"],
    [`${ADDRESS}toString`, null],
    [`${ADDRESS}other.html`, null],
    ["https://kokkola.example/kartat/", null],
    ["https://elsewhere.example/kartat/kruunuportti/favicon.svg", null],
  ])("%s is %j of the site", (address, path) => {
    expect(askedFor(new Request(address), built("1", FIRST), world({}).ground)).toBe(path);
  });

  test("what is sent to a server is not answered", () => {
    expect(askedFor(new Request(ADDRESS, { method: "POST" }), built("1", FIRST), world({}).ground)).toBeNull();
  });

  test("its own build first, then an earlier one that a page still runs, then the network", async () => {
    const server = world({ ...FIRST });
    await keepSite(built("1", FIRST), server.ground);
    Object.assign(server.files, SECOND, { "assets/later.js": "later" });
    delete server.files["assets/app-1.js"];
    const second = built("2", SECOND);
    await keepSite(second, server.ground);
    expect(await read(second, server, "")).toBe("second page");
    expect(await read(second, server, "assets/app-1.js")).toBe("app 1");
    expect(await read(second, server, "assets/later.js")).toBe("later");
  });

  test("earlier builds are let go; what another copy of the atlas on the same host keeps is not", async () => {
    const server = world({ ...FIRST });
    await keepSite(built("1", FIRST), server.ground);
    const inner = { ...server.ground, address: `${ADDRESS}vanha/` };
    await keepSite(built("1", {}), inner);
    await server.ground.caches.open("somebody else's");
    await keepSite(built("2", FIRST), server.ground);
    await dropEarlier(built("2", FIRST), server.ground);
    expect([...server.stores.keys()]).toEqual([
      `kruunuportti-atlas ${ADDRESS}vanha/ 1`,
      "somebody else's",
      `kruunuportti-atlas ${ADDRESS} 2`,
    ]);
  });
});
