import { saveFile } from "../../../commands/share.ts";
import { useCommands, useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { Button } from "../../parts/button.tsx";
import { useLink } from "../../ways/use-link.ts";
import { flowFile } from "./flow-file.ts";
import type { FlowsOnPage } from "./use-flows.ts";

/** Everything on the page as a CSV file. */
export function FlowFileButton(flows: FlowsOnPage & { readonly sources: NumberedSources }) {
  const translator = useTranslator();
  const context = useCommands();
  const link = useLink();
  const save = (): void => {
    const { store, ports } = context;
    const content = { ...flows, state: store.getState(), address: link(), now: ports.now() };
    void saveFile.run(context, flowFile(content, translator));
  };
  return <Button label={translator.t("flows.csv")} icon="save" onClick={save} />;
}
