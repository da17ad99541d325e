export function pdfPages(bytes: ArrayBuffer | Uint8Array): readonly string[];
export function unspaced(text: string): string;
