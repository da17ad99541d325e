import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const ROOT = join(import.meta.dirname, "../..");
const RESULTS = join(ROOT, "test-results");
const bin = (name, file) => join("node_modules", name, file);
const vitest = (name, ...projects) => [
  bin("vitest", "vitest.mjs"),
  "run",
  ...projects.map((project) => `--project=${project}`),
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${join("test-results", `${name}.json`)}`,
];

/** Quick parts first; each is what one Node process is given. */
const PARTS = [
  { name: "Lint and format", args: [bin("@biomejs/biome", "bin/biome"), "check", "--error-on-warnings"] },
  { name: "Types", args: [bin("typescript", "bin/tsc"), "--noEmit"] },
  { name: "Data", args: ["test/data-check/run.mjs"] },
  { name: "Unit tests", args: vitest("unit", "unit", "alone") },
  { name: "Build", args: [bin("vite", "bin/vite.js"), "build", "--logLevel", "warn"] },
  { name: "Size budget", args: ["test/tools/size-budget.mjs"] },
  { name: "Browser tests", args: vitest("browser", "browser") },
];

rmSync(RESULTS, { recursive: true, force: true });
const started = performance.now();
for (const { name, args } of PARTS) {
  process.stdout.write(`\n── ${name}\n`);
  const begun = performance.now();
  const { status, signal } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  process.stdout.write(`── ${name}: ${status === 0 ? "green" : "RED"}, ${seconds(begun)}\n`);
  if (status !== 0) {
    process.stdout.write(`\nStopped at: ${name}${signal === null ? "" : ` (${signal})`}\n${tally()}\n`);
    process.exit(1);
  }
}
process.stdout.write(`\nAll ${PARTS.length} parts are green, ${seconds(started)}\n${tally()}\n`);

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Tests of all parts that have run. */
function tally() {
  const reports = existsSync(RESULTS) ? readdirSync(RESULTS).filter((file) => file.endsWith(".json")) : [];
  const counts = reports.map((file) => JSON.parse(readFileSync(join(RESULTS, file), "utf8")));
  const sum = (key) => counts.reduce((all, report) => all + (report[key] ?? 0), 0);
  return `${sum("numPassedTests")} passed, ${sum("numFailedTests")} failed`;
}
