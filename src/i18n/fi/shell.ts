export const shell = {
  // The page
  "app.name": "Kruunuportti Atlas",
  "app.title": "{mode} – Kruunuportti Atlas",
  "app.skip-map": "Siirry karttaan",
  "app.skip-panels": "Siirry paneeleihin",
  "app.close": "Sulje",
  "app.sheets": "Paneelien valinta",
  "sheet.layers": "Tasot",
  "sheet.details": "Tiedot",
  "sheet.table": "Taulukko",
  "sheet.decided": "Päätetty?",
  "sheet.settings": "Asetukset",
  "lazy.waiting": "Haetaan…",
  "lazy.failed": "Tätä osaa ei saatu haettua. Tarkista verkkoyhteys ja yritä uudelleen.",
  "lazy.retry": "Yritä uudelleen",

  // Modes
  "modes.label": "Näkymät",
  "mode.plan": "Suunnittelu",
  "mode.invest": "Sijoittuminen",
  "mode.present": "Esitys",
  "plan.title": "Mitä on olemassa, mitä on päätetty",
  "plan.purpose":
    "Kruunuportin alue, kaavojen vaiheet, yhteydet ja kunnanraja samalla kartalla. Jokaisella kohteella on lähde, päivämäärä ja tarkkuus.",
  "plan.scenarios": "Maankäyttövaihtoehdot",
  "place.site": "Näytä Kruunuportti",
  "place.sheet": "Kruunuportin etäisyydet",
  "place.park": "Näytä KIP",

  // Header
  "language.label": "Kieli",
  "language.fi": "Suomi",
  "language.sv": "Svenska",
  "language.en": "English",
  "search.label": "Hae paikkaa, laituria tai lukua",
  "search.placeholder": "Hae paikkaa, laituria, lukua…",
  "search.clear": "Tyhjennä haku",

  // Commands that are shown
  "command.toggle-layer-panel": "Karttatasot",
  "command.toggle-measure": "Mittaa",
  "command.toggle-ways": "Etäisyydet ja reitit",
  "command.toggle-tools": "Työkalut",
  "command.toggle-settings": "Asetukset",
  "command.open-decided": "Mikä on päätetty ja mikä avoinna",
  "command.open-table": "Avaa taulukko",
  "command.toggle-full-screen": "Koko näyttö",
  "command.set-only-decided": "Vain nykyinen ja päätetty",
  "command.zoom-to-row": "Kohdista tasoon",
  "command.retry-layer": "Yritä uudelleen",
  "command.reset-view": "Palaa alkunäkymään",
  "command.dismiss-notice": "Poista ilmoitus",
  "settings.leave-full-screen": "Poistu koko näytön tilasta",

  // Layer panel
  "layers.title": "Karttatasot",
  "layers.only-hint":
    "Suunnitellut kohteet, esillä olevat kohteet ja hahmotelmat piilotetaan kartalta, taulukoista ja hausta.",
  "layers.more": "{title}: tason tiedot",
  "layers.loading": "Haetaan…",
  "layers.unavailable": "Ei saatavilla",
  "layers.unavailable-why": "{title}: ei saatavilla. {reason}",

  // How things are drawn
  "key.title": "Mitä viivat kertovat",
  "key.existing": "yhtenäinen viiva: nykyinen",
  "key.decided": "yhtenäinen viiva, vaalea keskeltä: päätetty",
  "key.planned": "pitkä katkoviiva: suunniteltu",
  "key.proposed": "lyhyt katkoviiva: esillä, ei varmistettu",
  "key.concept": "pisteviiva: hahmotelma (piirretty tätä karttaa varten)",
  "key.soft-edge": "pehmeä reuna: suuntaa-antava rajaus tai piirretty tätä karttaa varten",

  // Groups of layers
  "group.areas": "Alueet",
  "group.port": "Satama",
  "group.rail": "Rautatie",
  "group.road": "Tiet",
  "group.power": "Sähköverkko",
  "group.plants": "Laitokset",
  "group.borders": "Rajat",
  "group.nature": "Luonto",
  "group.backdrop": "Pohjakartta",

  // Settings
  "coordinate-system.gk23": "ETRS-GK23",
  "coordinate-system.tm35fin": "ETRS-TM35FIN",
  "coordinate-system.wgs84": "WGS\u202f84",

  // Status bar
  "status-bar.coordinates": "Koordinaatit",
  "status-bar.change-system": "Koordinaatisto: {system}. Vaihda.",
  "status-bar.copy": "Kopioi koordinaatit",
  "status-bar.centre": "kartan keskipiste",
  "status-bar.pressed": "valittu paikka",
  "status-bar.all-credits": "Lähteet",
  "status-bar.not-for-navigation": "Ei navigointikäyttöön",

  // Notices
  "notices.label": "Ilmoitukset",
  "notices.more": "Muita ilmoituksia: {count}",
  "notices.fewer": "Näytä vain uusimmat",
  "notice.address-part": "Linkin osaa {part}={found} ei tunnistettu. Sen tilalla on oletusarvo.",
  "notice.address-twice": "Linkki kertoo saman kahdesti: {part}={found}. Ensimmäinen pätee.",
  "notice.address-empty": "Linkin osassa {part} on tyhjä kohta.",
  "notice.address-layer": "Linkissä mainittua tasoa ”{found}” ei ole tällä kartalla.",
  "notice.address-feature": "Linkissä mainittua kohdetta ”{found}” ei löytynyt.",
  "notice.language-not-loaded": "Kieltä ei saatu haettua. Tarkista verkkoyhteys ja yritä uudelleen.",
  "notice.copied-long": "Kopioitu leikepöydälle.",
  "notice.copied": "Kopioitu leikepöydälle: {text}",
  "notice.not-copied": "Selain ei sallinut kopiointia. Kopioi itse: {text}",
  "notice.address-fact": "Linkissä mainittua tietoa ”{found}” ei löytynyt.",
  "notice.drawings-not-read": "Osaa tähän selaimeen säilytetyistä piirroksista ei voitu lukea. Ne jätettiin pois.",

  // Map
  "map.label": "Kartta: Kruunuportti, KIP ja Kokkolan satama",
  "map.canvas":
    "Kartta. Siirrä nuolinäppäimillä, lähennä ja loitonna plus- ja miinusnäppäimillä, valitse tähtäimen alla oleva kohde välilyönnillä. Samat tiedot ovat taulukoissa ja haussa.",
  "map.notice": "Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta",
  "map.scale": "Mittakaava",
  "map.zoom-in": "Lähennä",
  "map.zoom-out": "Loitonna",
  "map.north": "Pohjoinen ylhäällä",
  "map.label.approximate": "suuntaa-antava",
  "map.label.not-a-plan": "suuntaa-antava, ei kaava",
  "map.label.decided": "päätetty",
  "map.label.planned": "suunniteltu",
  "map.label.proposed": "esillä, ei varmistettu",
  "map.label.concept": "hahmotelma",
  "map.label.no-year": "vuosi ei tiedossa",

  // Why a file did not come; what may be wrong inside one is said later
  "problem.not-found": "Tiedostoa ei löydy.",
  "problem.network": "Verkkoyhteys ei toimi, joten tiedostoa ei saatu haettua.",
  "problem.too-large": "Tiedosto on liian suuri.",
};
