import type { ComponentChildren } from "preact";
import type { Command } from "../../commands/command.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface ButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly icon?: IconName;
  /** True: the words are read out and shown as a tooltip; the picture stands alone. */
  readonly iconOnly?: boolean;
  readonly look?: "plain" | "primary" | "quiet";
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  /** Why it cannot be used now, in words; the button stays in the tab order so that the reason can be read. */
  readonly unavailable?: string | null;
  readonly id?: string;
  readonly hasPopup?: "dialog";
  readonly class?: string;
  readonly children?: ComponentChildren;
}

export function Button(props: ButtonProps) {
  const { label, icon, iconOnly = false, look = "plain", unavailable = null } = props;
  const title = unavailable ?? (iconOnly ? label : undefined);
  return (
    <button
      type="button"
      id={props.id}
      class={`button button-${look}${iconOnly ? " button-icon" : ""}${props.class === undefined ? "" : ` ${props.class}`}`}
      aria-label={iconOnly ? label : undefined}
      title={title}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.expanded === false ? undefined : props.controls}
      aria-haspopup={props.hasPopup}
      aria-disabled={unavailable !== null || undefined}
      onClick={() => {
        if (unavailable === null) props.onClick();
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {!iconOnly && <span>{label}</span>}
      {props.children}
    </button>
  );
}

type CommandButtonProps<Args> = Omit<ButtonProps, "label" | "onClick" | "unavailable"> & {
  readonly command: Command<Args>;
  readonly args: Args;
  /** Words that say more here than the command's own name. */
  readonly label?: string;
};

/** A button that runs a command, bears its name and says why it cannot be used. */
export function CommandButton<Args>({ command, args, label, ...rest }: CommandButtonProps<Args>) {
  const run = useRun();
  const { said } = useTranslator();
  const reason = useAtlas((state) => command.unavailable(state));
  return (
    <Button
      {...rest}
      label={label ?? said(command.labelKey)}
      unavailable={reason === null ? null : said(reason)}
      onClick={() => run(command, args)}
    />
  );
}
