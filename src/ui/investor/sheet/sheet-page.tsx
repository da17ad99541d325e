import { useEffect } from "preact/hooks";
import type { MapPicture } from "../../../domain/map-picture.ts";
import type { SheetPart, SiteSheet } from "../../../domain/site-sheet.ts";
import { sheetCellText } from "../../../exchange/sheet-cell-text.ts";
import { useTranslator } from "../../context.ts";
import { Button, type ButtonProps } from "../../parts/button.tsx";
import { useModal } from "../../parts/use-modal.ts";
import "../../styles/site-sheet.css";

interface SheetPageProps {
  readonly sheet: SiteSheet;
  /** Null while it is drawn. */
  readonly picture: MapPicture | "none" | null;
  readonly saving: ButtonProps;
  readonly onClose: () => void;
}

/** The sheet on a page of its own: to be read, heard and printed on two sides of A4. */
export function SheetPage({ sheet, picture, saving, onClose }: SheetPageProps) {
  const { t } = useTranslator();
  const dialog = useModal();
  useEffect(() => {
    const onPaper = paper();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, onPaper];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== onPaper);
    };
  }, []);
  const beside = sheet.parts.filter(({ besideMap }) => besideMap);
  const below = sheet.parts.filter(({ besideMap }) => !besideMap);
  return (
    <dialog class="sheet-page" ref={dialog} aria-labelledby="sheet-page-title" onClose={onClose}>
      <header class="sheet-page-head">
        <h2 id="sheet-page-title">{sheet.title}</h2>
        <span class="sheet-page-buttons">
          <Button label={t("site-sheet.print")} icon="details" onClick={() => print()} />
          <Button {...saving} icon="save" />
          <Button
            label={t("site-sheet.close")}
            icon="close"
            iconOnly
            look="quiet"
            onClick={() => dialog.current?.close()}
          />
        </span>
      </header>
      <article class="sheet-page-body">
        <p class="sheet-about">
          {sheet.about.join(" · ")} · <a href={sheet.link.url}>{sheet.link.text}</a>
        </p>
        <p class="sheet-warnings">{sheet.warnings.join(" ")}</p>
        <div class="sheet-first">
          <SheetMap sheet={sheet} picture={picture} />
          <div class="sheet-beside">
            {beside.map((part) => (
              <Part key={part.key} part={part} sheet={sheet} />
            ))}
          </div>
        </div>
        {below.map((part) => (
          <Part key={part.key} part={part} sheet={sheet} />
        ))}
        <section>
          <h3>{sheet.sourcesTitle}</h3>
          <ol class="sheet-sources">
            {sheet.sources.map(({ text, url }, index) => (
              <li key={index}>
                {url === null ? (
                  text
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    {text}
                  </a>
                )}
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h3>{sheet.creditsTitle}</h3>
          <p class="sheet-notes">{sheet.credits.join(" · ")}</p>
        </section>
      </article>
    </dialog>
  );
}

/** Everything that is printed while the page is open: what stands in the top layer cannot name a paper of its own. */
function paper(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("@page { size: a4 portrait; margin: 8mm 10mm; }");
  return sheet;
}

function SheetMap({ sheet: { map }, picture }: Pick<SheetPageProps, "sheet" | "picture">) {
  if (picture === "none") return <p>{map.missing}</p>;
  return (
    <figure class="sheet-map">
      {picture !== null && (
        <img src={picture.address} width={picture.width} height={picture.height} alt={`${map.title}. ${map.caption}`} />
      )}
      <figcaption class="sheet-notes">{map.caption}</figcaption>
    </figure>
  );
}

function Part({ part, sheet }: { readonly part: SheetPart; readonly sheet: SiteSheet }) {
  const { title, heads, rows, notes } = part;
  return (
    <section>
      <h3>{title}</h3>
      {rows.length > 0 && (
        <table class="sheet-table">
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row">
                      {sheetCellText(cell, sheet)}
                    </th>
                  ) : (
                    <td key={column}>{sheetCellText(cell, sheet)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {notes.length > 0 && <p class="sheet-notes">{notes.join(" · ")}</p>}
    </section>
  );
}
