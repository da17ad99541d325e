import { balance } from "./balance.ts";
import { detail } from "./detail.ts";
import { investor } from "./investor.ts";
import { keeping } from "./keeping.ts";
import { making } from "./making.ts";
import { measure } from "./measure.ts";
import { notes } from "./notes.ts";
import { paper } from "./paper.ts";
import { planner } from "./planner.ts";
import { siteSheet } from "./site-sheet.ts";
import { stage } from "./stage.ts";
import { time } from "./time.ts";
import { tools } from "./tools.ts";
import { topics } from "./topics.ts";
import { ways } from "./ways.ts";

/** Everything that is said after the first load, in one file: the first load names it once. */
export const later = {
  ...detail,
  ...measure,
  ...investor,
  ...topics,
  ...ways,
  ...planner,
  ...keeping,
  ...balance,
  ...siteSheet,
  ...stage,
  ...tools,
  ...time,
  ...notes,
  ...paper,
  ...making,
} as const;
