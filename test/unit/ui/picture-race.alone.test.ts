import { beforeEach, expect, test, vi } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import type { MapPicture, PictureSubject } from "../../../src/domain/map-picture.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { update } from "../../../src/state/store.ts";
import { usePicture } from "../../../src/ui/investor/sheet/use-picture.ts";
import { sampleContext } from "../commands/sample.ts";
import { shippedScenario } from "../figures/shipped-balance.ts";
import { anewByHand, byHand } from "./hooks-by-hand.ts";

let context: CommandContext;

vi.mock("preact/hooks", async () => (await import("./hooks-by-hand.ts")).hooks);
vi.mock("../../../src/ui/context.ts", () => ({
  useCommands: () => context,
  useAtlas: (pick: (state: AtlasState) => unknown) => pick(context.store.getState()),
}));

const subject: PictureSubject = { scenario: shippedScenario("ve1"), balance: null };
const pictureOf = (address: string): MapPicture => ({ address, width: 940, height: 400 });
/** Of each map that was begun: how it comes to its end. */
let maps: ((picture: MapPicture | null) => void)[] = [];

beforeEach(() => {
  anewByHand();
  maps = [];
  context = sampleContext({
    drawMap: () => () =>
      new Promise((resolve) => {
        maps.push(resolve);
      }),
  });
  change({ view: { ...context.store.getState().view, mapStatus: "ready" } });
});

const change = (part: Partial<AtlasState>): void => update(context.store, (state) => ({ ...state, ...part }));

const shown = () => byHand(() => usePicture(subject));

async function comes(map: number, picture: MapPicture | null) {
  maps[map]?.(picture);
  return await shown();
}

test("a picture that comes late takes the place of no newer one, and one map is drawn at a time", async () => {
  await shown();
  change({ language: "sv" });
  expect((await shown()).picture).toBeNull();
  expect(maps).toHaveLength(1);
  expect((await comes(0, pictureOf("finnish"))).picture).toBeNull();
  expect(maps).toHaveLength(2);
  expect((await comes(1, pictureOf("swedish"))).picture).toEqual(pictureOf("swedish"));
});

test.each<Partial<AtlasState>>([{ opacity: { sites: 0 } }, { placeNames: "both" }, { visible: {} }])(
  "it is drawn anew for %j",
  async (part) => {
    await shown();
    expect((await comes(0, pictureOf("before"))).picture).toEqual(pictureOf("before"));
    change(part);
    expect((await shown()).picture).toBeNull();
    expect((await comes(1, pictureOf("after"))).picture).toEqual(pictureOf("after"));
  },
);

test("one that did not come in time is drawn again for the next one who asks", async () => {
  await shown();
  const { picture, draw } = await comes(0, null);
  expect(picture).toBe("none");
  const drawn = draw("file");
  expect((await shown()).picture).toBeNull();
  expect((await comes(1, pictureOf("at last"))).picture).toEqual(pictureOf("at last"));
  expect(await drawn).toEqual(pictureOf("at last"));
});

test("without WebGL it is asked for once", async () => {
  change({ view: { ...context.store.getState().view, mapStatus: "no-webgl" } });
  const { draw } = await shown();
  expect(maps).toHaveLength(0);
  void draw("page");
  await shown();
  expect((await comes(0, null)).picture).toBe("none");
  expect(await (await shown()).draw("file")).toBeNull();
  expect((await shown()).picture).toBe("none");
  expect(maps).toHaveLength(1);
});
