import { Button } from "./button.tsx";

interface RuleNoticeProps {
  readonly isThere: boolean;
  readonly says: string;
  readonly lifts: string;
  readonly onLift: () => void;
}

/** A rule of the map that stands in the way, said where somebody meets it, and the button that lifts it. */
export function RuleNotice({ isThere, says, lifts, onLift }: RuleNoticeProps) {
  return (
    <div role="status" class="planner-hidden">
      {isThere && (
        <div class="planner-replaced planner-rule">
          <p>{says}</p>
          <div class="actions">
            <Button label={lifts} onClick={onLift} />
          </div>
        </div>
      )}
    </div>
  );
}
