import type { AtlasState } from "./atlas-state.ts";
import { withNotice } from "./notices.ts";

/** What of the address was not followed: the part by its name, and what stood there, as a sentence can repeat it. */
export interface AddressFault {
  /** `twice`: it tells anew what was told before it. `empty`: nothing stands where a word should. */
  readonly kind: "unknown" | "twice" | "empty";
  readonly part: string;
  readonly found: string;
}

/** Each kind of fault in a sentence. */
export const withAddressFault = (state: AtlasState, { kind, ...params }: AddressFault): AtlasState =>
  withNotice(state, SENTENCES[kind], params, "warning");

const SENTENCES: Readonly<Record<AddressFault["kind"], string>> = {
  unknown: "notice.address-part",
  twice: "notice.address-twice",
  empty: "notice.address-empty",
};
