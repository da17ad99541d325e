import { UnfinishedWork } from "../planner/unfinished-work.tsx";
import { NewVersion } from "./new-version.tsx";

/** What stands among the notices until the reader answers it. */
export function Offers({ onWork }: { readonly onWork: () => void }) {
  return (
    <>
      <UnfinishedWork onWork={onWork} />
      <NewVersion />
    </>
  );
}
