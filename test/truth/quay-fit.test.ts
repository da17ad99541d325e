import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFacts } from "../../src/catalog/read-facts.ts";
import { readLayer } from "../../src/catalog/read-layer.ts";
import { metres } from "../../src/domain/units.ts";
import { fairwayFacts, quayRows } from "../../src/figures/quay-fit.ts";

/*
 * Worked by hand from the fairway cards (length, depth) and the two draughts of the fairway.
 * Ship 228 m long, draught 14.1 m, under-keel clearance 1.0 m.
 *
 * quay           length  depth  depth − 1.0   min with 14.0   min with 14.2   14.1 ≤?       228 ≤ length?
 * Deep Port 7      140   10.4       9.4            9.4             9.4        no  / no          no
 * Deep Port 8      100   10.4       9.4            9.4             9.4        no  / no          no
 * Deep Port 9      180   12.4      11.4           11.4            11.4        no  / no          no
 * Deep Port 10     250   15.7      14.7           14.0            14.2        no  / yes        yes
 * Deep Port 11     250   15.7      14.7           14.0            14.2        no  / yes        yes
 * Deep Port 12     140   15.7      14.7           14.0            14.2        no  / yes        no
 * Silverstone 1    160   10.4       9.4            9.4             9.4        no  / no          no
 * Silverstone 2    150   12.4      11.4           11.4            11.4        no  / no          no
 * General Port 1   150   10.4       9.4            9.4             9.4        no  / no          no
 * General Port 2   150   10.3       9.3            9.3             9.3        no  / no          no
 * General Port 5    83   10         9.0            9.0             9.0        no  / no          no
 * AWT              125    9.1       8.1            8.1             8.1        no  / no          no
 */
const WORKED = [
  ["quay-deep-port-7", "too-deep-and-long 9.4 quay", "too-deep-and-long 9.4 quay"],
  ["quay-deep-port-8", "too-deep-and-long 9.4 quay", "too-deep-and-long 9.4 quay"],
  ["quay-deep-port-9", "too-deep-and-long 11.4 quay", "too-deep-and-long 11.4 quay"],
  ["quay-deep-port-10", "too-deep 14 fairway", "fits 14.2 fairway"],
  ["quay-deep-port-11", "too-deep 14 fairway", "fits 14.2 fairway"],
  ["quay-deep-port-12", "too-deep-and-long 14 fairway", "too-long 14.2 fairway"],
  ["quay-silverstone-1", "too-deep-and-long 9.4 quay", "too-deep-and-long 9.4 quay"],
  ["quay-silverstone-2", "too-deep-and-long 11.4 quay", "too-deep-and-long 11.4 quay"],
  ["quay-general-port-1", "too-deep-and-long 9.4 quay", "too-deep-and-long 9.4 quay"],
  ["quay-general-port-2", "too-deep-and-long 9.3 quay", "too-deep-and-long 9.3 quay"],
  ["quay-general-port-5", "too-deep-and-long 9 quay", "too-deep-and-long 9 quay"],
  ["awt", "too-deep-and-long 8.1 quay", "too-deep-and-long 8.1 quay"],
];

test("a ship of 228 m and 14.1 m at every quay is as worked by hand", () => {
  const read = (file: string): string => readFileSync(`data/${file}`, "utf8");
  const layer = readLayer(JSON.parse(read("layers/quays.meta.json")), read("layers/quays.geojson"), "quays.geojson");
  const book = readFacts(read("facts.json"), "facts.json");
  if (!layer.ok || !book.ok) throw new Error("the data cannot be read");
  const fairways = fairwayFacts(book.value);
  if (fairways === null) throw new Error("the book lacks the fairway");
  const ship = { lengthMetres: metres(228), draughtMetres: metres(14.1), clearanceMetres: metres(1) };
  const rows = quayRows(ship, layer.value, fairways).map(({ quay, official, port }) => [
    quay,
    ...[official, port].map((fit) =>
      fit.kind === "asked" ? fit.kind : `${fit.kind} ${fit.allowedDraughtMetres} ${fit.limitedBy}`,
    ),
  ]);
  expect(rows).toEqual(WORKED);
});
