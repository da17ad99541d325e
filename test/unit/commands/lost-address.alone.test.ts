import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import { reportLed, reportMoved } from "../../../src/commands/map-reports.ts";
import { openAddress } from "../../../src/commands/open-address.ts";
import { pick } from "../../../src/commands/select.ts";
import { resetView, setMode } from "../../../src/commands/set-mode.ts";
import { writeAddress } from "../../../src/state/address.ts";
import { NOTHING_AWAITED } from "../../../src/state/awaited.ts";
import { sampleContext } from "./sample.ts";

const FOLLOWER = "../../../src/commands/follow-address.ts";
const WAYS = "../../../src/commands/ways.ts";

let isLost = true;
beforeEach(() => {
  isLost = true;
});
beforeAll(() => {
  vi.doMock(FOLLOWER, (original) => {
    if (isLost) throw new TypeError("Failed to fetch");
    return original();
  });
  vi.doMock(WAYS, () => {
    throw new TypeError("Failed to fetch");
  });
});
afterAll(() => {
  vi.doUnmock(FOLLOWER);
  vi.doUnmock(WAYS);
});

describe("a part of the address that is lost", () => {
  const camera = { longitude: 23.1, latitude: 63.8, zoom: 12 };
  const moved = { camera, bounds: [23, 63.7, 23.2, 63.9] } as const;
  const told = ({ store }: CommandContext) => writeAddress(store.getState());

  async function withLostFollower(): Promise<CommandContext> {
    const context = sampleContext();
    await openAddress.run(context, "#mode=invest&sel=sites/kip");
    return context;
  }

  test("stays while the map comes to rest, and goes when the reader moves it", async () => {
    const context = await withLostFollower();
    await reportMoved.run(context, moved);
    expect(told(context)).toBe("mode=invest&sel=sites/kip");
    await reportLed.run(context);
    await reportMoved.run(context, moved);
    expect(told(context)).toBe("mode=plan&lang=fi&view=63.80000,23.10000,12.00");
  });

  test.each([
    ["selects something", (context: CommandContext) => pick.run(context, [{ layer: "sites", feature: "kip" }])],
    ["goes to a mode", (context: CommandContext) => setMode.run(context, "present")],
    ["asks for another view", (context: CommandContext) => resetView.run(context)],
  ])("goes when the reader %s", async (_what, act) => {
    const context = await withLostFollower();
    await act(context);
    expect(told(context)).not.toBe("mode=invest&sel=sites/kip");
    expect(context.store.getState().awaited).toEqual(NOTHING_AWAITED);
  });

  test("does not take what a newer address waits for with it", async () => {
    const context = await withLostFollower();
    const opened = openAddress.run(context, "#mode=present");
    await pick.run(context, [{ layer: "sites", feature: "kip" }]);
    expect(told(context)).toBe("mode=present");
    await opened;
  });

  // The last: what has come is not lost any more.
  test("about ways goes likewise; what the reader does not touch stays", async () => {
    isLost = false;
    const context = sampleContext();
    await openAddress.run(context, "#view=63.80000,23.06000,12.00&from=sites/kip&to=quays/quay-11");
    expect(told(context)).toContain("&from=sites/kip&to=quays/quay-11");
    await setMode.run(context, "invest");
    expect(told(context)).toBe("mode=invest&lang=fi");
  });
});
