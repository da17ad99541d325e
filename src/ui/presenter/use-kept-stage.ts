import { keepStageAnswered } from "../../figures/keep-stage-answered.ts";
import { beginningOnce } from "../parts/use-once.ts";

/** Keeps what the chapter says worked out, from the first story on. */
export const useKeptStage = beginningOnce(({ store, ports }) => {
  keepStageAnswered(store, () => ports.now().getFullYear(), ports.painted);
});
