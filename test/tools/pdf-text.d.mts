export function pdfPages(bytes: ArrayBuffer | Uint8Array): readonly string[];
export function unspaced(text: string): string;
export function pdfBoxes(
  bytes: Uint8Array | ArrayBuffer,
): readonly (readonly { readonly x: number; readonly width: number; readonly height: number }[])[];
