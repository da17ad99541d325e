import type { Feature, LayerMeta, PlanPhase } from "../../domain/layer.ts";
import { type LegalPhase, needsOutlineNotice } from "../../domain/status.ts";
import { useTranslator } from "../context.ts";
import { PhaseBadge, QualityBadge, RealisationBadge } from "../parts/badge.tsx";
import { Icon } from "../parts/icon.tsx";

interface FeatureProps {
  readonly feature: Feature;
}

/** What the thing is not: no plan where its outline is not surveyed, no chart where it belongs to the port. */
export function FeatureNotices({ feature, meta }: FeatureProps & { readonly meta: LayerMeta }) {
  const { t } = useTranslator();
  const isArea = feature.geometry.type.endsWith("Polygon");
  return (
    <>
      {needsOutlineNotice(feature.status) && (
        <p class="detail-notice">
          <Icon name="warning" />
          {t(isArea ? "inspector.no-legal-effect" : "inspector.no-legal-effect-line")}
        </p>
      )}
      {meta.group === "port" && (
        <p class="detail-notice">
          <Icon name="warning" />
          {t("inspector.not-for-navigation")}
        </p>
      )}
    </>
  );
}

/** The three facts that must not be mixed, each in its own words. */
export function FeatureStatus({ feature }: FeatureProps) {
  const { t } = useTranslator();
  const { realisation, geometryQuality, legal } = feature.status;
  return (
    <dl class="detail-status" aria-label={t("inspector.status")}>
      <div>
        <dt>{t("inspector.realisation")}</dt>
        <dd>
          <RealisationBadge realisation={realisation} />
        </dd>
      </div>
      <div>
        <dt>{t("inspector.quality")}</dt>
        <dd>
          <QualityBadge quality={geometryQuality} />
        </dd>
      </div>
      {legal.map((plan) => (
        <Plan key={plan.municipality} plan={plan} />
      ))}
    </dl>
  );
}

const UNDER_WAY: readonly LegalPhase[] = ["initiated", "draft", "proposal"];

function Plan({ plan }: { readonly plan: PlanPhase }) {
  const { t, text } = useTranslator();
  return (
    <div class="detail-plan">
      <dt>{t(`inspector.plan-${plan.municipality}`)}</dt>
      <dd>
        {UNDER_WAY.includes(plan.phase) && <span class="detail-word">{t("inspector.plan-in-preparation")}</span>}
        <PhaseBadge phase={plan.phase} />
        {plan.since !== undefined && <span class="detail-since">{plan.since}</span>}
        <p>{text(plan.text)}</p>
      </dd>
    </div>
  );
}
