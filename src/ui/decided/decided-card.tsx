import { closeDecided } from "../../commands/panels.ts";
import type { Fact, FactBook } from "../../domain/fact.ts";
import { textIn } from "../../domain/layer.ts";
import { factFigure } from "../../figures/fact-figures.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { dateText } from "../parts/date-text.ts";
import { figureText } from "../parts/figure-text.ts";
import { useModal } from "../parts/use-modal.ts";
import "../styles/decided.css";

/** "What is decided and what is open": two columns from the book of facts, in a modal dialog. */
export function DecidedCard() {
  const { t, said } = useTranslator();
  const run = useRun();
  const dialog = useModal();
  const facts = useAtlas((state) => state.facts);
  const close = (): void => run(closeDecided, undefined);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click on the backdrop is the mouse's Escape.
    <dialog
      class="decided"
      ref={dialog}
      aria-labelledby="decided-title"
      onClose={close}
      onClick={(event) => {
        // Only the backdrop is the dialog itself; everything on the card is a descendant.
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="decided-paper">
        <header class="panel-head">
          <h2 id="decided-title">{t("decided.title")}</h2>
          <Button
            label={t("command.close-decided")}
            icon="close"
            iconOnly
            look="quiet"
            onClick={() => dialog.current?.close()}
          />
        </header>
        <p class="lead">{t("decided.intro")}</p>
        {facts.status === "ready" && <Columns book={facts.book} />}
        {(facts.status === "idle" || facts.status === "loading") && <p role="status">{t("decided.loading")}</p>}
        {facts.status === "unavailable" && (
          <p role="alert">{t("decided.unavailable", { reason: said(`problem.${facts.problem.kind}`) })}</p>
        )}
      </div>
    </dialog>
  );
}

function Columns({ book }: { readonly book: FactBook }) {
  const { t } = useTranslator();
  const column = (decision: "decided" | "open") => {
    const facts = book.facts.filter((fact) => fact.decision === decision);
    return (
      <section class={`decided-column decided-${decision}`} aria-labelledby={`decided-${decision}`}>
        <h3 id={`decided-${decision}`}>{t(`decided.${decision}`)}</h3>
        {facts.length === 0 && <p>{t("decided.none")}</p>}
        <ul>
          {facts.map((fact) => (
            <Row key={fact.key} fact={fact} book={book} />
          ))}
        </ul>
      </section>
    );
  };
  // The columns weigh the same: what is open is as large as what is decided.
  return (
    <div class="decided-columns">
      {column("decided")}
      {column("open")}
    </div>
  );
}

function Row({ fact, book }: { readonly fact: Fact; readonly book: FactBook }) {
  const translator = useTranslator();
  const { t, text, language } = translator;
  const figure = factFigure(fact, book);
  const sources = figure.sources.map((source) => textIn(source.title, language)).join("; ");
  return (
    <li>
      <p class="decided-label">{text(fact.label)}</p>
      <p class="decided-value">{figureText(figure, translator)}</p>
      {fact.unknown !== undefined && (
        <p class="decided-ask">
          {text(fact.unknown.why)} {t("decided.ask", { who: text(fact.unknown.ask) })}
        </p>
      )}
      {fact.note !== undefined && <p class="fine">{text(fact.note)}</p>}
      <p class="fine">
        {[
          sources,
          fact.date === null ? t("decided.no-date") : dateText(fact.date, translator),
          fact.companyClaim ? t("decided.company") : "",
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
    </li>
  );
}
