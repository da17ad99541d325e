import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};
/** Already packed: gzip would only make them longer. */
const PACKED = new Set([".png", ".woff2"]);
const HOST = "127.0.0.1";
/** Ports that are tried after the wished one. */
const MORE_PORTS = 20;

/**
 * Serves a folder on this machine alone. `base` puts it into a sub-path, outside of which nothing is found; port 0 takes
 * any free one. Answers `{ address, close }`.
 */
export async function serve({ root, port = 0, base = "/" }) {
  const folder = resolve(root);
  const path = `/${base.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
  const packed = new Map();
  const server = createServer((request, response) => {
    answer({ folder, path, packed }, request, response).catch((cause) => {
      process.stderr.write(`${request.url}: ${cause.stack}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const taken = await listen(server, port);
  return {
    address: `http://${HOST}:${taken}${path}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(site, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const pathname = pathOf(request.url ?? "/");
  if (pathname === null) return refuse(response, 400);
  if (`${pathname}/` === site.path) return response.writeHead(308, { location: site.path }).end();
  if (!pathname.startsWith(site.path)) return refuse(response, 404);
  const file = await fileAt(site.folder, pathname.slice(site.path.length));
  if (file === null) return refuse(response, 404);

  const type = extname(file);
  const headers = {
    "content-type": TYPES[type] ?? "application/octet-stream",
    "x-content-type-options": "nosniff",
    // Names under assets/ carry a hash of their content.
    "cache-control": file.includes(`${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
    vary: "accept-encoding",
  };
  const asGzip = !PACKED.has(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const body = asGzip ? await gzipped(site.packed, file) : await readFile(file);
  if (asGzip) headers["content-encoding"] = "gzip";
  response.writeHead(200, { ...headers, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

function refuse(response, status) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${status}\n`);
}

/** The path of an address, decoded, or null where it is no address. */
function pathOf(address) {
  try {
    return decodeURIComponent(new URL(address, `http://${HOST}`).pathname);
  } catch {
    return null;
  }
}

/** The file for a path inside the folder, or null: nothing outside of it, nothing hidden, no listing. */
async function fileAt(folder, path) {
  if (path.includes("\0") || path.split(/[\\/]/).some((part) => part.startsWith("."))) return null;
  const file = join(folder, path);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return file;
  return found?.isDirectory() && existsSync(join(file, "index.html")) ? join(file, "index.html") : null;
}

/** Packed once a file and content: a rebuilt site is served as it is now. */
async function gzipped(packed, file) {
  const { mtimeMs } = await stat(file);
  const known = packed.get(file);
  if (known?.mtimeMs === mtimeMs) return known.body;
  const body = gzipSync(await readFile(file), { level: 9 });
  packed.set(file, { mtimeMs, body });
  return body;
}

async function listen(server, wished) {
  const last = wished === 0 ? 0 : wished + MORE_PORTS;
  for (let port = wished; port <= last; port++) {
    const taken = await new Promise((done, failed) => {
      server.once("error", (cause) => (cause.code === "EADDRINUSE" ? done(null) : failed(cause)));
      server.listen(port, HOST, () => done(server.address().port));
    });
    server.removeAllListeners("error");
    if (taken !== null) return taken;
  }
  throw new Error(`Ports ${wished}–${last} are all taken: give another one with --port.`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      root: { type: "string", default: "dist" },
      port: { type: "string", default: "4173" },
      base: { type: "string", default: "/" },
    },
  });
  if (!existsSync(values.root)) {
    process.stderr.write(`There is no folder ${values.root}: run \`npm run build\` first.\n`);
    process.exit(1);
  }
  const { address } = await serve({ root: values.root, port: Number(values.port), base: values.base });
  process.stdout.write(`\nKruunuportti Atlas: ${address}\nCtrl+C ends it.\n`);
}
