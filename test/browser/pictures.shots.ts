import { afterAll, beforeAll, test } from "vitest";
import { type Atlas, startAtlas, type VisitOptions } from "./driver.ts";
import { goldenPicture, type Visit } from "./visit.ts";

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
  [["screens", "without-webgl.png"], { address: "mode=plan&lang=sv", locale: "sv-FI", withoutWebGl: true }],
];

async function searchesStorby(visit: Visit): Promise<void> {
  await visit.write("combobox", /^Search/, "Storby");
  await visit.sees("option", /Storby/);
}

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

test.each(PICTURES.map((picture) => [picture[0].join("/"), picture] as const))("%s", async (_name, picture) => {
  const [file, options, before] = picture;
  const visit = await atlas.visit(options);
  await before?.(visit);
  await visit.picture(goldenPicture(...file));
  await visit.leave(/Failed to load resource/);
});
