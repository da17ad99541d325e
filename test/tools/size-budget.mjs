import process from "node:process";
import { BUDGET, firstLoad, weigh } from "./first-load.mjs";

const files = firstLoad("dist");
const weights = weigh(files);
let over = 0;
for (const [part, { limit, what }] of Object.entries(BUDGET)) {
  const weight = weights[part];
  const heavy = limit !== null && weight > limit;
  if (heavy) over++;
  const said = limit === null ? "" : ` of ${limit}${heavy ? "  TOO HEAVY" : ""}`;
  process.stdout.write(`${part.padEnd(9)} ${weight.toFixed(1).padStart(6)} KiB${said}  (${what})\n`);
  if (heavy) for (const line of heaviest(part)) process.stdout.write(`            ${line}\n`);
}
process.exitCode = over === 0 ? 0 : 1;

function heaviest(part) {
  return files
    .filter((file) => part === "total" || file.part === part)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 8)
    .map(({ file, bytes }) => `${(bytes / 1024).toFixed(1).padStart(6)} KiB ${file}`);
}
