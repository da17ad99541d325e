import { useState } from "preact/hooks";
import { clearTypedCoordinate, goToCoordinate, goToOtherReading } from "../../commands/go-to-coordinate.ts";
import { draw } from "../../commands/measure.ts";
import type { TypedPlace } from "../../domain/measurement.ts";
import { pointPlace } from "../../domain/place.ts";
import { coordinatesText, systemAt } from "../../geodesy/coordinates-text.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { leaveField } from "./leave-field.ts";

/** A coordinate of any of the three systems is typed or pasted; the map goes there and marks it. */
export function GoTo() {
  const { t, said } = useTranslator();
  const run = useRun();
  const typed = useAtlas((state) => state.measure.typed);
  const [text, setText] = useState("");
  const problem = typed?.kind === "not-read" ? typed.problem : null;
  const go = (): void => run(goToCoordinate, text);
  return (
    <section class="measure-go-to">
      <form
        class="measure-form"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <label for="measure-coordinate">{t("measure.go-to")}</label>
        <input
          id="measure-coordinate"
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-describedby="measure-coordinate-hint"
          aria-invalid={problem !== null}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={leaveField}
        />
        <Button label={t("measure.go")} icon="place" onClick={go} />
      </form>
      <p id="measure-coordinate-hint" class="fine">
        {t("measure.go-to-hint")}
      </p>
      <div role="status">
        {problem !== null && <p class="measure-fault">{said(`measure.typed.${problem}`)}</p>}
        {typed?.kind === "found" && <Found typed={typed} />}
      </div>
    </section>
  );
}

/** Where the coordinate led, what was made of it, and what can be done with it. */
function Found({ typed }: { readonly typed: Extract<TypedPlace, { kind: "found" }> }) {
  const { t, said, language } = useTranslator();
  const run = useRun();
  const tool = useAtlas((state) => state.measure.tool);
  const { position, system, remarks, otherwise, plusMinusMetres } = typed;
  const add = (): void =>
    tool === "between"
      ? run(draw, { kind: "end", place: pointPlace(position), at: position, plusMinusMetres })
      : run(draw, { kind: "put", position, plusMinusMetres });
  return (
    <>
      <p class="measure-found">
        {coordinatesText(position, system, language)} ({t(`coordinate-system.${systemAt(position, system)}`)})
      </p>
      {remarks.map((remark) => (
        <p key={remark} class="measure-fault">
          {said(`measure.typed.${remark}`)}
        </p>
      ))}
      <div class="actions">
        {tool !== null && <Button label={t("measure.measure-from-here")} onClick={add} />}
        {otherwise !== null && (
          <Button
            label={t("measure.other-reading", { system: t(`coordinate-system.${otherwise.system}`) })}
            onClick={() => run(goToOtherReading, undefined)}
          />
        )}
        <Button label={t("measure.remove-cross")} onClick={() => run(clearTypedCoordinate, undefined)} />
      </div>
    </>
  );
}
