/** What the phases in time say. */
export const time = {
  "time.one": "Visa ett skede i taget",
  "time.one-hint": "Utan val visar kartan allt: det som redan finns och det som ännu bara planeras.",
  "time.slider": "Skede",
  "time.tick-now": "Nu",
  "time.tick-feasibility": "2025–27",
  "time.tick-construction": "2027–30",
  "time.tick-operation": "2030–",
  "time.about-now": "Kartan visar bara det som finns. Inget planerat är ritat.",
  "time.about-feasibility":
    "Kartan visar dessutom det som utreds: området Kronoporten, det aktuella stickspåret och de planerade kraftledningarna. Inget av det är byggt.",
  "time.about-construction":
    "Kartan visar samma som i förstudieskedet samt de områden i alternativet som har ett startår senast 2029. För ingen av linjerna anger källorna något år.",
  "time.about-operation":
    "Kartan visar allt, också de skissade underleverantörszonerna och de områden i alternativet vars år inte är känt. Det streckade är inte byggt, och såvitt man vet är det inte beslutat.",
  "time.line-now": "Nuläget – bara det som finns",
  "time.line-feasibility": "Förstudieskedet 2025–27 – bolagets uppskattning, inte beslutat",
  "time.line-construction": "Byggskedet 2027–30 – planeras, bolagets uppskattning",
  "time.line-operation": "Driftskedet från 2030 – planeras, bolagets uppskattning",
  "time.line-zero": "Arctial ALT0 – fabriken byggs inte",
  "time.estimates": "Åren för skedena är bolagets uppskattningar. Något investeringsbeslut är inte känt.",
  "time.no-year": "Året är inte känt: {things}.",
  "time.zones-no-year": "Områden i alternativet vars år inte är känt: {count}.",
  "time.no-hands": "Alternativet kan redigeras på kartan när alla skeden visas.",
  "time.show-all": "Visa alla skeden",
  "time.compare": "Jämför med nuläget",
  "time.compare-hint":
    "Till vänster om det lodräta strecket visas nuläget, till höger det valda skedet. Strecket flyttas genom att dra eller med piltangenterna.",
  "time.divider": "Gränsen mellan nuläget och det valda skedet",
  "time.divider-said": "Nuläget {now}\u202f%, det valda skedet {later}\u202f%",
};
