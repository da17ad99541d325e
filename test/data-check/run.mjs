// The checks are TypeScript that shares its readers with the site, so Vite runs them: Node 20 cannot.
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const server = await createServer({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
try {
  const { readDataFiles } = await server.ssrLoadModule("/test/data-check/read-data-files.ts");
  const { checkData, lineOf, networkLists, networkSummary } = await server.ssrLoadModule(
    "/test/data-check/data-check.ts",
  );
  const { findings, counts, networks } = await checkData(await readDataFiles(server.config.root));
  for (const finding of findings) console.error(lineOf(finding));
  if (process.argv.includes("--network")) for (const line of networkLists(networks)) console.log(line);
  if (networks.length > 0) console.log(`Network: ${networkSummary(networks)}.`);
  const summary = `${counts.layers} layers, ${counts.features} features, ${counts.vertices} vertices, ${counts.facts} facts, ${counts.scenarios} scenarios, ${counts.flows} flows, ${counts.lanes} sea lanes`;
  console.log(
    findings.length === 0 ? `Data: ${summary}, no problem.` : `Data: ${summary}, problems: ${findings.length}.`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await server.close();
}
