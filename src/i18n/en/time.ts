/** What the phases in time say. */
export const time = {
  "time.one": "Show one phase at a time",
  "time.one-hint": "Without a choice the map shows everything: what exists and what is only planned.",
  "time.slider": "Phase",
  "time.tick-now": "Now",
  "time.tick-feasibility": "2025–27",
  "time.tick-construction": "2027–30",
  "time.tick-operation": "2030–",
  "time.about-now": "The map shows only what exists. Nothing planned is drawn.",
  "time.about-feasibility":
    "The map also shows what is under study: the Kruunuportti site, the proposed rail spur and the planned power lines. None of them is built.",
  "time.about-construction":
    "The map shows the same as in the feasibility phase, and those zones of the alternative that have a starting year of 2029 at the latest. For none of the lines do the sources give a year.",
  "time.about-operation":
    "The map shows everything, also the sketched subcontractor zones and those zones of the alternative whose year is not known. What is dashed is not built and, as far as is known, not decided.",
  "time.line-now": "Now – only what exists",
  "time.line-feasibility": "Feasibility 2025–27 – the company’s estimate, not decided",
  "time.line-construction": "Construction 2027–30 – planned, the company’s estimate",
  "time.line-operation": "Operation from 2030 – planned, the company’s estimate",
  "time.line-zero": "Arctial ALT0 (VE0) – no plant is built",
  "time.estimates": "The years of the phases are the company’s estimates. No investment decision is known.",
  "time.no-year": "Year not known: {things}.",
  "time.zones-no-year": "Zones of the alternative whose year is not known: {count}.",
  "time.no-hands": "The alternative can be edited on the map while all phases are shown.",
  "time.show-all": "Show all phases",
  "time.compare": "Compare with now",
  "time.compare-hint":
    "Left of the upright line the map shows the present, right of it the chosen phase. Drag the line or move it with the arrow keys.",
  "time.divider": "Line between now and the chosen phase",
  "time.divider-said": "Now {now}\u202f%, the chosen phase {later}\u202f%",
};
