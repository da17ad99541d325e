/** The three readers' places. Each mode's own data lives inside its member when it has any. */
export type Mode = { readonly kind: "plan" } | { readonly kind: "invest" } | { readonly kind: "present" };
export type ModeKind = Mode["kind"];
export const MODE_KINDS = ["plan", "invest", "present"] as const satisfies readonly ModeKind[];

export function isModeKind(value: unknown): value is ModeKind {
  return MODE_KINDS.includes(value as ModeKind);
}
