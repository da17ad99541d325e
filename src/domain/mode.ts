import type { Topic } from "./topic.ts";

/** The three readers' places. Each mode's own data lives inside its member when it has any. */
export type Mode =
  | { readonly kind: "plan" }
  /** `topic`: what is read about beside the map; absent: none. `stream`: the key of the side stream chosen there. */
  | { readonly kind: "invest"; readonly topic?: Topic; readonly stream?: string }
  | { readonly kind: "present" };
export type ModeKind = Mode["kind"];
export const MODE_KINDS = ["plan", "invest", "present"] as const satisfies readonly ModeKind[];

export function isModeKind(value: unknown): value is ModeKind {
  return MODE_KINDS.includes(value as ModeKind);
}

/** The side stream that is chosen: it is let go with its topic. */
export const streamOf = (mode: Mode): string | undefined => (mode.kind === "invest" ? mode.stream : undefined);

/** What is read about beside the map, if anything. */
export const topicOf = (mode: Mode): Topic | undefined => (mode.kind === "invest" ? mode.topic : undefined);
