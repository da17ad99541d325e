import type { ComponentChildren } from "preact";
import type { Command } from "../../commands/command.ts";
import { CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";

interface OfferProps {
  readonly title: string;
  /** What is offered, in words. */
  readonly children: ComponentChildren;
  /** The button that takes it. */
  readonly take: ComponentChildren;
  readonly leave: Command;
}

/** Something offered among the notices: it stands until the reader takes or leaves it. */
export const Offer = ({ title, children, take, leave }: OfferProps) => (
  <div class="notice" role="group" aria-label={title}>
    <Icon name="info" />
    <div class="notice-work">
      <p>
        <strong>{title}</strong> {children}
      </p>
      {take}
    </div>
    <CommandButton command={leave} args={undefined} icon="close" iconOnly look="quiet" />
  </div>
);
