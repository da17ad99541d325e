import { useEffect, useId, useState } from "preact/hooks";
import { useTranslator } from "../context.ts";
import { Icon } from "../parts/icon.tsx";
import { fileReading, type NoText } from "./file-text.ts";

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly onText?: (name: string, text: string) => void;
  /** At the press: the text comes later, null where there is none or another file was chosen after it. */
  readonly onChosen?: (name: string, text: Promise<string | null>) => void;
}

/** A button that asks for a file and gives its text; why it has none it says itself. */
export function FileButton({ label, accept, onText, onChosen }: FileButtonProps) {
  const { t } = useTranslator();
  const id = useId();
  const [refused, setRefused] = useState<NoText | null>(null);
  const [reading] = useState(fileReading);
  // Whoever knows of the choice itself decides what becomes of it, even after the button is gone.
  useEffect(() => (onChosen === undefined ? reading.leave : undefined), [reading]);
  const textOf = async (file: File): Promise<string | null> => {
    const text = await reading.read(file);
    if (text?.ok === false) setRefused(text.problem);
    return text?.ok === true ? text.value : null;
  };
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    // The same file can be chosen again after it was mended, or could not be read.
    input.value = "";
    setRefused(null);
    const coming = textOf(file);
    onChosen?.(file.name, coming);
    const text = await coming;
    if (text !== null) onText?.(file.name, text);
  };
  return (
    <span class="file-button">
      <input id={id} type="file" accept={accept} onChange={(event) => void choose(event.currentTarget)} />
      <label for={id} class="button button-plain">
        <Icon name="details" />
        <span>{label}</span>
      </label>
      {refused !== null && <span role="alert">{t(refused)}</span>}
    </span>
  );
}
