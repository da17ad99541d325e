/**
 * Asks for a style sheet that was lost once more, with the reader's next press: the part that it came with is asked for
 * again by then, and would stand there without it.
 */
export function askAgainForStyles(): void {
  const onError = ({ target: link }: Event): void => {
    if (!(link instanceof HTMLLinkElement)) return;
    addEventListener("click", () => link.replaceWith(link.cloneNode()), { once: true, capture: true });
  };
  // Files tell of it only on the way down to them.
  addEventListener("error", onError, { capture: true });
}
