export const shell: Record<keyof typeof import("../fi/shell.ts").shell, string> = {
  // The page
  "app.name": "Kruunuportti Atlas",
  "app.title": "{mode} – Kruunuportti Atlas",
  "app.skip-map": "Gå till kartan",
  "app.skip-panels": "Gå till panelerna",
  "app.close": "Stäng",
  "app.sheets": "Val av panel",
  "sheet.layers": "Lager",
  "sheet.details": "Uppgifter",
  "sheet.table": "Tabell",
  "sheet.decided": "Beslutat?",
  "sheet.settings": "Inställningar",
  "lazy.waiting": "Hämtar…",
  "lazy.failed": "Den här delen kunde inte hämtas. Kontrollera nätförbindelsen och försök igen.",
  "lazy.retry": "Försök igen",

  // Modes
  "modes.label": "Vyer",
  "mode.plan": "Planering",
  "mode.invest": "Etablering",
  "mode.present": "Presentation",
  "plan.title": "Vad som finns, vad som är beslutat",
  "plan.purpose":
    "Kronoporten, planernas skeden, förbindelserna och kommungränsen på samma karta. Varje objekt har källa, datum och noggrannhet.",
  "plan.scenarios": "Markanvändningsalternativ",
  "place.site": "Visa Kronoporten",
  "place.sheet": "Kronoportens avstånd",
  "place.park": "Visa KIP",

  // Header
  "language.label": "Språk",
  "language.fi": "Suomi",
  "language.sv": "Svenska",
  "language.en": "English",
  "search.label": "Sök plats, kaj eller siffra",
  "search.placeholder": "Sök plats, kaj, siffra…",
  "search.clear": "Töm sökningen",

  // Commands that are shown
  "command.toggle-layer-panel": "Kartlager",
  "command.toggle-measure": "Mät",
  "command.toggle-ways": "Avstånd och rutter",
  "command.toggle-tools": "Verktyg",
  "command.toggle-settings": "Inställningar",
  "command.open-decided": "Vad som är beslutat och vad som är öppet",
  "command.open-table": "Öppna tabellen",
  "command.toggle-full-screen": "Helskärm",
  "command.set-only-decided": "Endast befintligt och beslutat",
  "command.zoom-to-row": "Zooma till lagret",
  "command.retry-layer": "Försök igen",
  "command.reset-view": "Tillbaka till utgångsvyn",
  "command.dismiss-notice": "Ta bort meddelandet",
  "settings.leave-full-screen": "Avsluta helskärm",

  // Layer panel
  "layers.title": "Kartlager",
  "layers.only-hint": "Planerade och aktuella objekt samt idéskisser döljs på kartan, i tabellerna och i sökningen.",
  "layers.more": "{title}: uppgifter om lagret",
  "layers.loading": "Hämtar…",
  "layers.unavailable": "Inte tillgängligt",
  "layers.unavailable-why": "{title}: inte tillgängligt. {reason}",

  // How things are drawn
  "key.title": "Vad linjerna betyder",
  "key.existing": "heldragen linje: befintlig",
  "key.decided": "heldragen linje, ljus i mitten: beslutad",
  "key.planned": "lång streckad linje: planerad",
  "key.proposed": "kort streckad linje: aktuell, inte säkrad",
  "key.concept": "prickad linje: idéskiss (ritad för den här kartan)",
  "key.soft-edge": "mjuk kant: ungefärlig avgränsning eller ritad för den här kartan",

  // Groups of layers
  "group.areas": "Områden",
  "group.port": "Hamn",
  "group.rail": "Järnväg",
  "group.road": "Vägar",
  "group.power": "Elnät",
  "group.plants": "Anläggningar",
  "group.borders": "Gränser",
  "group.nature": "Natur",
  "group.backdrop": "Bakgrundskarta",

  // Settings
  "coordinate-system.gk23": "ETRS-GK23",
  "coordinate-system.tm35fin": "ETRS-TM35FIN",
  "coordinate-system.wgs84": "WGS\u202f84",

  // Status bar
  "status-bar.coordinates": "Koordinater",
  "status-bar.change-system": "Koordinatsystem: {system}. Byt.",
  "status-bar.copy": "Kopiera koordinaterna",
  "status-bar.centre": "kartans mittpunkt",
  "status-bar.pressed": "vald plats",
  "status-bar.all-credits": "Källor",
  "status-bar.not-for-navigation": "Får inte användas för navigering",

  // Notices
  "notices.label": "Meddelanden",
  "notices.more": "Fler meddelanden: {count}",
  "notices.fewer": "Visa bara de senaste",
  "notice.address-part": "Länkens del {part}={found} kunde inte tolkas. Standardvärdet används i stället.",
  "notice.address-twice": "Länken anger samma sak två gånger: {part}={found}. Den första gäller.",
  "notice.address-empty": "Länkens del {part} har en tom plats.",
  "notice.address-layer": "Lagret ”{found}” som länken nämner finns inte på den här kartan.",
  "notice.address-feature": "Objektet ”{found}” som länken nämner hittades inte.",
  "notice.language-not-loaded": "Språket kunde inte hämtas. Kontrollera nätförbindelsen och försök igen.",
  "notice.copied-long": "Kopierat till urklipp.",
  "notice.copied": "Kopierat till urklipp: {text}",
  "notice.not-copied": "Webbläsaren tillät inte kopiering. Kopiera själv: {text}",
  "notice.address-fact": "Uppgiften ”{found}” som nämns i länken hittades inte.",
  "notice.drawings-not-read": "Några av ritningarna i den här webbläsaren kunde inte läsas. De lämnades bort.",

  // Map
  "map.label": "Karta: Kronoporten, KIP och Karleby hamn",
  "map.canvas":
    "Karta. Flytta med piltangenterna, zooma med plus och minus, välj objektet under hårkorset med mellanslag. Samma uppgifter finns i tabellerna och i sökningen.",
  "map.notice": "Ungefärlig avgränsning – ingen plan, ingen rättsverkan",
  "map.scale": "Skala",
  "map.zoom-in": "Zooma in",
  "map.zoom-out": "Zooma ut",
  "map.north": "Norr uppåt",
  "map.label.approximate": "ungefärlig avgränsning",
  "map.label.not-a-plan": "ungefärlig avgränsning, ingen plan",
  "map.label.decided": "beslutad",
  "map.label.planned": "planerad",
  "map.label.proposed": "aktuell, inte säkrad",
  "map.label.concept": "idéskiss",
  "map.label.no-year": "året inte känt",

  // Why a file did not come; what may be wrong inside one is said later
  "problem.not-found": "Filen finns inte.",
  "problem.network": "Nätförbindelsen fungerar inte, så filen kunde inte hämtas.",
  "problem.too-large": "Filen är för stor.",
};
