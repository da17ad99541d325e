const NOT_TYPED_INTO = new Set(["checkbox", "radio", "range", "button"]);

/** Do keys belong to what has the focus: is something typed or chosen there? */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.has(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
