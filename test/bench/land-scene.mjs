import { shippedLayers } from "./site.mjs";

const USES = ["primary-aluminium", "casthouse", "rail-yard", "small-firms", "street", "green"];
const CODES = ["T/kem", "T", "LR", "KTY", "street", "EV"];

/**
 * Scenes on the shipped outline of Kruunuportti, with its municipalities and every restriction that the layers give: so
 * many four-sided zones that share their corners, one in five moved aside by up to 3 m, which makes overlaps and gaps.
 */
export async function landScene(load) {
  const { corridorsOf } = await load("analysis/land/corridors.ts");
  const { planePoint, positionOf } = await load("geodesy/plane-points.ts");
  const layers = await shippedLayers(load);
  const ground = (layer, id) => {
    const { geometry } = layers.find(({ meta }) => meta.id === layer).features.find((feature) => feature.id === id);
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((rings) => rings.map((ring) => ring.slice(0, -1).map(planePoint)));
  };
  const planningArea = ground("sites", "kruunuportti");
  const { restrictions } = corridorsOf({
    layers,
    planningArea,
    switches: { spurBuilt: true, connectionsBuilt: true, rollingMillBuilt: true },
    choices: { spur: { applies: true, halfWidth: 30 } },
    reach: 500,
  });
  const municipalities = {
    kokkola: ground("municipalities", "municipality-kokkola"),
    kruunupyy: ground("municipalities", "municipality-kruunupyy"),
  };
  const toLonLat = (area) => area.map((rings) => rings.map((ring) => [...ring, ring[0]].map(positionOf)));
  return (count) => ({
    input: {
      planningArea: { ground: planningArea },
      municipalities,
      restrictions,
      zones: zonesOn(planningArea, count),
    },
    moved,
    toLonLat,
  });
}

/** The input with a corner of one zone some centimetres away; another one each time. */
function moved(input, round) {
  const at = (7 * round) % input.zones.length;
  const [[[corner, ...others]]] = input.zones[at].ground;
  const ground = [[[[corner[0] + 10 * (1 + (round % 9)), corner[1] - 10], ...others]]];
  return { ...input, zones: input.zones.with(at, { ...input.zones[at], ground }) };
}

function zonesOn(planningArea, count) {
  const random = randomNumbers();
  const [[outline]] = planningArea;
  const easts = outline.map(([x]) => x);
  const norths = outline.map(([, y]) => y);
  const [west, south] = [Math.min(...easts), Math.min(...norths)];
  const [width, height] = [Math.max(...easts) - west, Math.max(...norths) - south];
  for (let across = Math.ceil(Math.sqrt(count)); ; across++) {
    const cell = width / across;
    const up = Math.ceil(height / cell);
    const corners = Array.from({ length: (across + 1) * (up + 1) }, (_, index) => [
      Math.round(west + ((index % (across + 1)) + 0.4 * (random() - 0.5)) * cell),
      Math.round(south + (Math.floor(index / (across + 1)) + 0.4 * (random() - 0.5)) * cell),
    ]);
    const rings = Array.from({ length: across * up }, (_, index) => {
      const first = Math.floor(index / across) * (across + 1) + (index % across);
      return [first, first + 1, first + across + 2, first + across + 1].map((corner) => corners[corner]);
    }).filter(([[x, y]]) => isInside(outline, x, y));
    if (rings.length >= count) return rings.slice(0, count).map((ring, index) => zoneOn(ring, index, random));
  }
}

function zoneOn(ring, index, random) {
  const aside = random() < 0.2 ? Math.round((random() - 0.5) * 3_000) : 0;
  return {
    id: `zone-${index}`,
    ground: [[ring.map(([x, y]) => [x + aside, y + aside])]],
    use: USES[index % USES.length],
    code: CODES[index % CODES.length],
    owner: "municipality",
    servicedFrom: 2030,
    phase: "in-force",
    plotRatio: index % 2 === 0 ? 0.3 : null,
    floorAreaSquareMetres: null,
    streetShare: index % 3 === 0 ? 0.15 : 0,
    from: null,
    name: "",
    note: "",
  };
}

function isInside(ring, x, y) {
  let inside = false;
  ring.forEach(([bx, by], index) => {
    const [ax, ay] = ring.at(index - 1);
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

/** The same numbers each time, 0 to under 1. */
function randomNumbers() {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
