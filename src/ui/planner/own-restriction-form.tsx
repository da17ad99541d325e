import { useId, useRef, useState } from "preact/hooks";
import { edit } from "../../commands/planner.ts";
import type { PlaneArea } from "../../domain/plane.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import type { OwnRestriction, Scenario } from "../../domain/scenario.ts";
import { selectedZone } from "../../state/planner.ts";
import { useAtlas, useCommands, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/fields.tsx";
import { type ReadFile, RestrictionFile } from "./own-restriction-file.tsx";
import {
  type RestrictionWords,
  readRestriction,
  WORD_FIELDS,
  type WordsFault,
  wordsOf,
} from "./own-restriction-values.ts";
import { Told } from "./told.tsx";
import { NOTHING_TYPED, readTypedGround, TYPED_BY, type TypedBy, TypedGroundFields } from "./typed-ground.tsx";

/** Where the ground comes from; `kept`: it stays what it is. */
type GroundBy = TypedBy | "zone" | "file" | "kept";

interface OwnRestrictionFormProps {
  readonly scenario: Scenario;
  /** Null for a new one. */
  readonly restriction: OwnRestriction | null;
  readonly onDone: () => void;
}

/** A restriction of the planner's own: what it is called, its rule and source in words, and its ground. One step. */
export function OwnRestrictionForm({ scenario, restriction, onDone }: OwnRestrictionFormProps) {
  const translator = useTranslator();
  const { t, text, said } = translator;
  const context = useCommands();
  const form = useRef<HTMLFormElement>(null);
  const zone = useAtlas(selectedZone);
  const [words, setWords] = useState(() => wordsOf(restriction, text));
  const [by, setBy] = useState<GroundBy>(restriction === null ? "rectangle" : "kept");
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [file, setFile] = useState<ReadFile | null>(null);
  const [fault, setFault] = useState<{ readonly field: WordsFault | null; readonly words: string } | null>(null);
  const refused = useAtlas(({ plan }) => plan.refused);
  const [isTried, setTried] = useState(false);

  const ground = (): Result<PlaneArea, string> => {
    switch (by) {
      case "kept":
        return ok(restriction?.ground ?? []);
      case "zone":
        return zone === null ? fail(t("planner.own.no-zone")) : ok(zone.ground);
      case "file":
        return file === null ? fail(t("planner.own.no-file")) : ok(file.ground);
      default: {
        const ring = readTypedGround(by, typed, translator);
        return ring.ok ? ok([[ring.value]]) : ring;
      }
    }
  };
  const submit = async (): Promise<void> => {
    const area = ground();
    const read = readRestriction(words, area.ok ? area.value : [], restriction, scenario.restrictions, text);
    if (!read.ok) {
      setFault({ field: read.problem, words: said(`planner.own.fault.${read.problem}`) });
      form.current?.querySelector<HTMLElement>(`[name="own-${read.problem}"]`)?.focus();
      return;
    }
    setFault(area.ok ? null : { field: null, words: area.problem });
    if (!area.ok) return;
    await edit.run(context, { kind: "keep-restriction", restriction: read.value });
    setTried(true);
    const { plan } = context.store.getState();
    // What was not taken stays to be mended, and what was typed for a scenario that gave way meanwhile stays too.
    if (plan.refused === null && plan.scenario?.id === scenario.id) onDone();
  };
  const grounds: readonly GroundBy[] = [
    ...(restriction === null ? [] : (["kept"] as const)),
    ...TYPED_BY,
    "zone",
    "file",
  ];
  return (
    <form
      class="planner-form"
      ref={form}
      aria-label={t(restriction === null ? "planner.own.add" : "planner.own.edit")}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {WORD_FIELDS.map((field) => (
        <WordField
          key={field}
          field={field}
          value={words[field]}
          isFaulty={fault?.field === field}
          onType={(value) => {
            setWords((now) => ({ ...now, [field]: value }));
            if (fault?.field === field) setFault(null);
          }}
        />
      ))}
      <SelectField
        label={t("planner.own.ground")}
        value={by}
        options={grounds.map((value) => ({ value, label: said(`planner.own.ground-${value}`) }))}
        onChoose={setBy}
      />
      {(by === "rectangle" || by === "corners") && <TypedGroundFields by={by} typed={typed} onTyped={setTyped} />}
      {by === "zone" && (
        <p class="fine">
          {zone === null ? (
            t("planner.own.no-zone")
          ) : (
            <Told text={t("planner.own.of-zone")} names={{ zone: text(zone.name) }} />
          )}
        </p>
      )}
      {by === "file" && <RestrictionFile file={file} onFile={setFile} />}
      <div role="alert" id="own-restriction-fault">
        {fault !== null && <p class="planner-fault">{fault.words}</p>}
      </div>
      {/* Said already among the tools, which may be out of sight. */}
      {isTried && refused !== null && <p class="planner-fault">{said(`refused.${refused}`)}</p>}
      <div class="actions">
        <button type="submit" class="button button-primary">
          {t(restriction === null ? "planner.own.take" : "planner.own.save")}
        </button>
        <Button label={t("planner.typed.cancel")} onClick={onDone} />
      </div>
    </form>
  );
}

interface WordFieldProps {
  readonly field: keyof RestrictionWords;
  readonly value: string;
  readonly isFaulty: boolean;
  readonly onType: (value: string) => void;
}

function WordField({ field, value, isFaulty, onType }: WordFieldProps) {
  const { said } = useTranslator();
  const id = useId();
  const attributes = {
    id,
    name: `own-${field}`,
    value,
    autocomplete: "off",
    "aria-invalid": isFaulty,
    "aria-describedby": isFaulty ? "own-restriction-fault" : undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => onType(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{said(`planner.own.${field}`)}</label>
      {field === "rule" ? (
        <textarea rows={3} maxLength={2_000} {...attributes} />
      ) : (
        <input type="text" maxLength={field === "date" ? 10 : 300} {...attributes} />
      )}
    </div>
  );
}
