/** Preact's hooks for one component without a page: what it keeps between two renderings is held here. */
let slots: Slot[] = [];
let at = 0;
let effects: (() => void)[] = [];

interface Slot {
  value: unknown;
  on: readonly unknown[];
}

type Effect = () => undefined | (() => void);

export const hooks = {
  useState(first: unknown) {
    const slot = slotOf(() => ({ value: first, on: [] }));
    const set = (next: unknown): void => {
      slot.value = next;
    };
    return [slot.value, set];
  },
  useMemo(make: () => unknown, on: readonly unknown[]) {
    const slot = slotOf(() => ({ value: make(), on }));
    if (!isSame(slot.on, on)) Object.assign(slot, { value: make(), on });
    return slot.value;
  },
  useEffect(effect: Effect, on: readonly unknown[]) {
    const slot = slotOf(() => ({ value: undefined, on: [NEVER] }));
    if (isSame(slot.on, on)) return;
    slot.on = on;
    effects.push(() => {
      if (typeof slot.value === "function") slot.value();
      slot.value = effect();
    });
  },
};

/** Forgets the component of the test before. */
export function anewByHand(): void {
  slots = [];
  effects = [];
}

/** Calls the component, and once more after its effects have run and everything that was on its way has come. */
export async function byHand<Shown>(component: () => Shown): Promise<Shown> {
  rendered(component);
  for (const effect of effects.splice(0)) effect();
  await new Promise((resolve) => setTimeout(resolve));
  return rendered(component);
}

export function rendered<Shown>(component: () => Shown): Shown {
  at = 0;
  return component();
}

const NEVER = Symbol("never");

function slotOf(first: () => Slot): Slot {
  const index = at++;
  const slot = slots[index] ?? first();
  slots[index] = slot;
  return slot;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
