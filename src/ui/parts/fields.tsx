import { useId, useLayoutEffect, useState } from "preact/hooks";
import type { Result } from "../../domain/result.ts";
import { useTranslator } from "../context.ts";

interface TextFieldProps<Value> {
  readonly label: string;
  /** As it stands now, in words. */
  readonly value: string;
  /** What the text means, or why it means nothing. */
  readonly read: (text: string) => Result<Value, string>;
  /** Says why; unless told, by the text key `planner.fault.<problem>`. */
  readonly sayFault?: (problem: string) => string;
  /** Where it takes a while, what was typed stands in the field until it is done. */
  readonly onRead: (value: Value) => void | Promise<void>;
  readonly hint?: string;
  /** Suggestions under the field. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly maxLength?: number;
  readonly lines?: number;
}

/**
 * A field whose text counts when it is left or Enter is pressed: one step, not one a letter. What cannot be read stays in
 * the field, with the reason under it, and changes nothing.
 */
export function TextField<Value>(props: TextFieldProps<Value>) {
  const { label, value, read, onRead, hint, options, maxLength = 200, lines } = props;
  const { said } = useTranslator();
  const { sayFault = (problem) => said(`planner.fault.${problem}`) } = props;
  const id = useId();
  /** What is being typed and not taken yet; null: the field shows what is kept. */
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  // A step that was taken back shows in place of what could not be read; what is just being typed stays.
  useLayoutEffect(() => {
    if (fault !== null) setTyped(null);
    setFault(null);
  }, [value]);
  const take = async (entered: string): Promise<void> => {
    const result = read(entered);
    setFault(result.ok ? null : result.problem);
    if (!result.ok) return;
    await onRead(result.value);
    // Taken, refused or only written otherwise: the field shows it as it is kept, but for what has been typed since.
    setTyped((now) => (now === entered ? null : now));
  };
  const attributes = {
    id,
    maxLength,
    value: typed ?? value,
    autocomplete: "off",
    "aria-invalid": fault !== null,
    "aria-describedby": fault !== null ? `${id}-fault` : hint === undefined ? undefined : `${id}-hint`,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => setTyped(event.currentTarget.value),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => void take(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines === undefined ? (
        <input type="text" list={options === undefined ? undefined : `${id}-list`} {...attributes} />
      ) : (
        <textarea rows={lines} {...attributes} />
      )}
      {options !== undefined && (
        <datalist id={`${id}-list`}>
          {options.map((option) => (
            <option key={option.value} value={option.value} label={option.label} />
          ))}
        </datalist>
      )}
      {hint !== undefined && fault === null && (
        <small id={`${id}-hint`} class="fine">
          {hint}
        </small>
      )}
      {fault !== null && (
        <small id={`${id}-fault`} class="planner-fault" role="alert">
          {sayFault(fault)}
        </small>
      )}
    </div>
  );
}

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

export function SelectField<Value extends string>({ label, value, options, onChoose }: SelectFieldProps<Value>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
