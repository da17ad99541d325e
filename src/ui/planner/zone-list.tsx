import { useEffect, useRef } from "preact/hooks";
import { edit, selectZone } from "../../commands/planner.ts";
import type { Scenario, ZoneId } from "../../domain/scenario.ts";
import { beneathOf, zoneFigures } from "../../figures/zone-figures.ts";
import { planKind } from "../../theme/plan-drawings.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import { ClassSwatch } from "./class-swatch.tsx";
import { codeLabel } from "./code-name.ts";
import { useBalance } from "./use-balance.ts";
import { ZoneCard } from "./zone-card.tsx";

/** Zones in their order: where two overlap, the ground is the upper one's. The selected one stands open. */
export function ZoneList({ scenario }: { readonly scenario: Scenario }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const run = useRun();
  const list = useRef<HTMLOListElement>(null);
  const selected = useAtlas(({ plan }) => plan.selected);
  const { balance, of } = useBalance();
  const refocus = useRef<string | null>(null);
  const { zones } = scenario;
  const shares = new Map(balance?.zones.map((share) => [share.zone, share]));

  // A row that moves loses the focus on its way.
  useEffect(() => {
    if (refocus.current !== null) list.current?.querySelector<HTMLElement>(refocus.current)?.focus();
    refocus.current = null;
  }, [zones]);
  // Pressed on the map, the zone is found in the list, and what can be set of it.
  useEffect(() => {
    if (selected !== null) rowOf(selected)?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  /** `focused`: what has the focus and gets it back. */
  const move = (id: ZoneId, by: number, focused: string): void => {
    const to = zones.findIndex((zone) => zone.id === id) + by;
    if (to < 0 || to >= zones.length) return;
    refocus.current = focused;
    run(edit, { kind: "reorder-zone", id, to });
  };
  const onKey = (event: KeyboardEvent, id: ZoneId, at: number): void => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    const by = event.key === "ArrowUp" ? -1 : 1;
    event.preventDefault();
    if (event.altKey) move(id, by, rowSelector(id));
    else rowOf(zones[at + by]?.id)?.focus();
  };
  return (
    <section class="planner-section" aria-labelledby="planner-zones">
      <h3 id="planner-zones">{t("planner.zones", { count: zones.length })}</h3>
      {zones.length === 0 && <p class="fine">{t("planner.no-zones")}</p>}
      {zones.length > 0 && (
        <p class="fine" id="planner-zones-hint">
          {t("planner.zones-hint")}
        </p>
      )}
      <ol class="zones" ref={list} aria-describedby={zones.length > 0 ? "planner-zones-hint" : undefined}>
        {zones.map((zone, at) => {
          const isSelected = zone.id === selected;
          const share = shares.get(zone.id);
          const figures =
            share === undefined || balance === null || of === null ? [] : zoneFigures(balance, share, of.planningArea);
          const [gross] = figures;
          return (
            <li key={zone.id} data-zone={zone.id} class={isSelected ? "zone is-selected" : "zone"}>
              <button
                type="button"
                class="zone-row"
                aria-expanded={isSelected}
                onClick={() => run(selectZone, isSelected ? null : zone.id)}
                onKeyDown={(event) => onKey(event, zone.id, at)}
              >
                <ClassSwatch of={planKind(zone.use, zone.code)} />
                <span class="zone-code">{codeLabel(zone.code, translator)}</span>
                <bdi class="zone-name">{text(zone.name)}</bdi>
                <span class="zone-area">{gross === undefined ? "" : figureText(gross, translator)}</span>
              </button>
              {isSelected && (
                <ZoneCard zone={zone} figures={figures}>
                  <Button
                    label={t("planner.zone-up")}
                    icon="expand"
                    iconOnly
                    id="zone-up"
                    unavailable={at === 0 ? t("planner.zone-first") : null}
                    onClick={() => move(zone.id, -1, "#zone-up")}
                  />
                  <Button
                    label={t("planner.zone-down")}
                    icon="expand"
                    iconOnly
                    id="zone-down"
                    unavailable={at === zones.length - 1 ? t("planner.zone-last") : null}
                    onClick={() => move(zone.id, 1, "#zone-down")}
                  />
                  {at > 0 && share !== undefined && beneathOf(share) > 0 && (
                    <Button label={t("planner.zone-top")} onClick={() => move(zone.id, -at, rowSelector(zone.id))} />
                  )}
                </ZoneCard>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );

  function rowOf(id: ZoneId | undefined): HTMLElement | null {
    return id === undefined ? null : (list.current?.querySelector<HTMLElement>(rowSelector(id)) ?? null);
  }
}

const rowSelector = (id: ZoneId): string => `[data-zone="${CSS.escape(id)}"] .zone-row`;
