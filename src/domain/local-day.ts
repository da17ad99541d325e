/**
 * The day on the reader's own calendar, YYYY-MM-DD: at 1.30 at night in Finland UTC is still at the day before.
 *
 * @example localDay(new Date(2026, 10, 22, 1, 30)) // "2026-11-22", wherever the reader is
 */
export function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
