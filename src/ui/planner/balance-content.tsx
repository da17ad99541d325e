import type { LandBalance } from "../../domain/land-balance.ts";
import { MAIN_CLASSES, type MainClass, type PlanCode } from "../../domain/plan-code.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import type { TableDetail } from "../../figures/table-detail.ts";
import { useTranslator } from "../context.ts";
import { Icon } from "../parts/icon.tsx";
import { AreaTableView } from "./area-table.tsx";
import { BalanceGround } from "./balance-ground.tsx";
import { partName } from "./balance-lines.ts";
import { StatedAreas } from "./balance-stated.tsx";
import type { BalanceView } from "./balance-view.tsx";
import { BalanceWaiting } from "./balance-waiting.tsx";
import { Checklist } from "./checklist.tsx";
import { closingText } from "./closing-text.ts";
import { className, codeLabel, codeName } from "./code-name.ts";
import { FaultsSection } from "./faults-section.tsx";
import { ReserveSection } from "./reserve-section.tsx";
import { RestrictionTable } from "./restriction-table.tsx";
import type { ShownBalance } from "./use-balance.ts";

interface BalanceContentProps {
  readonly shown: ShownBalance;
  readonly view: BalanceView;
  /** Panel and page can stand in the document together: their ids differ. */
  readonly prefix: "panel" | "page";
}

export function BalanceContent({ shown, view, prefix }: BalanceContentProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { status, balance, of, isDraft } = shown;
  const { detail } = view;
  if (balance === null || of === null) return <BalanceWaiting shown={shown} />;
  return (
    <div class="balance-content" aria-busy={status === "working"}>
      {isDraft && <p class="fine">{t("balance.draft")}</p>}
      <OutlineNote scenario={of} balance={balance} detail={detail} />
      <div class="balance-about">
        <BalanceGround scenario={of} />
        <StatedAreas balance={balance} scenario={of} />
      </div>
      <div class="balance-tables">
        {balance.tables.map((table) => (
          <AreaTableView
            key={table.part}
            title={partName(table.part, translator)}
            balance={balance}
            table={table}
            scenario={of}
            detail={detail}
          />
        ))}
      </div>
      <dl class="balance-codes" aria-label={t("balance.codes")}>
        {classesOf(balance).map((mainClass) => (
          <div key={mainClass}>
            <dt>{t("balance.main-class", { name: mainClass })}</dt>
            <dd>{className(mainClass, translator)}</dd>
          </div>
        ))}
        {codesOf(balance).map((code) => (
          <div key={code}>
            <dt>{codeLabel(code, translator)}</dt>
            <dd>{codeName(code, translator)}</dd>
          </div>
        ))}
      </dl>
      <ul class="balance-notes fine">
        <li>{closingText(balance, translator)}</li>
        <li>{t("method.land")}</li>
        <li>{t("balance.percent-note")}</li>
        <li>
          {t(
            needsOutlineNotice(of.planningArea.status) && detail === "carried"
              ? "balance.rounding-about"
              : "balance.rounding",
          )}
        </li>
        <li>{t("balance.no-change-columns")}</li>
      </ul>
      <div class="balance-columns">
        <div class="balance-column">
          <ReserveSection shown={shown} view={view} />
          <FaultsSection shown={shown} />
        </div>
        <div class="balance-column">
          <RestrictionTable balance={balance} scenario={of} detail={detail} withRules={prefix === "page"} />
          <Checklist id={`${prefix}-checklist`} />
        </div>
      </div>
    </div>
  );
}

const classesOf = ({ tables }: LandBalance): readonly MainClass[] =>
  MAIN_CLASSES.filter((one) => tables.some(({ rows }) => rows.some(({ mainClass }) => mainClass === one)));

/** Symbols of the tables, explained once: their names are too long for a row. */
const codesOf = ({ tables }: LandBalance): readonly PlanCode[] => [
  ...new Set(tables.flatMap(({ rows }) => rows.flatMap(({ code }) => code ?? []))),
];

interface OutlineNoteProps {
  readonly scenario: Scenario;
  readonly balance: LandBalance;
  readonly detail: TableDetail;
}

/** Stands over every table of an outline that nobody has surveyed. */
function OutlineNote({ scenario, balance, detail }: OutlineNoteProps) {
  const { t, quantity } = useTranslator();
  const { planningArea } = scenario;
  if (!needsOutlineNotice(planningArea.status)) return null;
  const parts = balance.tables.filter(({ part }) => part !== "joint").length;
  return (
    <p class="detail-notice">
      <Icon name="warning" />
      <span>
        {t("inspector.no-legal-effect")}.{" "}
        {planningArea.accuracyMetres !== null &&
          t("method.no-tolerance", { metres: quantity(planningArea.accuracyMetres, "m") })}
        {parts > 1 && ` ${t("balance.split-note")}`}
        {detail === "form" && ` ${t("balance.form-note")}`}
      </span>
    </p>
  );
}
