import { withoutNotice } from "../state/notices.ts";
import { stateCommand } from "./command.ts";

export const dismissNotice = stateCommand<number>("dismiss-notice", withoutNotice);
