/** Name of the text in which this machine keeps residents' notes; what it holds, `exchange/kept-notes.ts` reads. */
export const KEPT_NOTES = "notes";
