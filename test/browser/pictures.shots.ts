import { afterAll, beforeAll, expect, test } from "vitest";
import { type Atlas, startAtlas, type VisitOptions } from "./driver.ts";
import { opensBalance, opensVe1 } from "./land-page.ts";
import { goldenPicture, type Visit } from "./visit.ts";

const ENDS = "from=quays/quay-deep-port-12&to=sites/kruunuportti";
const RAIL_WITH_SPUR = `view=63.82000,23.07500,11.20&${ENDS}&by=rail&spur=built`;

/** A hall's projector; the camera cuts. */
const STAGE = { width: 1920, height: 1080 } as const;

/** Pictures that people look at: three for the README, the others to review how themes, screens and print come out. */
const PICTURES: readonly (readonly [
  file: readonly string[],
  options: VisitOptions,
  before?: (visit: Visit) => Promise<void>,
])[] = [
  [["readme", "plan.png"], { address: "mode=plan&lang=fi" }],
  [["readme", "invest.png"], { address: "mode=invest&lang=sv", locale: "sv-FI" }],
  [["readme", "present.png"], { address: "mode=present&lang=en&theme=stage", locale: "en-GB" }],
  [["screens", "light.png"], { address: "mode=plan&lang=fi&theme=light&sel=sites/kruunuportti" }],
  [["screens", "dark.png"], { address: "mode=plan&lang=fi&theme=dark&sel=sites/kruunuportti", dark: true }],
  [["screens", "stage.png"], { address: "mode=present&lang=fi&theme=stage", width: 1920, height: 1080 }],
  [["screens", "grey.png"], { address: "mode=plan&lang=sv&theme=grey&sel=sites/kruunuportti", locale: "sv-FI" }],
  [["screens", "phone.png"], { address: "mode=plan&lang=fi", width: 390, height: 844, scale: 2, touch: true }],
  [["screens", "phone-320.png"], { address: "mode=invest&lang=fi", width: 320, height: 640, scale: 2, touch: true }],
  [["screens", "decided.png"], { address: "mode=plan&lang=en&decided=1&only=decided", locale: "en-GB" }],
  [["screens", "table.png"], { address: "mode=plan&lang=fi&table=quays" }],
  [
    ["screens", "inspector.png"],
    { address: "mode=invest&lang=sv&sel=harbours/harbour-deep-port&names=both", locale: "sv-FI" },
  ],
  [["screens", "search.png"], { address: "mode=plan&lang=en" }, searchesStorby],
  [["screens", "lost-layer.png"], { address: "mode=plan&lang=fi", replaced: { railways: { status: 404 } } }],
  [
    ["screens", "measuring.png"],
    { address: "mode=plan&lang=fi&theme=light&view=63.71887,23.14283,12.60" },
    measuresRunway,
  ],
  [["screens", "ways.png"], { address: `mode=plan&lang=fi&theme=dark&${RAIL_WITH_SPUR}`, dark: true }, findsWay],
  [
    ["screens", "ways-grey.png"],
    { address: `mode=plan&lang=sv&theme=grey&${RAIL_WITH_SPUR}`, locale: "sv-FI" },
    findsWay,
  ],
  [
    ["screens", "ways-phone.png"],
    { address: `mode=plan&lang=fi&${ENDS}`, width: 390, height: 844, scale: 2, touch: true },
    findsWay,
  ],
  [
    ["screens", "rings.png"],
    { address: "mode=invest&lang=en&from=sites/kruunuportti&rings=sites/kruunuportti", locale: "en-GB" },
    showsRings,
  ],
  [["screens", "sheet.png"], { address: "mode=invest&lang=fi&sheet=sites/kruunuportti" }, drawsRows],
  [["screens", "balance.png"], { address: "mode=plan&lang=fi&theme=light" }, opensBalanceOfVe1],
  [
    ["screens", "scenario-dark.png"],
    { address: "mode=plan&lang=sv&theme=dark", locale: "sv-FI", dark: true },
    (visit) => opensScenario(visit, "Markanvändningsalternativ", /^Arctial ALT1/),
  ],
  [
    ["screens", "scenario-grey.png"],
    { address: "mode=plan&lang=en&theme=grey", locale: "en-GB" },
    (visit) => opensScenario(visit, "Land-use alternatives", /^Arctial ALT2/),
  ],
  [
    ["screens", "scenario-stage.png"],
    { address: "mode=plan&lang=fi&theme=stage", width: 1920, height: 1080 },
    opensBalanceOfVe1,
  ],
  [
    ["screens", "scenario-phone.png"],
    { address: "mode=plan&lang=fi", width: 390, height: 844, scale: 2, touch: true },
    opensVe1OnPhone,
  ],
  // Flows stand still where motion is not wanted: moving vehicles would be another picture each time.
  [["topics", "flows.png"], { address: "topic=flows&lang=fi&theme=light" }, opensFlows],
  [["topics", "flows-grey.png"], { address: "topic=flows&lang=sv&theme=grey", locale: "sv-FI" }, opensFlows],
  [
    ["topics", "flows-stage.png"],
    { address: "topic=flows&lang=en&theme=stage", locale: "en-GB", width: 1920, height: 1080 },
    opensFlows,
  ],
  [
    ["topics", "flows-phone.png"],
    { address: "topic=flows&lang=fi", width: 390, height: 844, scale: 2, touch: true },
    opensFlows,
  ],
  [["topics", "port.png"], { address: "topic=port&lang=en&theme=light", locale: "en-GB" }, opensTopic],
  [["topics", "links.png"], { address: "topic=links&lang=fi&theme=light" }, opensTopic],
  [["topics", "decisions.png"], { address: "topic=decisions&lang=sv&theme=dark", locale: "sv-FI" }, opensTopic],
  [["topics", "world.png"], { address: "topic=world&lang=fi&theme=light" }, opensTopic],
  [["topics", "symbiosis.png"], { address: "topic=symbiosis&lang=fi&theme=light" }, opensTopic],
  [["topics", "chain.png"], { address: "topic=chain&lang=sv&theme=light", locale: "sv-FI" }, opensTopic],
  [["topics", "parks.png"], { address: "topic=parks&lang=fi&theme=light" }, opensTopic],
  [["topics", "site-sheet.png"], { address: "topic=site-sheet&lang=en&theme=light", locale: "en-GB" }, opensTopic],
  [["stage", "chapter.png"], { ...STAGE, address: "story=ten-minutes&chapter=roads&lang=fi" }],
  [["stage", "then-and-now.png"], { ...STAGE, address: "story=phases&chapter=construction&lang=sv", locale: "sv-FI" }],
  // Half the pixels of the wall: large enough to be judged.
  [
    ["stage", "wall.png"],
    { ...STAGE, address: "story=small-firms&lang=en", locale: "en-GB", width: 3840, height: 2160, scale: 0.5 },
  ],
  [["stage", "phone.png"], { address: "story=quay-to-potline&lang=fi", width: 390, height: 844, touch: true }],
  [["stage", "question.png"], { ...STAGE, address: "story=ten-minutes&lang=fi" }, asksAboutTrucks],
  [
    ["tools", "time.png"],
    { address: "mode=plan&lang=fi&theme=light&time=operation&compare=now&view=63.79000,23.07000,12.60" },
    (visit) => opensTool(visit, "Työkalut", "Hankkeen vaiheet"),
  ],
  [
    ["tools", "time-grey.png"],
    { address: "mode=plan&lang=sv&theme=grey&time=construction&view=63.79000,23.07000,12.60", locale: "sv-FI" },
    (visit) => opensTool(visit, "Verktyg", "Skeden i tiden"),
  ],
  [
    ["tools", "paper.png"],
    { address: "mode=plan&lang=en&theme=light", locale: "en-GB" },
    (visit) => opensTool(visit, "Tools", "Print or save the map"),
  ],
  [
    ["tools", "notes.png"],
    { address: "mode=plan&lang=fi&theme=light" },
    (visit) => opensTool(visit, "Työkalut", "Asukkaan merkinnät"),
  ],
  [
    ["tools", "making-dark.png"],
    { address: "mode=plan&lang=sv&theme=dark", locale: "sv-FI", dark: true },
    (visit) => opensTool(visit, "Verktyg", "Gör en egen berättelse"),
  ],
  [
    ["screens", "without-webgl.png"],
    { address: "mode=plan&lang=sv", locale: "sv-FI", withoutWebGl: true },
    (visit) => visit.filesHaveCome(),
  ],
];

async function opensTool(visit: Visit, tools: string, tool: string): Promise<void> {
  await visit.press("button", tools);
  await visit.press("button", tool);
  await expect.poll(() => visit.text(/^(Haetaan|Hämtar|Loading)…$/).count()).toBe(0);
  await visit.filesHaveCome();
}

async function asksAboutTrucks(visit: Visit): Promise<void> {
  await visit.keys("q");
  await visit.press("button", "Montako kuorma-autoa Satamatielle tulisi?");
  await visit.seesText("Kysy:");
  await expect.poll(() => visit.text("…").count()).toBe(0);
}

async function searchesStorby(visit: Visit): Promise<void> {
  await visit.write("combobox", /^Search/, "Storby");
  await visit.sees("option", /Storby/);
}

/** Both ends of the runway's centre line. */
async function measuresRunway(visit: Visit): Promise<void> {
  await visit.press("button", "Mittaa");
  await visit.pressPlace([23.138158, 63.707847]);
  await visit.pressPlace([23.1475, 63.729886]);
  await visit.press("button", "Valmis");
  await visit.seesText(/^2,50/);
  await visit.mapIsDrawn();
}

/** The way and its figures, from the top of the panel. */
async function findsWay(visit: Visit): Promise<void> {
  await visit.seesText(/^(13,85|14,0)\u202fkm/);
  await visit.mapIsDrawn();
}

async function showsRings(visit: Visit): Promise<void> {
  await visit.seesText(/^Up to 10/);
  await visit.mapIsDrawn();
  await visit.addressAtRest();
}

async function drawsRows(visit: Visit): Promise<void> {
  await visit.toggle("switch", "Kaikki rivit kartalle");
  await visit.mapIsDrawn();
  await visit.addressAtRest();
}

async function opensBalanceOfVe1(visit: Visit): Promise<void> {
  await opensVe1(visit);
  await opensBalance(visit);
  await visit.mapIsDrawn();
}

async function opensVe1OnPhone(visit: Visit): Promise<void> {
  await visit.press("button", "Tiedot");
  await opensVe1(visit);
  await visit.mapIsDrawn();
}

async function opensScenario(visit: Visit, door: string, scenario: RegExp): Promise<void> {
  await visit.press("button", door);
  await visit.press("button", scenario);
  await visit.addressAtRest();
  await visit.mapIsDrawn();
}

/** Everything of a topic has come, its books and what it adds to the map. */
async function opensTopic(visit: Visit): Promise<void> {
  await visit.filesHaveCome();
  await visit.addressAtRest();
  await visit.mapIsDrawn();
}

async function opensFlows(visit: Visit): Promise<void> {
  await visit.part("table").first().waitFor();
  await opensTopic(visit);
}

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas({ composited: true });
});
afterAll(() => atlas?.stop());

test.each(PICTURES.map((picture) => [picture[0].join("/"), picture] as const))("%s", async (_name, picture) => {
  const [file, options, before] = picture;
  const visit = await atlas.visit({ width: 1440, height: 900, scale: 1, ...options });
  await before?.(visit);
  await visit.picture(goldenPicture(...file));
  await visit.leave(/Failed to load resource/);
});
