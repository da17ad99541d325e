/** What stands for an answer that threw. No one waits for it: the browser reports what was thrown, with its cause. */
export function failed(thrown: unknown) {
  queueMicrotask(() => {
    throw thrown;
  });
  return { status: "failed" } as const;
}
