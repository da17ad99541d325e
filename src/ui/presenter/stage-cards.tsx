import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { goToChapter, showStageCard } from "../../commands/stage.ts";
import type { FactKey } from "../../domain/fact.ts";
import type { QuestionCard } from "../../domain/story.ts";
import type { StageState } from "../../state/stage.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { SourceList } from "../inspector/origin.tsx";
import { Button } from "../parts/button.tsx";
import { lazyPart } from "../parts/lazy.tsx";
import "../styles/stage-cards.css";
import { useToldSources } from "./told-chapter.tsx";
import { ToldText } from "./told-text.tsx";

const ChapterAddress = lazyPart(() => import("./chapter-address.tsx").then((part) => part.ChapterAddress));

/** What lies over the chapter: its list, the list of questions, or one question. */
export function StageCard({ stage }: { readonly stage: StageState }) {
  const { card } = stage;
  if (card === null) return null;
  if (card.kind === "chapters") return <ChapterList stage={stage} />;
  if (card.kind === "address") return <ChapterAddress />;
  const question = card.kind === "question" ? stage.questions.find(({ key }) => key === card.key) : undefined;
  return question === undefined ? <QuestionList stage={stage} /> : <Question card={question} stage={stage} />;
}

function ChapterList({ stage: { story, chapter } }: { readonly stage: StageState }) {
  const { t, text } = useTranslator();
  const run = useRun();
  return (
    <Card title={t("stage.chapters")}>
      <ol class="stage-list">
        {story.chapters.map(({ key, title }, at) => (
          <li key={key}>
            <button
              type="button"
              aria-current={at === chapter ? "step" : undefined}
              onClick={() => run(goToChapter, at)}
            >
              {text(title)}
            </button>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function QuestionList({ stage: { questions } }: { readonly stage: StageState }) {
  const { t, text } = useTranslator();
  const run = useRun();
  return (
    <Card title={t("stage.questions")}>
      {questions.length === 0 && <p>{t("stage.no-questions")}</p>}
      <ol class="stage-list">
        {questions.map(({ key, question }) => (
          <li key={key}>
            <button type="button" onClick={() => run(showStageCard, { kind: "question", key })}>
              {text(question)}
            </button>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Question({ card, stage }: { readonly card: QuestionCard; readonly stage: StageState }) {
  const { t, text } = useTranslator();
  const run = useRun();
  const sources = useToldSources([card.known], stage.cardFigures);
  return (
    <Card title={text(card.question)}>
      <h3>{t("stage.known")}</h3>
      <p>
        <ToldText text={card.known} figures={stage.cardFigures} sources={sources} />
      </p>
      {card.unknown.length > 0 && (
        <>
          <h3>{t("stage.unknown")}</h3>
          <ul class="stage-unknown">
            {card.unknown.map((key) => (
              <Unknown key={key} fact={key} />
            ))}
          </ul>
        </>
      )}
      <div class="told-sources">
        <SourceList sources={sources} />
      </div>
      <Button label={t("stage.other-questions")} onClick={() => run(showStageCard, { kind: "questions" })} />
    </Card>
  );
}

/** Why it is not known, and whom to ask. */
function Unknown({ fact: key }: { readonly fact: FactKey }) {
  const { t, text } = useTranslator();
  const fact = useAtlas(({ facts }) =>
    facts.status === "ready" ? facts.book.facts.find((one) => one.key === key) : null,
  );
  if (fact?.unknown === undefined) return null;
  return (
    <li>
      <b>{text(fact.label)}.</b> {text(fact.unknown.why)} <b>{t("inspector.ask", { who: text(fact.unknown.ask) })}</b>
    </li>
  );
}

export function Card({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const { t } = useTranslator();
  const run = useRun();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <section class="stage-card-over" aria-labelledby="stage-card-title">
      <h2 id="stage-card-title" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
      <Button label={t("stage.close-card")} icon="close" onClick={() => run(showStageCard, null)} />
    </section>
  );
}
