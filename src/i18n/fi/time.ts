/** What the phases in time say. */
export const time = {
  "time.one": "Näytä yksi vaihe kerrallaan",
  "time.one-hint": "Ilman valintaa kartalla on kaikki: se, mikä on jo olemassa, ja se, mitä vasta suunnitellaan.",
  "time.slider": "Vaihe",
  "time.tick-now": "Nyt",
  "time.tick-feasibility": "2025–27",
  "time.tick-construction": "2027–30",
  "time.tick-operation": "2030–",
  "time.about-now": "Kartalla on vain se, mikä on olemassa. Mitään suunniteltua ei ole piirretty.",
  "time.about-feasibility":
    "Kartalla on lisäksi se, mitä selvitetään: Kruunuportin alue, esillä oleva pistoraide ja suunnitellut voimajohdot. Mitään niistä ei ole rakennettu.",
  "time.about-construction":
    "Kartalla on sama kuin selvitysvaiheessa sekä ne vaihtoehdon alueet, joille on annettu alkuvuodeksi viimeistään 2029. Millekään viivoista lähteet eivät anna vuotta.",
  "time.about-operation":
    "Kartalla on kaikki, myös hahmotellut alihankkijavyöhykkeet ja vaihtoehdon alueet, joiden vuotta ei tiedetä. Katkoviivoin piirrettyä ei ole rakennettu, eikä siitä ole tiettävästi päätetty.",
  "time.line-now": "Nykytilanne – vain se, mikä on olemassa",
  "time.line-feasibility": "Selvitysvaihe 2025–27 – yhtiön arvio, ei päätetty",
  "time.line-construction": "Rakentamisvaihe 2027–30 – suunnitteilla, yhtiön arvio",
  "time.line-operation": "Tuotantovaihe vuodesta 2030 – suunnitteilla, yhtiön arvio",
  "time.line-zero": "Arctial VE0 – tehdasta ei rakenneta",
  "time.estimates": "Vaiheiden vuodet ovat yhtiön arvioita. Investointipäätöksestä ei ole tietoa.",
  "time.no-year": "Vuosi ei ole tiedossa: {things}.",
  "time.zones-no-year": "Vaihtoehdon alueita, joiden vuosi ei ole tiedossa: {count}.",
  "time.no-hands": "Vaihtoehtoa voi muokata kartalla, kun kaikki vaiheet ovat esillä.",
  "time.show-all": "Näytä kaikki vaiheet",
  "time.compare": "Vertaa nykytilanteeseen",
  "time.compare-hint":
    "Pystyviivan vasemmalla puolella on nykytilanne, oikealla valittu vaihe. Viivaa voi siirtää vetämällä tai nuolinäppäimin.",
  "time.divider": "Nykytilanteen ja valitun vaiheen raja",
  "time.divider-said": "Nykytilanne {now}\u202f%, valittu vaihe {later}\u202f%",
};
