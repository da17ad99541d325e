// What comes with the atlas beside layers and facts, in one file for the first part that asks: the first load names it once.
export { readFlowText } from "./flow-files.ts";
export { readScenarioText } from "./scenario-files.ts";
export { readStoryText } from "./story-files.ts";
export { readTopicText } from "./topic-files.ts";
