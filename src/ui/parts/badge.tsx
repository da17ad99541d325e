import type { DecisionStage } from "../../domain/decision.ts";
import type { GeometryQuality, LegalPhase, Realisation } from "../../domain/status.ts";
import { useTranslator } from "../context.ts";
import "../styles/badge.css";

/** Is the thing there? The frame of the badge is the line the map draws it with. */
export function RealisationBadge({ realisation }: { readonly realisation: Realisation }) {
  const { said } = useTranslator();
  return <span class={`badge realisation-${realisation}`}>{said(`realisation.${realisation}`)}</span>;
}

/** How the outline came about: sharp, blurred or hand-drawn mark, and words. */
export function QualityBadge({ quality }: { readonly quality: GeometryQuality }) {
  const { said } = useTranslator();
  return (
    <span class={`badge quality quality-${quality}`}>
      <svg class="badge-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <QualityMark quality={quality} />
      </svg>
      {said(`quality.${quality}`)}
    </span>
  );
}

function QualityMark({ quality }: { readonly quality: GeometryQuality }) {
  switch (quality) {
    case "surveyed":
      return <path d="M2.5 2.5h11v11h-11z" />;
    case "approximate":
      return (
        <>
          <path d="M4 4h8v8H4z" />
          <path class="halo" d="M4 4h8v8H4z" />
        </>
      );
    case "drawn":
      return <path d="M2 13c3-1 2-6 5-6s2 4 4 2 1-5 3-6" />;
  }
}

const STEPS: Readonly<Record<LegalPhase, number>> = {
  "not-known": 0,
  initiated: 1,
  draft: 2,
  proposal: 3,
  approved: 4,
  "in-force": 5,
};

/** How far a plan has come in law: of five steps as many are filled, and words. */
export function PhaseBadge({ phase }: { readonly phase: LegalPhase }) {
  const { said } = useTranslator();
  const done = STEPS[phase];
  return (
    <span class="badge phase">
      <svg class="badge-steps" viewBox="0 0 30 8" aria-hidden="true" focusable="false">
        {[1, 2, 3, 4, 5].map((step) => (
          <circle key={step} class={step <= done ? "done" : "open"} cx={step * 6 - 3} cy={4} r={2} />
        ))}
      </svg>
      {said(`phase.${phase}`)}
    </span>
  );
}

const STAGE_SIGNS: Readonly<Record<DecisionStage, string>> = { done: "✓", open: "○", "not-known": "?" };

/** Has it been decided? A sign and words. */
export function StageBadge({ stage }: { readonly stage: DecisionStage }) {
  const { said } = useTranslator();
  return (
    <span class={`badge stage-${stage}`}>
      <span aria-hidden="true">{STAGE_SIGNS[stage]}</span>
      {said(`decision-stage.${stage}`)}
    </span>
  );
}
