import { describe, expect, test } from "vitest";
import { chooseHit, setSearchQuery } from "../../../src/commands/search.ts";
import { coordinateHits } from "../../../src/commands/search-hits.ts";
import { withLayerReady } from "../../../src/state/layers.ts";
import { update } from "../../../src/state/store.ts";
import { featureOf, SITES } from "../state/sample.ts";
import { sampleContext } from "./sample.ts";

/** Helsinki in ETRS-TM35FIN; in ETRS-GK23, its zone left out, a place farther west. */
const TWO_READINGS = "6 672 000 385 000";

async function searched(query: string, context = sampleContext()) {
  await setSearchQuery.run(context, query);
  return context;
}

const hitsOf = ({ store }: ReturnType<typeof sampleContext>) => store.getState().search.hits;

describe("a coordinate in the search", () => {
  test("is offered in its own system, and gone to", async () => {
    const context = await searched("7 083 000, 23 501 000");
    const [hit] = hitsOf(context);
    expect(hit).toMatchObject({ kind: "coordinate", system: "gk23", remarks: [], isOther: false });
    if (hit !== undefined) await chooseHit.run(context, hit);
    const { measure, view, search } = context.store.getState();
    expect(measure.typed).toMatchObject({ kind: "found", system: "gk23" });
    const at = measure.typed?.kind === "found" ? measure.typed.position : null;
    expect(view.requested?.target).toEqual({ kind: "point", position: at });
    expect(search.open).toBe(false);
  });

  test("says that N and E were swapped; of two readings both are there", () => {
    expect(coordinateHits("23 501 367, 7 084 717")).toMatchObject([{ system: "gk23", remarks: ["swapped"] }]);
    expect(coordinateHits(TWO_READINGS)).toMatchObject([
      { system: "tm35fin", isOther: false },
      { system: "gk23", isOther: true },
    ]);
    expect(coordinateHits("laituri 11")).toEqual([]);
    expect(coordinateHits("7 083 000, 23 501 000")[0]?.system).toBe("gk23");
  });

  test("the other of two readings is gone to as well", async () => {
    const [, other] = coordinateHits(TWO_READINGS);
    const context = sampleContext();
    if (other === undefined) throw new Error(`${TWO_READINGS} has one reading`);
    await chooseHit.run(context, other);
    expect(context.store.getState().measure.typed).toMatchObject({ kind: "found", system: other.system });
    expect(context.store.getState().view.requested?.target).toEqual({ kind: "point", position: other.position });
  });

  test("comes before things, beyond the map after them; names are found as ever", async () => {
    const context = sampleContext();
    const named = ["63,8 23,1", "45 100"].map((name) => ({ ...featureOf(name, "sites"), name: { fi: name } }));
    update(context.store, (state) => withLayerReady(state, { meta: SITES, features: named }));
    const kinds = async (query: string) => hitsOf(await searched(query, context)).map(({ kind }) => kind);
    expect(await kinds("63,8 23,1")).toEqual(["coordinate", "feature"]);
    expect(await kinds("45 100")).toEqual(["feature", "coordinate"]);
  });

  test("its cross goes with its words; the words of a name take none away", async () => {
    const context = await searched("7 083 000, 23 501 000");
    const features = [featureOf("kruunuportti", "sites")];
    update(context.store, (state) => withLayerReady(state, { meta: SITES, features }));
    const [hit] = hitsOf(context);
    if (hit !== undefined) await chooseHit.run(context, hit);
    const { typed } = context.store.getState().measure;
    await searched("kruunuportti", context);
    expect(hitsOf(context)).toHaveLength(1);
    await searched("", context);
    expect(context.store.getState().measure.typed).toBe(typed);
    await searched("7 083 000, 23 501 000", context);
    await searched("", context);
    expect(context.store.getState().measure.typed).toBeNull();
    expect(context.store.getState().search).toMatchObject({ status: "idle", hits: [], query: "" });
  });
});
