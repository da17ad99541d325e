import { keepStories } from "../../commands/kept-stories.ts";
import { beginningOnce } from "../parts/use-once.ts";

/** From the first story on the work is kept on this machine, whatever stands open. */
export const useStoriesKept = beginningOnce((context) => void keepStories(context));
