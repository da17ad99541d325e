/** Each folder of `src` and the folders it may import: the arrows of the README, written out once more for the test. */
const PLANE = ["geodesy", "domain"];
const KNOWLEDGE = ["catalog", "exchange", "state", "geojson", ...PLANE];
/** Figures and commands reach analysis too, but only with `import()`. */
const WORK = ["analysis", ...KNOWLEDGE];
const FRONT = ["commands", "figures", ...KNOWLEDGE];

export const HOUSE: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  geodesy: ["domain"],
  geojson: PLANE,
  state: ["domain"],
  theme: ["domain"],
  i18n: ["domain"],
  catalog: ["geojson", ...PLANE],
  analysis: ["geojson", ...PLANE],
  exchange: ["geojson", ...PLANE, "theme", "i18n"],
  figures: WORK,
  commands: WORK,
  storage: FRONT,
  map: [...FRONT, "theme", "i18n"],
  ui: [...FRONT, "theme", "i18n"],
};

export const FOLDERS = Object.keys(HOUSE);
