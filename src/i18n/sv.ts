import { detail } from "./sv/detail.ts";
import { shell } from "./sv/shell.ts";

export const texts = { ...shell, ...detail };
