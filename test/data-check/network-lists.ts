import type { CheckedNetwork } from "./check-network.ts";

/** One line for both networks: how large they are and what was done so that they join. */
export function networkSummary(networks: readonly CheckedNetwork[]): string {
  return networks
    .map(({ network, report }) => {
      const kilometres = network.edges.reduce((sum, edge) => sum + edge.metres, 0) / 1000;
      const [main = 0, ...parts] = report.components;
      return [
        `${network.travelMode} ${kilometres.toFixed(1)} km`,
        `${network.edges.length} edges`,
        `${main} nodes in the main part and ${parts.length} parts beside it`,
        `${report.joins.length} joins`,
        `${report.merged.length} merged`,
      ].join(", ");
    })
    .join("; ");
}

/** Every join, every merged stretch, the parts and what is not travelled both ways, one a line; N and E in ETRS-GK23. */
export function networkLists(networks: readonly CheckedNetwork[]): readonly string[] {
  return networks.flatMap(({ network, report, oneSided }) => [
    `${network.travelMode}: parts of ${report.components.join(", ")} nodes`,
    ...report.joins.map(
      ({ how, features, gapMetres, at }) =>
        `${network.travelMode}: ${how} ${features.join(" + ")}, gap ${gapMetres.toFixed(3)} m, ` +
        `N ${at.north.toFixed(3)} E ${at.east.toFixed(3)}`,
    ),
    ...report.merged.map(
      ({ kept, dropped, metres }) =>
        `${network.travelMode}: merged, kept ${kept}, dropped ${dropped}, ${metres.toFixed(1)} m in common`,
    ),
    ...oneSided.map(
      ({ feature, way, metres, middle, why }) =>
        `${network.travelMode}: ${feature}, ${metres.toFixed(1)} m, ${way} the start: ${why}, ` +
        `N ${middle.north.toFixed(3)} E ${middle.east.toFixed(3)}`,
    ),
  ]);
}
