import type { AtlasState, Notice } from "./atlas-state.ts";

/** At most this many sentences stand at once; the oldest gives way. */
const MOST = 8;

/** Says a sentence once: the same sentence is not stacked. What was done again is said again, in place of the first time. */
export function withNotice(
  state: AtlasState,
  key: string,
  params: Readonly<Record<string, string>> = {},
  tone: Notice["tone"] = "info",
): AtlasState {
  const others = state.notices.filter(
    (notice) => notice.key !== key || JSON.stringify(notice.params) !== JSON.stringify(params),
  );
  if (tone !== "done" && others.length < state.notices.length) return state;
  const serial = (state.notices.at(-1)?.serial ?? 0) + 1;
  return { ...state, notices: [...others, { serial, key, params, tone }].slice(-MOST) };
}

export function withoutNotice(state: AtlasState, serial: number): AtlasState {
  return { ...state, notices: state.notices.filter((notice) => notice.serial !== serial) };
}
