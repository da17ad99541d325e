import type { FactBook } from "../../../domain/fact.ts";
import type { Symbiosis } from "../../../domain/symbiosis.ts";
import { useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { StatementText } from "../statement.tsx";

interface SymbiosisTableProps {
  readonly symbiosis: Symbiosis;
  readonly book: FactBook;
  readonly sources: NumberedSources;
  readonly labelledBy: string;
}

/** The diagram in words. */
export function SymbiosisTable({ symbiosis: { kinds, links }, book, sources, labelledBy }: SymbiosisTableProps) {
  const { t, text } = useTranslator();
  const nameOf = (key: string): string => text(kinds.find((kind) => kind.key === key)?.name ?? key);
  return (
    <table class="quay-table stream-table" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t("symbiosis.column-stream")}</th>
          <th scope="col">{t("symbiosis.column-says")}</th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ key, substance, from, to, status, says }) => (
          <tr key={key}>
            <th scope="row">
              <b>{text(substance)}</b>
              <small>{t(`symbiosis.${status}`)}</small>
              <small>
                {nameOf(from)} → {nameOf(to)}
              </small>
            </th>
            <td>
              <StatementText statement={says} book={book} sources={sources} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
