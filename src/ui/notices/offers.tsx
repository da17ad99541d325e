import { useAtlas } from "../context.ts";
import { lazyPart } from "../parts/lazy.tsx";
import { UnfinishedWork } from "../planner/unfinished-work.tsx";
import { NewVersion } from "./new-version.tsx";

const UnfinishedStory = lazyPart(() => import("../making/unfinished-story.tsx").then((part) => part.UnfinishedStory));

/** What stands among the notices until the reader answers it. */
export function Offers({ onWork }: { readonly onWork: () => void }) {
  const story = useAtlas(({ making }) => making?.recovery.unfinished);
  return (
    <>
      <UnfinishedWork onWork={onWork} />
      {story && <UnfinishedStory onWork={onWork} />}
      <NewVersion />
    </>
  );
}
