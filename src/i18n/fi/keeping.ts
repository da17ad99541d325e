/** What is kept of the planner's work, offered anew after a crash, and asked before it would be lost. */
export const keeping = {
  "keeping.kept": "Tallennettu tähän selaimeen",
  "keeping.waiting": "Tallennetaan tähän selaimeen…",
  "keeping.refused.full":
    "Selaimen tallennustila on täynnä, joten muutoksia ei voitu tallentaa. Ne säilyvät vain niin kauan kuin sivu on auki: tallenna vaihtoehto tiedostoon.",
  "keeping.refused.private":
    "Selain ei salli tallentamista (esimerkiksi yksityisessä ikkunassa). Muutokset säilyvät vain niin kauan kuin sivu on auki: tallenna vaihtoehto tiedostoon.",
  "keeping.refused.other-tab":
    "Vaihtoehto on auki toisessa välilehdessä, joten tämä välilehti ei tallenna sitä. Siirrä tallennus tähän välilehteen tai jatka kopiolla.",
  "keeping.refused.other-version":
    "Kartan toinen versio on auki toisessa välilehdessä, joten muutoksia ei voitu tallentaa. Tallenna vaihtoehto tiedostoon, sulje kartan muut välilehdet ja lataa sivu uudelleen.",
  "keeping.refused.failed":
    "Tallentaminen selaimeen ei onnistunut. Muutokset säilyvät vain niin kauan kuin sivu on auki: tallenna vaihtoehto tiedostoon.",
  "keeping.save-file": "Tallenna tiedostoon",
  "keeping.reason.kept": "Kaikki on jo tallennettu.",
  "keeping.reason.nothing-open": "Mitään vaihtoehtoa ei ole auki.",
  "keeping.reason.nothing-offered": "Aiempaa työtä ei ole tarjolla.",
  "keeping.reason.not-in-other-tab": "Vaihtoehto ei ole auki toisessa välilehdessä.",
  "keeping.reason.nothing-asked": "Vastausta ei nyt odoteta.",
  "keeping.at-risk":
    "Vaihtoehdon ”{name}” muutoksia ei ole tallennettu. Ne häviävät, ellet tallenna vaihtoehtoa tiedostoon.",
  "question.close": "Suljetaanko ”{name}”?",
  "question.open": "Avataanko ”{name}”?",
  "question.saved": "Tiedosto on annettu selaimen tallennettavaksi. Tarkista, että se on tallessa.",
  "question.not-saved": "Tiedostoa ei voitu antaa selaimen tallennettavaksi. Muutokset ovat yhä vain tällä sivulla.",
  "question.close-anyway": "Sulje tallentamatta",
  "question.open-anyway": "Avaa tallentamatta",
  "question.open-saved": "Avaa vaihtoehto",
  "question.stay": "Jatka muokkaamista",
  "keeping.copy-name": "{name} (kopio)",
  "keeping.states": "Aiemmat tallennukset",
  "keeping.states-hint":
    "Tässä selaimessa säilyvät jokaisen vaihtoehdon 20 viimeisintä tallennusta ja aiempien töiden viimeisimmät tallennukset. Mitään ei lähetetä palvelimelle.",
  "keeping.no-states": "Tähän selaimeen ei ole vielä tallennettu mitään.",
  "keeping.state": "{time}: {step}",
  "keeping.no-step": "lähtötilanne, kaikki muutokset kumottu",
  "keeping.pinned": "aiemman työn viimeisin tallennus",
  "recovery.title": "Jatketaanko aiempaa työtä?",
  "recovery.offer": "{name}. Tallennettu {time}, viimeisin muutos: {step}.",
  "recovery.left": "{name}, tallennettu {time}.",
  "recovery.open-elsewhere": "Vaihtoehto on nyt auki toisessa välilehdessä.",
  "recovery.declining": "Jos et jatka, työ säilyy aiempien tallennusten luettelossa.",
  "command.accept-recovery": "Jatka työtä",
  "command.leave-work": "Älä jatka; työ säilyy aiemmissa tallennuksissa",
  "command.decline-recovery": "Älä jatka",
  "command.take-over-scenario": "Siirrä tallennus tähän",
  "command.work-on-copy": "Jatka kopiolla",
  "command.keep-now": "Tallenna nyt",
  "command.open-kept-state": "Avaa tämä tallennus",
  "command.remove-kept": "Poista tallennukset",
  "notice.kept-in-other-tab":
    "Tästä vaihtoehdosta on tehty toisessa välilehdessä myöhempi tallennus. Se säilyy aiempien tallennusten luettelossa.",
  "notice.kept-not-read": "Tallennusta ei voitu avata: {detail}",
  "notice.kept-not-listed": "Tallennuksia ei saatu luettua selaimesta.",
  "notice.kept-not-removed": "Tallennuksia ei voitu poistaa.",
} as const;
