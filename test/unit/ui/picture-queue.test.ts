import { describe, expect, test } from "vitest";
import type { MapPicture } from "../../../src/domain/map-picture.ts";
import { createPictureQueue } from "../../../src/ui/investor/sheet/picture-queue.ts";

const PICTURE: MapPicture = { address: "data:image/jpeg;base64,", width: 940, height: 400 };

/** A queue, what was begun in it, and how each of those comes to its end. */
function queueOf({ isFinal = false } = {}) {
  const queue = createPictureQueue(() => isFinal);
  const begun: string[] = [];
  const ends = new Map<string, { come: (picture: MapPicture | null) => void; fail: (fault: Error) => void }>();
  const take = (of: string, isForFile = false) =>
    queue.take(
      [of],
      () =>
        new Promise((come, fail) => {
          begun.push(of);
          ends.set(of, { come, fail });
        }),
      isForFile,
    );
  const endOf = (of: string) => {
    const end = ends.get(of);
    if (end === undefined) throw new Error(`${of} was not begun`);
    return end;
  };
  return {
    begun,
    take,
    come: (of: string, picture: MapPicture | null = PICTURE) => settled(() => endOf(of).come(picture)),
    fail: (of: string) => settled(() => endOf(of).fail(new TypeError("Failed to fetch"))),
  };
}

async function settled(act: () => void = () => undefined): Promise<void> {
  act();
  await new Promise((resolve) => setTimeout(resolve));
}

describe("pictures of the map for the sheet", () => {
  test("one at a time, then the latest: what came between is never begun", async () => {
    const { take, begun, come } = queueOf();
    for (const of of ["a", "b", "c", "d"]) take(of);
    await settled();
    expect(begun).toEqual(["a"]);
    await come("a");
    expect(begun).toEqual(["a", "d"]);
    await come("d");
    expect(begun).toEqual(["a", "d"]);
  });

  test("what goes into a file is drawn all the same, before the latest", async () => {
    const { take, begun, come } = queueOf();
    take("a");
    take("b");
    const saved = take("b", true);
    take("c");
    take("d");
    await settled();
    await come("a");
    await come("b");
    expect(await saved).toBe(PICTURE);
    expect(begun).toEqual(["a", "b", "d"]);
  });

  test("the same picture is there for the next one who asks", async () => {
    const { take, begun, come } = queueOf();
    const first = take("a");
    await settled();
    expect(take("a")).toBe(first);
    const second = take("b");
    await come("a");
    await come("b");
    expect(take("b")).toBe(second);
    expect(begun).toEqual(["a", "b"]);
  });

  test("one that did not come in time is drawn again, and so is one that could not be fetched", async () => {
    const { take, begun, come, fail } = queueOf();
    const late = take("a");
    await settled();
    await come("a", null);
    expect(await late).toBeNull();
    const lost = take("a");
    await settled();
    const told = expect(lost).rejects.toThrow("Failed to fetch");
    await fail("a");
    await told;
    take("a");
    await settled();
    expect(begun).toEqual(["a", "a", "a"]);
  });

  test("where no picture will ever come, none is tried again", async () => {
    const { take, begun, come } = queueOf({ isFinal: true });
    take("a");
    await settled();
    await come("a", null);
    expect(await take("a")).toBeNull();
    expect(begun).toEqual(["a"]);
  });
});
