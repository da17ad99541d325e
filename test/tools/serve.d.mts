export interface Site {
  readonly address: string;
  readonly close: () => Promise<void>;
}
export function serve(options: { root: string; port?: number; base?: string }): Promise<Site>;
