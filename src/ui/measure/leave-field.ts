import { focusFirst } from "../parts/focus.ts";

/** Escape leaves the field and no more: the drawing on the map stays. */
export function leaveField(event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  event.preventDefault();
  focusFirst("#measure");
}
