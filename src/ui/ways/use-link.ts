import { writeAddress } from "../../state/address.ts";
import { useCommands } from "../context.ts";

/** A function that gives the link to what the page shows now. */
export function useLink(): () => string {
  const { store } = useCommands();
  return () => `${location.href.replace(/#.*$/, "")}#${writeAddress(store.getState())}`;
}
