import phases from "../../data/stories/phases.json?url";
import quayToPotline from "../../data/stories/quay-to-potline.json?url";
import questions from "../../data/stories/questions.json?url";
import smallFirms from "../../data/stories/small-firms.json?url";
import tenMinutes from "../../data/stories/ten-minutes.json?url";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { StoryFile } from "../domain/story.ts";
import { readText } from "./data-files.ts";

// In a file of its own: it is loaded with the first story.

const ADDRESSES: Readonly<Record<StoryFile, string>> = {
  "ten-minutes": tenMinutes,
  "quay-to-potline": quayToPotline,
  "small-firms": smallFirms,
  phases,
  questions,
};

export const readStoryText = (file: StoryFile): Promise<Result<string, Problem>> =>
  readText(ADDRESSES[file], `${file}.json`);
