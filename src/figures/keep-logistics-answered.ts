import { investOf, withLogistics } from "../state/invest.ts";
import { type AtlasStore, update } from "../state/store.ts";
import { type FlowsQuestion, flowsAnswerer, flowsQuestion, isSameQuestion } from "./answer-flows.ts";
import { failed } from "./failed.ts";

/**
 * Keeps the flows worked out for the inputs that the state holds, until the function it gives is called: one at a time,
 * always of the latest inputs. It waits for the layers that the ways between quay and site ask for and for no other. What
 * failed is asked once more where the state has it no more.
 */
export function keepLogisticsAnswered(store: AtlasStore): () => void {
  const answered = flowsAnswerer();
  let inHand = false;
  let last: FlowsQuestion | null = null;

  const check = (): void => {
    const state = store.getState();
    const question = inHand ? null : flowsQuestion(state, investOf(state).inputs);
    const isAnswered = investOf(state).logistics.status !== "none";
    if (question === null || (isAnswered && isSameQuestion(question, last))) return;
    inHand = true;
    last = question;
    answered(state, question)
      .catch(failed)
      .then((answer) => {
        inHand = false;
        update(store, (now) => withLogistics(now, question.inputs, answer));
        check();
      });
  };

  check();
  return store.subscribe(check);
}
