/** Moves the focus to the first of the elements that is shown: where a reader goes on after a panel was put away. */
export function focusFirst(...selectors: readonly string[]): void {
  for (const selector of selectors) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element === null || element.getClientRects().length === 0) continue;
    element.focus();
    return;
  }
}
