import { selectFeature } from "../../commands/select.ts";
import { useAtlas } from "../context.ts";
import { CommandButton } from "./button.tsx";

interface ShowPlaceProps {
  readonly layer: string;
  readonly feature: string;
  readonly label: string;
}

/** Flies to a thing and selects it. Absent where this publication does not carry its layer. */
export function ShowPlace({ layer, feature, label }: ShowPlaceProps) {
  const carried = useAtlas((state) => layer in state.layers);
  if (!carried) return null;
  return (
    <CommandButton command={selectFeature} args={{ ref: { layer, feature }, fly: true }} icon="place" label={label} />
  );
}
