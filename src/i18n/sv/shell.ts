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
  "place.site": "Visa Kronoporten",
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
  "command.toggle-settings": "Inställningar",
  "command.open-decided": "Vad som är beslutat och vad som är öppet",
  "command.open-table": "Öppna tabellen",
  "command.toggle-full-screen": "Helskärm",
  "command.set-only-decided": "Endast befintligt och beslutat",
  "command.zoom-to-row": "Zooma till lagret",
  "command.retry-layer": "Försök igen",
  "command.reset-view": "Tillbaka till utgångsvyn",
  "command.dismiss-notice": "Ta bort meddelandet",
  "reason.one-feature-here": "Här finns bara ett objekt.",
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
  "status-bar.all-credits": "Källor",
  "status-bar.not-for-navigation": "Får inte användas för navigering",

  // Notices
  "notices.label": "Meddelanden",
  "notice.address-part": "Länkens del {part}={found} kunde inte tolkas. Standardvärdet används i stället.",
  "notice.address-layer": "Lagret ”{found}” som länken nämner finns inte på den här kartan.",
  "notice.address-feature": "Objektet ”{found}” som länken nämner hittades inte.",
  "notice.language-not-loaded": "Språket kunde inte hämtas. Kontrollera nätförbindelsen och försök igen.",
  "notice.copied": "Kopierat till urklipp: {text}",
  "notice.not-copied": "Webbläsaren tillät inte kopiering. Kopiera själv: {text}",
  "notice.address-fact": "Uppgiften ”{found}” som nämns i länken hittades inte.",

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
  "map.no-webgl-title": "Kartan kan inte ritas på den här enheten",
  "map.no-webgl-text":
    "Webbläsaren saknar stöd för WebGL 2 eller så är det avstängt. Alla uppgifter är ändå tillgängliga: sök ett objekt eller öppna ett lager som tabell.",
  "map.lost-title": "Ritningen av kartan avbröts",
  "map.lost-text":
    "Förbindelsen till grafikkortet bröts. Kartan kommer tillbaka av sig själv när det går. Tabellerna och sökningen fungerar under tiden.",
  "map.fallback-search": "Sök ett objekt",
  "map.fallback-table": "Öppna områdena som tabell",

  // Why a file cannot be used
  "problem.not-found": "Filen finns inte.",
  "problem.network": "Nätförbindelsen fungerar inte, filen kunde inte hämtas.",
  "problem.too-large": "Filen är för stor.",
  "problem.too-deep": "Filens struktur har för många nivåer.",
  "problem.not-json": "Filen är inte giltig JSON.",
  "problem.not-feature-collection": "Filen är inte en GeoJSON-objektsamling (FeatureCollection).",
  "problem.missing": "En obligatorisk uppgift saknas.",
  "problem.wrong-type": "En uppgift är av fel typ.",
  "problem.not-finite": "Värdet är inte ett giltigt tal.",
  "problem.not-allowed": "Värdet är inte tillåtet.",
  "problem.too-long": "En text är för lång.",
  "problem.too-many": "Det finns för många objekt eller brytpunkter.",
  "problem.outside-window": "En koordinat ligger utanför kartans område.",
  "problem.not-closed": "Områdets gränslinje är inte sluten.",
  "problem.wrong-winding": "Områdets gränslinje löper åt fel håll.",
  "problem.self-crossing": "Gränslinjen korsar sig själv.",
  "problem.hole-outside": "Ett hål ligger utanför området.",
  "problem.duplicate-id": "Samma identifierare förekommer mer än en gång.",
  "problem.undeclared-field": "Ett objekt har ett fält som lagrets beskrivning inte känner till.",
  "problem.standard": "Filen följer inte GeoJSON-standarden.",
  "problem.withdrawn": "Utgivaren har utelämnat lagret ur den här publikationen.",
};
