import { createContext } from "preact";
import { useContext, useLayoutEffect, useState } from "preact/hooks";
import type { Command, CommandContext } from "../commands/command.ts";
import { type Translator, translatorFor } from "../i18n/translator.ts";
import type { AtlasState } from "../state/atlas-state.ts";

const Context = createContext<CommandContext | null>(null);
export const CommandsProvider = Context.Provider;

export function useCommands(): CommandContext {
  const context = useContext(Context);
  if (context === null) throw new Error("no command context above this component");
  return context;
}

/** A part of the state; the component is drawn again when `pick` gives another value (compared by identity). */
export function useAtlas<Part>(pick: (state: AtlasState) => Part): Part {
  const { store } = useCommands();
  const [, redraw] = useState<object>({});
  const part = pick(store.getState());
  useLayoutEffect(() => {
    let last = part;
    const check = (): void => {
      const next = pick(store.getState());
      if (Object.is(next, last)) return;
      last = next;
      redraw({});
    };
    check();
    return store.subscribe(check);
  });
  return part;
}

export function useTranslator(): Translator {
  return translatorFor(useAtlas((state) => state.language));
}

/** A function that runs a command with the page's context; failures are bugs and reach the console. */
export function useRun(): <Args>(command: Command<Args>, args: Args) => void {
  const context = useCommands();
  return (command, args) => {
    if (command.unavailable(context.store.getState()) !== null) return;
    void command.run(context, args);
  };
}
