import { useId } from "preact/hooks";
import type { PlaneRing } from "../../domain/plane.ts";
import type { Result } from "../../domain/result.ts";
import type { Translator } from "../../i18n/translator.ts";
import { useTranslator } from "../context.ts";
import { type TypedRectangle, typedCorners, typedRectangle } from "./typed-zone.ts";

/** The two ways of typing ground. */
export const TYPED_BY = ["rectangle", "corners"] as const;
export type TypedBy = (typeof TYPED_BY)[number];

/** What has been typed so far, in either way. */
export interface TypedGround {
  readonly sides: TypedRectangle;
  readonly corners: string;
}

export const NOTHING_TYPED: TypedGround = {
  sides: { northFrom: "", northTo: "", eastFrom: "", eastTo: "" },
  corners: "",
};

const SIDES = ["northFrom", "northTo", "eastFrom", "eastTo"] as const satisfies readonly (keyof TypedRectangle)[];

interface TypedGroundFieldsProps {
  readonly by: TypedBy;
  readonly typed: TypedGround;
  /** What was typed into one field joins what stands in the others by then. */
  readonly onTyped: (change: (now: TypedGround) => TypedGround) => void;
}

/** Fields for a rectangle between two norths and two easts, or for corners one a line. */
export function TypedGroundFields({ by, typed, onTyped }: TypedGroundFieldsProps) {
  const { t } = useTranslator();
  const system = useId();
  const { sides, corners } = typed;
  if (by === "corners") {
    return (
      <div class="field">
        <label for={`${system}-list`}>{t("planner.typed.corner-list")}</label>
        <textarea
          id={`${system}-list`}
          rows={5}
          maxLength={20_000}
          spellcheck={false}
          aria-describedby={system}
          value={corners}
          onInput={({ currentTarget: { value } }) => onTyped((now) => ({ ...now, corners: value }))}
        />
        <small class="fine" id={system}>
          {t("planner.typed.systems")}
        </small>
      </div>
    );
  }
  return (
    <>
      <p class="fine" id={system}>
        {t("planner.typed.system")}
      </p>
      <div class="planner-pairs">
        {SIDES.map((side) => (
          <label key={side} class="field">
            <span>{t(`planner.typed.${side}`)}</span>
            <input
              type="text"
              inputMode="decimal"
              autocomplete="off"
              maxLength={20}
              aria-describedby={system}
              value={sides[side]}
              onInput={({ currentTarget: { value } }) =>
                onTyped((now) => ({ ...now, sides: { ...now.sides, [side]: value } }))
              }
            />
          </label>
        ))}
      </div>
    </>
  );
}

/** The ring that was typed, or in words why it is none. */
export function readTypedGround(
  by: TypedBy,
  { sides, corners }: TypedGround,
  { t, said }: Translator,
): Result<PlaneRing, string> {
  if (by === "rectangle") {
    const ring = typedRectangle(sides);
    return ring.ok ? ring : { ok: false, problem: said(`planner.fault.${ring.problem}`) };
  }
  const ring = typedCorners(corners);
  if (ring.ok) return ring;
  const { problem } = ring;
  if (typeof problem === "string") return { ok: false, problem: said(`planner.fault.${problem}`) };
  const why = said(`measure.typed.${problem.problem}`);
  return { ok: false, problem: t("planner.fault.line", { number: problem.line, problem: why }) };
}
