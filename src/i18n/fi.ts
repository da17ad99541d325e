import { detail } from "./fi/detail.ts";
import { shell } from "./fi/shell.ts";

export const texts = { ...shell, ...detail };
