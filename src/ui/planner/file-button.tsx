import { useId, useState } from "preact/hooks";
import { useTranslator } from "../context.ts";
import { Icon } from "../parts/icon.tsx";

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly onText: (name: string, text: string) => void;
}

/** Larger files are not read at all, bytes; what the readers refuse for its size is smaller. */
const LARGEST_BYTES = 32 * 1024 * 1024;

/** A button that asks for a file and gives its text. */
export function FileButton({ label, accept, onText }: FileButtonProps) {
  const { t } = useTranslator();
  const id = useId();
  const [isRefused, setRefused] = useState(false);
  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const isTooLarge = file.size > LARGEST_BYTES;
    setRefused(isTooLarge);
    const text = isTooLarge ? null : await file.text();
    // The same file can be chosen again after it was mended.
    input.value = "";
    if (text !== null) onText(file.name, text);
  };
  return (
    <span class="file-button">
      <input id={id} type="file" accept={accept} onChange={(event) => void read(event.currentTarget)} />
      <label for={id} class="button button-plain">
        <Icon name="details" />
        <span>{label}</span>
      </label>
      {isRefused && <span role="alert">{t("problem.too-large")}</span>}
    </span>
  );
}
