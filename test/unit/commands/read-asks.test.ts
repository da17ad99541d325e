import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import { changeInputs, loadFlows, resetInputs } from "../../../src/commands/flows.ts";
import { followAddress } from "../../../src/commands/follow-address.ts";
import { loadFacts } from "../../../src/commands/load-facts.ts";
import { readAsks } from "../../../src/commands/read-asks.ts";
import { describeShip } from "../../../src/commands/ship.ts";
import { loadWorld, pickLane } from "../../../src/commands/world.ts";
import { ok } from "../../../src/domain/result.ts";
import { metres } from "../../../src/domain/units.ts";
import { writeAddress } from "../../../src/state/address.ts";
import { investOf } from "../../../src/state/invest.ts";
import { worldOf } from "../../../src/state/world.ts";
import { sampleContext } from "./sample.ts";

const withFacts = { readFactsText: async () => ok(readFileSync("data/facts.json", "utf8")) };
const ASKED = "mode=invest&topic=flows&flows=ve2,size:50,truck:93&ship=draught:14.1&world=lane:kwinana";

const told = ({ store }: CommandContext) => writeAddress(store.getState()).replace(/&(lang|view)=[^&]*/g, "");
const inputsOf = ({ store }: CommandContext) => investOf(store.getState()).inputs;
const noticesOf = ({ store }: CommandContext) => store.getState().notices.map(({ params }) => params);

describe("what an investor asks stands in the address", () => {
  test("as it came until its topic reads it, and in step with it afterwards", async () => {
    const context = sampleContext(withFacts);
    await followAddress.run(context, ASKED);
    expect(inputsOf(context)).toBeNull();
    expect(told(context)).toBe(ASKED);
    await loadFlows.run(context);
    expect(inputsOf(context)).toMatchObject({ alternative: "ve2", sizePercent: 50, truckPayloadTonnes: 93 });
    expect(told(context)).toBe(ASKED);
    await changeInputs.run(context, { sizePercent: 100, knotsAtSea: 12 });
    expect(told(context)).toContain("&flows=ve2,truck:93,knots:12&");
    await resetInputs.run(context);
    await changeInputs.run(context, { alternative: "ve1" });
    expect(told(context)).not.toContain("flows=");
    expect(noticesOf(context)).toEqual([]);
  });

  test("what cannot be followed is said once and leaves the address; the default stands in its place", async () => {
    const context = sampleContext(withFacts);
    await followAddress.run(context, "topic=flows&flows=size:500,moon,hours:16");
    await loadFlows.run(context);
    expect(inputsOf(context)).toMatchObject({ sizePercent: 100, hoursADay: 16 });
    expect(noticesOf(context)).toEqual([{ part: "flows", found: "size:500,moon" }]);
    expect(told(context)).toBe("mode=invest&topic=flows&flows=hours:16");
  });

  test("what is said twice, left empty or odd is said each in a sentence of its own", async () => {
    const context = sampleContext(withFacts);
    await followAddress.run(context, "topic=flows&flows=ve2,,size:50,$,size:60&ship=&ship=panamax");
    await loadFlows.run(context);
    expect(inputsOf(context)).toMatchObject({ alternative: "ve2", sizePercent: 50 });
    expect(context.store.getState().notices.map(({ key, params }) => [key, params["part"], params["found"]])).toEqual([
      ["notice.address-empty", "flows", ""],
      ["notice.address-part", "flows", "$"],
      ["notice.address-empty", "ship", ""],
      ["notice.address-twice", "ship", "panamax"],
      ["notice.address-twice", "flows", "size:60"],
    ]);
  });

  test("another address is read at once by what is open; one that asks the same changes nothing", async () => {
    const context = sampleContext(withFacts);
    await followAddress.run(context, ASKED);
    await loadWorld.run(context);
    const before = inputsOf(context);
    expect(worldOf(context.store.getState()).lane).toBe("kwinana");
    await followAddress.run(context, ASKED.replace("topic=flows", "topic=world"));
    expect(inputsOf(context)).toBe(before);
    await followAddress.run(context, "topic=flows&flows=size:20");
    await expect.poll(() => inputsOf(context)).toMatchObject({ alternative: "ve1", sizePercent: 20 });
    expect(worldOf(context.store.getState()).lane).toBeNull();
    expect(investOf(context.store.getState()).ship.draughtMetres).toBeNull();
    await pickLane.run(context, "bunbury");
    expect(told(context)).toBe("mode=invest&topic=flows&flows=size:20&world=lane:bunbury");
  });

  test("the ship: its class, and the length of the one that a source measures", async () => {
    const context = sampleContext(withFacts);
    await followAddress.run(context, "topic=port&ship=tyana,draught:14.1,clearance:99");
    await loadFacts.run(context);
    await readAsks.run(context);
    const ship = () => investOf(context.store.getState()).ship;
    expect(ship()).toEqual({ shipClass: "tyana", lengthMetres: 228, draughtMetres: 14.1, clearanceMetres: null });
    expect(noticesOf(context)).toEqual([{ part: "ship", found: "clearance:99" }]);
    await describeShip.run(context, { shipClass: "typed", lengthMetres: metres(190) });
    expect(told(context)).toBe("mode=invest&topic=port&ship=length:190,draught:14.1");
  });

  test("the spur that another address does not name is not built", async () => {
    const context = sampleContext(withFacts);
    await followAddress.run(context, "topic=flows&spur=built");
    expect(context.store.getState().ways.spurBuilt).toBe(true);
    await followAddress.run(context, "topic=flows");
    expect(context.store.getState().ways.spurBuilt).toBe(false);
  });
});
