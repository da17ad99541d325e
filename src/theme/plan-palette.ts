import type { ThemeName } from "../domain/view.ts";

/**
 * Colours of land by main class. Industry is a neutral taupe: blocks that nobody has decided must not shine. None of them
 * comes near the red of restrictions, the violet of 400 kV or the colour of what is selected. Plots for small firms,
 * reserves of nature and water have the colours they have everywhere on the map.
 */
const light = {
  planHousing: "#a0522d",
  planServices: "#86650a",
  planIndustry: "#6b6156",
  planGreen: "#4a7a1e",
  planTraffic: "#5b6671",
  planSpecial: "#636b14",
  planFarming: "#7a6a2c",
};

type PlanPalette = Readonly<Record<keyof typeof light, string>>;

const dark: PlanPalette = {
  planHousing: "#e0986c",
  planServices: "#dbb54e",
  planIndustry: "#c3b7a7",
  planGreen: "#9cc870",
  planTraffic: "#adb8c2",
  planSpecial: "#c6c565",
  planFarming: "#cdbd83",
};

const stage: PlanPalette = { ...light, planIndustry: "#564c41", planTraffic: "#46515c", planServices: "#6f5200" };

const grey: PlanPalette = {
  planHousing: "#3a3a3a",
  planServices: "#333333",
  planIndustry: "#4f4f4f",
  planGreen: "#5c5c5c",
  planTraffic: "#6c6c6c",
  planSpecial: "#474747",
  planFarming: "#626262",
};

export const PLAN_PALETTES: Readonly<Record<ThemeName, PlanPalette>> = { light, dark, stage, grey };
