import type { ColourName } from "./palette.ts";

type Pair = readonly [foreground: ColourName, background: ColourName];

const on = (backgrounds: readonly ColourName[], foregrounds: readonly ColourName[]): readonly Pair[] =>
  backgrounds.flatMap((background) => foregrounds.map((foreground): Pair => [foreground, background]));

/** What a label may lie on: its halo is the nearest ground, the surfaces are what shows where the halo ends. */
const GROUNDS = ["halo", "land", "sea", "field", "builtUp", "portFill"] as const;

/** Text and the ground it stands on: at least 4.5 : 1 in every theme. */
export const TEXT_PAIRS: readonly Pair[] = [
  ...on(["paper", "paperSunken"], ["ink", "inkMuted", "accent", "brandInk", "warningInk", "dangerInk", "goodInk"]),
  ...on(["accentSoft"], ["ink", "accent"]),
  ["onAccent", "accent"],
  ["brandInk", "brandSoft"],
  ["warningInk", "warningSoft"],
  ["ink", "warningSoft"],
  ["dangerInk", "dangerSoft"],
  ["ink", "dangerSoft"],
  ["goodInk", "goodSoft"],
  ...on(GROUNDS, [
    "label",
    "labelMuted",
    "labelWater",
    "siteInk",
    "parkInk",
    "zoneInk",
    "powerInk",
    "plantInk",
    "quay",
  ]),
  ["border", "halo"],
  ["halo", "way"],
  ["onShield", "shieldEuropean"],
  ["onShield", "shieldMain"],
  ["onShieldMinor", "shieldMinor"],
];

/** Symbols, lines that carry meaning, edges of controls: at least 3 : 1 in every theme. */
export const SYMBOL_PAIRS: readonly Pair[] = [
  ...on(["paper"], ["control", "focus", "brand", "warningRule"]),
  ...on(
    ["land", "field", "builtUp"],
    ["rail", "spur", "power", "quay", "park", "site", "zone", "plant", "airport", "border"],
  ),
  ...on(
    ["land", "field", "builtUp", "portFill"],
    ["planServices", "planIndustry", "planGreen", "planTraffic", "planSpecial", "planFarming", "planHousing"],
  ),
  ...on(["sea"], ["quay", "border", "power"]),
  ...on(["land"], ["powerMinor", "restriction", "junction", "reserve"]),
  ...on(["land", "sea", "field", "builtUp", "portFill", "halo"], ["way"]),
  ...on(["land", "sea", "field", "builtUp", "selectedHalo"], ["selected"]),
];
