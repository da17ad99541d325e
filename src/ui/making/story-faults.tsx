import type { OwnStory } from "../../domain/own-story.ts";
import type { StoryFault } from "../../figures/story-check.ts";
import type { Translator } from "../../i18n/translator.ts";
import { useTranslator } from "../context.ts";
import { Icon } from "../parts/icon.tsx";

interface StoryFaultsProps {
  readonly story: OwnStory;
  readonly faults: readonly StoryFault[];
  readonly onJump: (fault: StoryFault) => void;
}

/** What is amiss with the story, each a way to the place; it is kept, saved and told all the same. */
export function StoryFaults({ story, faults, onJump }: StoryFaultsProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <section class="making-check" aria-labelledby="making-check">
      <h3 id="making-check">{t("making.check")}</h3>
      <p role="status" class={faults.length === 0 ? "making-clear" : undefined}>
        {faults.length === 0 ? t("making.check-clear") : t("making.check-count", { count: faults.length })}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.kind} ${fault.chapter} ${fault.part} ${fault.language} ${fault.what}`}>
              <button type="button" class="making-fault" onClick={() => onJump(fault)}>
                <Icon name="warning" />
                <span>
                  {t("making.fault-line", {
                    where: whereOf(fault, story, translator),
                    what: t(`making.fault.${fault.kind}`, { what: fault.what }),
                  })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="fine">{t("making.check-colours")}</p>
    </section>
  );
}

/** "Chapter 2, Title, Swedish". */
function whereOf({ chapter, part, language }: StoryFault, { chapters }: OwnStory, { t }: Translator): string {
  const at = chapters.findIndex(({ key }) => key === chapter);
  return [
    at < 0 ? t("making.the-story") : t("making.chapter", { at: at + 1 }),
    t(`making.field.${part}`),
    ...(language === null ? [] : [t(`making.language-${language}`)]),
  ].join(", ");
}
