import type { ComponentChildren } from "preact";
import { Button } from "./button.tsx";

export interface PanelProps {
  /** Unique in the page; the heading gets `<id>-title`. */
  readonly id: string;
  readonly title: string;
  readonly closeLabel?: string;
  readonly onClose?: () => void;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Paper on the map: a named region with a heading, and a way to put it away. */
export function Panel({ id, title, closeLabel, onClose, class: extra, children }: PanelProps) {
  return (
    <section
      id={id}
      class={`panel${extra === undefined ? "" : ` ${extra}`}`}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
    >
      <header class="panel-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {onClose !== undefined && closeLabel !== undefined && (
          <Button label={closeLabel} icon="close" iconOnly look="quiet" onClick={onClose} />
        )}
      </header>
      <div class="panel-body">{children}</div>
    </section>
  );
}
