import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";

/**
 * Two pages of the address bar that nobody sees: every window drew them anew. The rest is what Playwright turns off for
 * the same reasons; Chromium heeds only the last such list.
 */
const FEATURES_OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "RenderDocument",
  "ThirdPartyStoragePartitioning",
  "Translate",
];

/** Software drawing, nothing that calls home: pictures are the same on every machine with the same Chromium. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  `--disable-features=${FEATURES_OFF.join(",")}`,
];

/**
 * The path of a Chromium: an environment variable, a browser of the system, Playwright's download, or Debian's package,
 * which is installed where this process may. Throws one sentence that says what to do where there is none.
 */
export function findChromium() {
  const found = fromEnvironment() ?? fromPath() ?? fromPlaywright() ?? fromDebian();
  if (found !== null) return found;
  throw new Error(
    "No Chromium was found: install one (Debian and Ubuntu: `apt-get install chromium`; anywhere: `npx playwright-core install chromium`) or set CHROMIUM_PATH to the browser's file.",
  );
}

const VARIABLES = ["CHROMIUM_PATH", "PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH"];
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function fromEnvironment() {
  for (const variable of VARIABLES) {
    const path = process.env[variable];
    if (path === undefined || path === "") continue;
    if (!isExecutable(path))
      throw new Error(`${variable} is ${path}, which is no file that can be run: correct or unset it.`);
    return path;
  }
  return null;
}

function fromPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const name of NAMES) {
    for (const folder of folders) {
      if (isExecutable(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

function fromPlaywright() {
  try {
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function fromDebian() {
  const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (!mayInstall) return null;
  process.stderr.write("No Chromium here: installing Debian's package…\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const run = spawnSync("apt-get", args, { env, encoding: "utf8" });
    if (run.status !== 0) {
      process.stderr.write(run.stderr);
      return null;
    }
  }
  return fromPath();
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
