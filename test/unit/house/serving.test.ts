import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageWithPolicy } from "../../../vite.config.ts";
import { type Site, serve } from "../../tools/serve.mjs";

describe("the server of the built site", () => {
  let site: Site;
  beforeAll(async () => {
    site = await serve({ root: "public" });
  });
  afterAll(() => site.close());

  it.each<[string, number]>([
    ["/favicon.svg", 200],
    ["/../package.json", 404],
    ["/%2e%2e/package.json", 404],
    ["/..%2fpackage.json", 404],
    ["/..%5cpackage.json", 404],
    ["/%00", 404],
    ["/%E0%A4%A", 400],
    ["//[", 400],
    ["http://[", 400],
  ])("answers %s with %d", async (path, status) => {
    expect(await statusOf(site, path)).toBe(status);
  });

  it("listens on this machine alone", () => {
    expect(new URL(site.address).hostname).toBe("127.0.0.1");
  });
});

describe("the content security policy", () => {
  it("stands first in the head and leaves no base and no form to an intruder", () => {
    const page = pageWithPolicy("<html>\n  <head>\n    <title>A</title>\n");
    const [, policy = ""] = /<head><meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page) ?? [];
    for (const rule of ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "form-action 'none'"])
      expect(policy.split("; ")).toContain(rule);
  });
});

/** Written by hand: every client of HTTP would tidy the path up first. */
function statusOf({ address }: Site, path: string): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    });
    socket.once("data", (data) => done(Number(data.toString("latin1").split(" ")[1])));
    socket.once("error", failed);
  });
}
