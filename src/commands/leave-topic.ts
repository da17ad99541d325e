import { withStream } from "../state/view.ts";
import { stateCommand } from "./command.ts";

/** The side stream that was chosen is one among the others again. */
export const letStreamGo = stateCommand("let-stream-go", (state) => withStream(state, null));

/** Back to what the mode opens with. */
export const closeTopic = stateCommand("close-topic", (state) => ({ ...state, mode: { kind: state.mode.kind } }));
