import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { loadDetailTexts } from "../../i18n/translator.ts";
import { useTranslator } from "../context.ts";
import { Button } from "./button.tsx";

/** A part that is fetched when it is first shown, its texts with it, so that the first load stays light. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [failed, setFailed] = useState(false);
    const [, redraw] = useState<object>({});
    const { t } = useTranslator();
    const get = (): void => {
      setFailed(false);
      Promise.all([load(), loadDetailTexts()]).then(
        ([part]) => {
          fetched = part;
          redraw({});
        },
        () => setFailed(true),
      );
    };
    useEffect(() => {
      if (fetched === null) get();
    }, []);
    if (fetched !== null) {
      const Part = fetched;
      return <Part {...props} />;
    }
    if (!failed)
      return (
        <p class="waiting" role="status">
          {t("lazy.waiting")}
        </p>
      );
    return (
      <div class="panel lazy-failed" role="alert">
        <p>{t("lazy.failed")}</p>
        <Button label={t("lazy.retry")} icon="retry" onClick={get} />
      </div>
    );
  };
}
