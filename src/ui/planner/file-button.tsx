import { useEffect, useId, useState } from "preact/hooks";
import { useTranslator } from "../context.ts";
import { Icon } from "../parts/icon.tsx";
import { fileReading, type NoText } from "./file-text.ts";

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly onText: (name: string, text: string) => void;
}

/** A button that asks for a file and gives its text; why it has none it says itself. */
export function FileButton({ label, accept, onText }: FileButtonProps) {
  const { t } = useTranslator();
  const id = useId();
  const [refused, setRefused] = useState<NoText | null>(null);
  const [reading] = useState(fileReading);
  useEffect(() => reading.leave, [reading]);
  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    // The same file can be chosen again after it was mended, or could not be read.
    input.value = "";
    setRefused(null);
    const text = await reading.read(file);
    if (text === null) return;
    if (text.ok) onText(file.name, text.value);
    else setRefused(text.problem);
  };
  return (
    <span class="file-button">
      <input id={id} type="file" accept={accept} onChange={(event) => void read(event.currentTarget)} />
      <label for={id} class="button button-plain">
        <Icon name="details" />
        <span>{label}</span>
      </label>
      {refused !== null && <span role="alert">{t(refused)}</span>}
    </span>
  );
}
