import { expect, test } from "vitest";
import { chooseStream } from "../../../src/commands/choose-stream.ts";
import { closeTopic, letStreamGo } from "../../../src/commands/leave-topic.ts";
import { loadTopicBook } from "../../../src/commands/load-topic-book.ts";
import { openTopic } from "../../../src/commands/topics.ts";
import { streamOf } from "../../../src/domain/mode.ts";
import { ok, type Result } from "../../../src/domain/result.ts";
import { update } from "../../../src/state/store.ts";
import { sampleContext } from "./sample.ts";

const point = (id: string, coordinates: readonly number[]) => ({
  type: "Feature",
  id,
  properties: { kind: "thing", name: { fi: id, sv: id, en: id } },
  geometry: { type: "Point", coordinates },
});
const sites = JSON.stringify({
  type: "FeatureCollection",
  features: [point("kruunuportti", [23.05, 63.8]), point("kip", [23.02, 63.86]), point("else", [23.3, 63.9])],
});

async function opened(readLayerText: () => Promise<Result<string, never>> = async () => ok(sites)) {
  const context = sampleContext({ readLayerText });
  // Opened without its layers: they may never come here.
  update(context.store, (state) => ({ ...state, mode: { kind: "invest", topic: "symbiosis" } }));
  await loadTopicBook.run(context, "symbiosis");
  const state = () => context.store.getState();
  return { context, state, stream: () => streamOf(state().mode), framed: () => state().view.requested?.target };
}
const BOTH_ENDS = { kind: "bounds", bounds: [23.02, 63.8, 23.05, 63.86] };

test("a side stream is chosen; both of its ends are shown and framed, and nothing else", async () => {
  const { context, state, stream, framed } = await opened();
  await chooseStream.run(context, "steam");
  expect(stream()).toBe("steam");
  expect(state().visible["sites"]).toBe(true);
  expect(framed()).toEqual(BOTH_ENDS);
});

test("of a stream with one end on the map that end is framed", async () => {
  const { context, stream, framed } = await opened();
  await chooseStream.run(context, "biogas");
  expect(stream()).toBe("biogas");
  expect(framed()).toEqual({ kind: "bounds", bounds: [23.05, 63.8, 23.05, 63.8] });
});

test("ends that are not at hand move nothing", async () => {
  const { context, stream, framed } = await opened(async () =>
    ok(JSON.stringify({ type: "FeatureCollection", features: [] })),
  );
  const before = framed();
  await chooseStream.run(context, "steam");
  expect([stream(), framed()]).toEqual(["steam", before]);
});

test("it is let go when it is pressed again, by Escape, and with its topic", async () => {
  const { context, state, stream } = await opened();
  await chooseStream.run(context, "steam");
  const { requested } = state().view;
  await chooseStream.run(context, "steam");
  expect([stream(), state().view.requested]).toEqual([undefined, requested]);
  await chooseStream.run(context, "water");
  letStreamGo.run(context);
  expect([stream(), state().mode]).toEqual([undefined, { kind: "invest", topic: "symbiosis" }]);
  await chooseStream.run(context, "water");
  await closeTopic.run(context);
  await openTopic.run(context, "symbiosis");
  expect(stream()).toBeUndefined();
});

test("only the stream that was chosen last frames its ends, and none that was let go", async () => {
  let come = (): void => undefined;
  const arrived = new Promise<void>((done) => {
    come = done;
  });
  const { context, state, framed } = await opened(async () => {
    await arrived;
    return ok(sites);
  });
  const before = state().view.requested?.serial ?? 0;
  const chosen = [chooseStream.run(context, "steam"), chooseStream.run(context, "biogas")];
  come();
  await Promise.all(chosen);
  expect(framed()).toMatchObject({ bounds: [23.05, 63.8, 23.05, 63.8] });
  expect(state().view.requested?.serial).toBe(before + 1);
  const gone = chooseStream.run(context, "water");
  closeTopic.run(context);
  await gone;
  expect(state().view.requested?.serial).toBe(before + 1);
});
