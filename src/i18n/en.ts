import { detail } from "./en/detail.ts";
import { shell } from "./en/shell.ts";

export const texts = { ...shell, ...detail };
