/** What the tools beside measuring and ways say. */
export const tools = {
  "tools.title": "Tools",
  "tools.close": "Close the tools",
  "tools.all": "All tools",
  "tool.time": "Phases in time",
  "tool.time-about":
    "What is there now, what is being studied, what is planned and when: the map phase by phase, beside the present.",
  "tool.paper": "Print or save the map",
  "tool.paper-about": "A map sheet on A4 or A3 as PDF or picture, with scale, legend and sources.",
  "tool.notes": "Resident's notes",
  "tool.notes-about": "Places and remarks on the map. They stay on this device.",
  "tool.making": "Make a story",
  "tool.making-about": "A story chapter by chapter from views of the map, in three languages.",
};
