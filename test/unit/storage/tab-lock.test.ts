import { describe, expect, test } from "vitest";
import { holdName, isNameHeld, type Locks } from "../../../src/storage/tab-lock.ts";
import { fakeLocks } from "./fake-locks.ts";

const rest = () => new Promise((resolve) => setTimeout(resolve, 5));

function asking(locks: Locks | null) {
  const told: boolean[] = [];
  const hold = holdName("a", (hasIt) => told.push(hasIt), locks);
  return { ...hold, told };
}

describe("one tab at a time", () => {
  test("the first has it, the second is told and gets it when the first is closed", async () => {
    const browser = fakeLocks();
    const first = browser.tab();
    const one = asking(first.locks);
    await rest();
    const two = asking(browser.tab().locks);
    await rest();
    expect([one.told, two.told]).toEqual([[true], [false]]);
    first.close();
    await rest();
    expect(two.told).toEqual([false, true]);
  });

  test("one that lets go makes room and hears no more", async () => {
    const browser = fakeLocks();
    const one = asking(browser.tab().locks);
    await rest();
    const two = asking(browser.tab().locks);
    await rest();
    one.letGo();
    await rest();
    expect([one.told, two.told]).toEqual([[true], [false, true]]);
  });

  test("one in line that lets go is in line no more", async () => {
    const browser = fakeLocks();
    const one = asking(browser.tab().locks);
    await rest();
    const two = asking(browser.tab().locks);
    await rest();
    two.letGo();
    await rest();
    expect(browser.inLine()).toBe(0);
    one.letGo();
    await rest();
    expect(two.told).toEqual([false]);
    expect(await isNameHeld("a", browser.tab().locks)).toBe(false);
  });

  test("one that lets go before it is answered holds nothing", async () => {
    const browser = fakeLocks();
    const one = asking(browser.tab().locks);
    one.letGo();
    await rest();
    expect(one.told).toEqual([]);
    expect(await isNameHeld("a", browser.tab().locks)).toBe(false);
  });

  test("taking over goes back and forth; the one it was taken from waits in line", async () => {
    const browser = fakeLocks();
    const one = asking(browser.tab().locks);
    await rest();
    const second = browser.tab();
    const two = asking(second.locks);
    await rest();
    two.takeOver();
    await rest();
    expect([one.told, two.told]).toEqual([
      [true, false],
      [false, true],
    ]);
    one.takeOver();
    await rest();
    two.takeOver();
    await rest();
    expect([one.told, two.told]).toEqual([
      [true, false, true, false],
      [false, true, false, true],
    ]);
    expect(browser.inLine()).toBe(1);
    second.close();
    await rest();
    expect(one.told.at(-1)).toBe(true);
  });

  test("taking over what one has already is no theft", async () => {
    const browser = fakeLocks();
    const one = asking(browser.tab().locks);
    await rest();
    one.takeOver();
    await rest();
    expect(one.told).toEqual([true, true]);
  });

  test("other names are not in the way", async () => {
    const browser = fakeLocks();
    const { locks } = browser.tab();
    const told: boolean[] = [];
    holdName("a", (hasIt) => told.push(hasIt), locks);
    holdName("b", (hasIt) => told.push(hasIt), locks);
    await rest();
    expect(told).toEqual([true, true]);
    expect(await isNameHeld("b", locks)).toBe(true);
    expect(await isNameHeld("c", locks)).toBe(false);
  });
});

describe("without Web Locks", () => {
  test("every tab is told that it has it", async () => {
    const one = asking(null);
    await rest();
    one.takeOver();
    await rest();
    expect(one.told).toEqual([true, true]);
    expect(await isNameHeld("a", null)).toBe(false);
  });

  test("a page that may not use them is a page without them", async () => {
    const refused = () => Promise.reject(new DOMException("opaque origin", "SecurityError"));
    const one = asking({ request: refused, query: refused });
    await rest();
    expect(one.told).toEqual([true]);
    expect(await isNameHeld("a", { request: refused, query: refused })).toBe(false);
  });
});
