/** What is kept of the planner's work, offered anew after a crash, and asked before it would be lost. */
export const keeping = {
  "keeping.kept": "Sparat i den här webbläsaren",
  "keeping.waiting": "Sparas i den här webbläsaren…",
  "keeping.refused.full":
    "Webbläsarens lagringsutrymme är fullt, så ändringarna kunde inte sparas. De finns kvar bara så länge sidan är öppen: spara alternativet i en fil.",
  "keeping.refused.private":
    "Webbläsaren tillåter inte att något sparas (till exempel i ett privat fönster). Ändringarna finns kvar bara så länge sidan är öppen: spara alternativet i en fil.",
  "keeping.refused.other-tab":
    "Alternativet är öppet i en annan flik, så den här fliken sparar det inte. Spara från den här fliken i stället eller fortsätt med en kopia.",
  "keeping.refused.other-version":
    "En annan version av kartan är öppen i en annan flik, så ändringarna kunde inte sparas. Spara alternativet i en fil, stäng kartans övriga flikar och ladda om sidan.",
  "keeping.refused.failed":
    "Det gick inte att spara i webbläsaren. Ändringarna finns kvar bara så länge sidan är öppen: spara alternativet i en fil.",
  "keeping.save-file": "Spara i en fil",
  "keeping.reason.kept": "Allt är redan sparat.",
  "keeping.reason.nothing-open": "Inget alternativ är öppet.",
  "keeping.reason.nothing-offered": "Det finns inget tidigare arbete att fortsätta med.",
  "keeping.reason.not-in-other-tab": "Alternativet är inte öppet i någon annan flik.",
  "keeping.reason.nothing-asked": "Inget svar väntas just nu.",
  "keeping.at-risk":
    "Ändringarna i alternativet ”{name}” är inte sparade. De går förlorade om du inte sparar alternativet i en fil.",
  "question.close": "Vill du stänga ”{name}”?",
  "question.open": "Vill du öppna ”{name}”?",
  "question.saved": "Filen är lämnad till webbläsaren för att sparas. Kontrollera att den är sparad.",
  "question.not-saved":
    "Filen kunde inte lämnas till webbläsaren för att sparas. Ändringarna finns fortfarande bara på den här sidan.",
  "question.close-anyway": "Stäng utan att spara",
  "question.open-anyway": "Öppna utan att spara",
  "question.open-saved": "Öppna alternativet",
  "question.stay": "Fortsätt redigera",
  "keeping.copy-name": "{name} (kopia)",
  "keeping.states": "Sparade versioner",
  "keeping.states-hint":
    "I den här webbläsaren finns de 20 senaste versionerna av varje alternativ och den sista versionen av tidigare arbeten. Ingenting skickas till någon server.",
  "keeping.no-states": "Ingenting är ännu sparat i den här webbläsaren.",
  "keeping.state": "{time}: {step}",
  "keeping.no-step": "utgångsläget, alla steg ångrade",
  "keeping.pinned": "den sista versionen av ett tidigare arbete",
  "recovery.title": "Vill du fortsätta med ditt tidigare arbete?",
  "recovery.offer": "{name}. Sparat {time}, senaste steg: {step}.",
  "recovery.left": "{name}, sparat {time}.",
  "recovery.open-elsewhere": "Alternativet är nu öppet i en annan flik.",
  "recovery.declining": "Om du inte fortsätter finns arbetet kvar bland de sparade versionerna.",
  "command.accept-recovery": "Fortsätt arbetet",
  "command.leave-work": "Fortsätt inte; arbetet finns kvar bland de sparade versionerna",
  "command.decline-recovery": "Fortsätt inte",
  "command.take-over-scenario": "Spara från den här fliken",
  "command.work-on-copy": "Fortsätt med en kopia",
  "command.keep-now": "Spara nu",
  "command.open-kept-state": "Öppna den här versionen",
  "command.remove-kept": "Ta bort de sparade versionerna",
  "notice.kept-in-other-tab":
    "En annan flik har sparat en senare version av det här alternativet. Den finns kvar bland de sparade versionerna.",
  "notice.kept-not-read": "Den sparade versionen kunde inte öppnas: {detail}",
  "notice.kept-not-listed": "De sparade versionerna kunde inte läsas i webbläsaren.",
  "notice.kept-not-removed": "De sparade versionerna kunde inte tas bort.",
} as const;
