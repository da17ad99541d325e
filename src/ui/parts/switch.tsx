export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** A sentence under the label. */
  readonly hint?: string;
}

export function Switch({ label, checked, onChange, hint }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
      <span class="switch-words">
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  );
}
