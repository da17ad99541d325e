import { expect, test } from "vitest";
import { leaveUpdate, takeUpdate } from "../../../src/commands/offline.ts";
import { setMode } from "../../../src/commands/set-mode.ts";
import { jumpOut, leaveStory, openStory } from "../../../src/commands/stage.ts";
import { keepOffline } from "../../../src/storage/offline/keep-offline.ts";
import { sampleContext } from "../commands/sample.ts";

type Place = "installing" | "waiting" | "active";

/** A browser whose workers go through their lives by hand. */
function fakeBrowser() {
  const heard: string[] = [];
  let places: Partial<Record<Place, EventTarget>> = {};
  const registration = new EventTarget();
  for (const place of ["installing", "waiting", "active"] as const)
    Object.defineProperty(registration, place, { get: () => places[place] ?? null });
  const container = new EventTarget();
  const door = { isOpen: true };
  const again: (() => void)[] = [];
  return {
    heard,
    door,
    browser: {
      workers: Object.assign(container, {
        register: async () => {
          heard.push("register");
          if (!door.isOpen) throw new TypeError("no");
          return registration as unknown as ServiceWorkerRegistration;
        },
      }) as unknown as ServiceWorkerContainer,
      untilIdle: async () => void heard.push("idle"),
      reload: () => void heard.push("reload"),
      whenOnline: (one: () => void) => void again.push(one),
    },
    comesOnline: () => {
      for (const one of again) one();
    },
    /** A worker appears, as the browser found it; gives what moves it on. */
    finds() {
      const worker = Object.assign(new EventTarget(), { postMessage: (text: string) => void heard.push(text) });
      places = { ...places, installing: worker };
      registration.dispatchEvent(new Event("updatefound"));
      return (to: Place | "gone"): void => {
        const others = Object.entries(places).filter(([, one]) => one !== worker);
        places = { ...Object.fromEntries(others), ...(to === "gone" ? {} : { [to]: worker }) };
        worker.dispatchEvent(new Event("statechange"));
      };
    },
    tellsOfControl: () => container.dispatchEvent(new Event("controllerchange")),
  };
}

async function started() {
  const machine = fakeBrowser();
  const context = sampleContext();
  await keepOffline(context, machine.browser);
  return { ...machine, context, offline: () => context.store.getState().offline };
}

/** A page whose site is kept, and a second build that has come. */
async function withSecond() {
  const page = await started();
  page.finds()("active");
  const second = page.finds();
  return { ...page, second };
}

test("nothing is asked of the browser before the page is idle; then it comes, and is there", async () => {
  const { heard, finds, offline } = await started();
  expect(heard).toEqual(["idle", "register"]);
  expect(offline()).toEqual({ kept: "no", update: null });
  const moves = finds();
  expect(offline()?.kept).toBe("coming");
  moves("waiting");
  expect(offline()).toEqual({ kept: "coming", update: null });
  moves("active");
  expect(offline()).toEqual({ kept: "yes", update: null });
});

test("where files could not be had, the state says no, and it is tried again with the network", async () => {
  const { heard, finds, offline, comesOnline } = await started();
  finds()("gone");
  expect(offline()?.kept).toBe("no");
  comesOnline();
  expect(heard).toEqual(["idle", "register", "register"]);
});

test("a browser that refuses is passed over in silence", async () => {
  const machine = fakeBrowser();
  machine.door.isOpen = false;
  const context = sampleContext();
  await keepOffline(context, machine.browser);
  expect(context.store.getState().offline).toEqual({ kept: "no", update: null });
});

test("a new version is offered when all of it has come, and takes over only when it is taken", async () => {
  const { heard, context, second, offline, tellsOfControl } = await withSecond();
  expect(offline()?.update).toBeNull();
  second("waiting");
  expect(offline()).toEqual({ kept: "yes", update: "offered" });
  tellsOfControl();
  expect(heard).not.toContain("reload");
  takeUpdate.run(context);
  expect(heard.at(-1)).toBe("take over");
  second("active");
  tellsOfControl();
  tellsOfControl();
  expect(heard.slice(-2)).toEqual(["take over", "reload"]);
});

test("who stays on the page after all can take it again: the new version is at work by then", async () => {
  const { heard, context, second, tellsOfControl } = await withSecond();
  second("waiting");
  takeUpdate.run(context);
  second("active");
  tellsOfControl();
  takeUpdate.run(context);
  expect(heard.filter((one) => one === "reload")).toHaveLength(2);
});

test("put away, it is not offered again; the version after it is", async () => {
  const { context, finds, second, offline } = await withSecond();
  second("waiting");
  leaveUpdate.run(context);
  await setMode.run(context, "present");
  await setMode.run(context, "plan");
  expect(offline()?.update).toBeNull();
  second("gone");
  finds()("waiting");
  expect(offline()?.update).toBe("offered");
});

test("on stage nothing is offered; it is when the stage is left", async () => {
  const { context, second, offline } = await withSecond();
  await setMode.run(context, "present");
  second("waiting");
  expect(offline()?.update).toBeNull();
  await setMode.run(context, "invest");
  expect(offline()?.update).toBe("offered");
});

test("while a story waits in the live map nothing is offered; it is when the story is put away", async () => {
  const { context, second, offline } = await withSecond();
  await openStory.run(context, { id: "ten-minutes", chapter: "roads" });
  await jumpOut.run(context);
  expect(context.store.getState().mode.kind).not.toBe("present");
  second("waiting");
  expect(offline()?.update).toBeNull();
  await leaveStory.run(context);
  expect(offline()?.update).toBe("offered");
});
