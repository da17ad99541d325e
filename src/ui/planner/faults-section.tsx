import type { ComponentProps } from "preact";
import { useRef } from "preact/hooks";
import { edit } from "../../commands/planner.ts";
import type { LandFault, LandMend } from "../../domain/land-fault.ts";
import type { ZoneId } from "../../domain/scenario.ts";
import { faultsAnswer } from "../../figures/land-questions.ts";
import { landFigure } from "../../figures/zone-figures.ts";
import { useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import { AREA_LABELS } from "./area-labels.ts";
import { useHeldFocus } from "./focus-held.ts";
import { Told } from "./told.tsx";
import { useAnswer } from "./use-answer.ts";
import type { ShownBalance } from "./use-balance.ts";

/** Overlaps and slivers, each with its area. */
export function FaultsSection({ shown: { of, status, isDraft } }: { readonly shown: ShownBalance }) {
  const translator = useTranslator();
  const { t, text, quantity } = translator;
  const run = useRun();
  const { answer: faults, isBusy } = useAnswer(
    () => (of === null ? null : faultsAnswer(of)),
    [of?.zones, of?.planningArea],
  );
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useHeldFocus(section, heading);
  if (of === null || faults === null) return null;
  if (faults === "failed") return <p class="fine">{t("faults.failed")}</p>;
  const nameOf = (id: ZoneId): string => {
    const zone = of.zones.find((one) => one.id === id);
    return zone === undefined ? id : text(zone.name);
  };
  return (
    <section ref={section} aria-busy={isBusy}>
      <h3 ref={heading} tabIndex={-1}>
        {t("faults.title", { count: faults.length })}
      </h3>
      {faults.length === 0 && <p class="fine">{t("faults.none")}</p>}
      <ul class="balance-faults">
        {faults.map((fault) => (
          <li key={keyOf(fault)}>
            <p>
              <Told {...sentence(fault)} /> <strong>{areaOf(fault)}</strong>
            </p>
            <div class="actions">
              {fault.mends.map((mend) => (
                <Button
                  key={mend.zone}
                  label={mendText(mend)}
                  onClick={() => run(edit, { kind: "mend", fault, mend })}
                  unavailable={isDraft ? t("balance.draft") : status === "ready" ? null : t("balance.working")}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

  function mendText({ kind, zone, removesZone }: LandMend): string {
    const name = nameOf(zone);
    if (kind === "give-to") return t("faults.give-to", { name });
    return t(removesZone ? "faults.remove" : "faults.take-from", { name });
  }

  function areaOf({ area }: LandFault): string {
    return of === null ? "" : figureText(landFigure("fault", AREA_LABELS.overlap, area, of.planningArea), translator);
  }

  function sentence(fault: LandFault): ComponentProps<typeof Told> {
    if (fault.kind === "overlap")
      return { text: t("faults.overlap"), names: { counted: nameOf(fault.counted), beneath: nameOf(fault.beneath) } };
    return {
      text: t("faults.gap", { width: quantity(fault.meanWidth, "m", 2) }),
      names: { zones: fault.mends.map(({ zone }) => nameOf(zone)) },
    };
  }
}

const keyOf = (fault: LandFault): string =>
  fault.kind === "overlap" ? `${fault.counted} ${fault.beneath}` : JSON.stringify(fault.ground[0]?.[0]?.[0]);
