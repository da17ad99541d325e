import { afterEach, describe, expect, test, vi } from "vitest";
import { openAddress } from "../../../src/commands/open-address.ts";
import { OPENING_BOUNDS } from "../../../src/commands/set-mode.ts";
import { writeAddress } from "../../../src/state/address.ts";
import { NOTHING_AWAITED } from "../../../src/state/awaited.ts";
import { sampleContext } from "./sample.ts";

const FOLLOWER = "../../../src/commands/follow-address.ts";
const OPENING = { kind: "bounds", bounds: OPENING_BOUNDS.plan };

afterEach(() => vi.doUnmock(FOLLOWER));

function loseFollower(): void {
  vi.resetModules();
  vi.doMock(FOLLOWER, () => {
    throw new TypeError("Failed to fetch");
  });
}

describe("opening an address", () => {
  test("the bare one opens the mode and fetches nothing to read it with", async () => {
    loseFollower();
    const context = sampleContext();
    await openAddress.run(context, "");
    const { view, notices, layers } = context.store.getState();
    expect([view.requested?.target, view.requested?.animate, notices]).toEqual([OPENING, false, []]);
    expect(layers["sites"]?.status).toBe("ready");
  });

  test("stands in the address until it is read, then as it is followed", async () => {
    const context = sampleContext();
    const opened = openAddress.run(context, "#lang=sv&mode=invest&colour=red");
    expect(writeAddress(context.store.getState())).toBe("lang=sv&mode=invest&colour=red");
    await opened;
    expect(writeAddress(context.store.getState())).toBe("mode=invest&lang=sv");
  });

  test("what reads it is lost: that is said, the map opens, the address stays; the next one is followed", async () => {
    loseFollower();
    const context = sampleContext();
    const { store } = context;
    await openAddress.run(context, "#mode=invest&sel=sites/kip");
    expect(store.getState().notices.map(({ key }) => key)).toEqual(["lazy.failed"]);
    expect(store.getState().view.requested?.target).toEqual(OPENING);
    expect(writeAddress(store.getState())).toBe("mode=invest&sel=sites/kip");
    vi.doUnmock(FOLLOWER);
    await openAddress.run(context, "#mode=present");
    expect(writeAddress(store.getState())).toBe("mode=present&lang=fi");
  });

  test("an older one that waits to be read is let go", async () => {
    const context = sampleContext();
    await Promise.all([openAddress.run(context, "#mode=invest"), openAddress.run(context, "#mode=present")]);
    expect(context.store.getState().mode.kind).toBe("present");
    expect(context.asked).toEqual(["layer sites"]);
  });

  test("the bare one after another goes back to what a first visit shows", async () => {
    const context = sampleContext();
    await openAddress.run(context, "#view=63.80000,23.06000,12.00&sel=sites/kip");
    await openAddress.run(context, "");
    const { selection, view } = context.store.getState();
    expect([selection, view.requested?.target]).toEqual([null, OPENING]);
  });

  test("the bare one, opened while another waits to be read, lets that go", async () => {
    const context = sampleContext();
    await Promise.all([openAddress.run(context, "#mode=invest&sel=sites/kip"), openAddress.run(context, "")]);
    const { mode, selection, view, awaited } = context.store.getState();
    expect([mode.kind, selection, view.requested?.target]).toEqual(["plan", null, OPENING]);
    expect(awaited).toEqual(NOTHING_AWAITED);
  });
});
