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
  const { checkData, lineOf } = await server.ssrLoadModule("/test/data-check/data-check.ts");
  const { findings, counts } = await checkData(await readDataFiles(server.config.root));
  for (const finding of findings) console.error(lineOf(finding));
  const summary = `${counts.layers} layers, ${counts.features} features, ${counts.vertices} vertices, ${counts.facts} facts`;
  console.log(
    findings.length === 0 ? `Data: ${summary}, no problem.` : `Data: ${summary}, problems: ${findings.length}.`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await server.close();
}
