import type { AtlasState } from "./atlas-state.ts";

/** At most this many sentences stand at once; the oldest gives way. */
const MOST = 8;

/** Says a sentence once: the same sentence is not stacked. */
export function withNotice(
  state: AtlasState,
  key: string,
  params: Readonly<Record<string, string>> = {},
  tone: "info" | "warning" = "info",
): AtlasState {
  const same = state.notices.some(
    (notice) => notice.key === key && JSON.stringify(notice.params) === JSON.stringify(params),
  );
  if (same) return state;
  const serial = (state.notices.at(-1)?.serial ?? 0) + 1;
  return { ...state, notices: [...state.notices, { serial, key, params, tone }].slice(-MOST) };
}

export function withoutNotice(state: AtlasState, serial: number): AtlasState {
  return { ...state, notices: state.notices.filter((notice) => notice.serial !== serial) };
}
