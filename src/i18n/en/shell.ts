export const shell: Record<keyof typeof import("../fi/shell.ts").shell, string> = {
  // The page
  "app.name": "Kruunuportti Atlas",
  "app.title": "{mode} – Kruunuportti Atlas",
  "app.skip-map": "Skip to the map",
  "app.skip-panels": "Skip to the panels",
  "app.close": "Close",
  "app.sheets": "Choice of panel",
  "sheet.layers": "Layers",
  "sheet.details": "Details",
  "sheet.table": "Table",
  "sheet.decided": "Decided?",
  "sheet.settings": "Settings",
  "lazy.waiting": "Loading…",
  "lazy.failed": "This part could not be fetched. Check the connection and try again.",
  "lazy.retry": "Try again",

  // Modes
  "modes.label": "Views",
  "mode.plan": "Plan",
  "mode.invest": "Invest",
  "mode.present": "Present",
  "plan.title": "What is there, what is decided",
  "plan.purpose":
    "The Kruunuportti site, the phases of its plans, its links and the municipal border on one map. Everything carries its source, date and accuracy.",
  "plan.scenarios": "Land-use alternatives",
  "place.site": "Show Kruunuportti",
  "place.sheet": "Distances from Kruunuportti",
  "place.park": "Show KIP",

  // Header
  "language.label": "Language",
  "language.fi": "Suomi",
  "language.sv": "Svenska",
  "language.en": "English",
  "search.label": "Search places, quays and figures",
  "search.placeholder": "Search places, quays, figures…",
  "search.clear": "Clear search",

  // Commands that are shown
  "command.toggle-layer-panel": "Map layers",
  "command.toggle-measure": "Measure",
  "command.toggle-ways": "Distances and ways",
  "command.toggle-tools": "Tools",
  "command.toggle-settings": "Settings",
  "command.open-decided": "What is decided and what is open",
  "command.open-table": "Open table",
  "command.toggle-full-screen": "Full screen",
  "command.set-only-decided": "Only existing and decided",
  "command.zoom-to-row": "Zoom to layer",
  "command.retry-layer": "Try again",
  "command.reset-view": "Back to the opening view",
  "command.dismiss-notice": "Dismiss notice",
  "settings.leave-full-screen": "Leave full screen",

  // Layer panel
  "layers.title": "Map layers",
  "layers.only-hint": "Planned and proposed features and concepts are left out of map, tables and search.",
  "layers.more": "{title}: about the layer",
  "layers.loading": "Loading…",
  "layers.unavailable": "Not available",
  "layers.unavailable-why": "{title}: not available. {reason}",

  // How things are drawn
  "key.title": "What the lines tell",
  "key.existing": "solid line: existing",
  "key.decided": "solid line, light along the middle: decided",
  "key.planned": "long dashes: planned",
  "key.proposed": "short dashes: proposed, not secured",
  "key.concept": "dotted line: concept (drawn for this map)",
  "key.soft-edge": "soft edge: approximate outline, or drawn for this map",

  // Groups of layers
  "group.areas": "Areas",
  "group.port": "Port",
  "group.rail": "Railway",
  "group.road": "Roads",
  "group.power": "Power grid",
  "group.plants": "Plants",
  "group.borders": "Borders",
  "group.nature": "Nature",
  "group.backdrop": "Backdrop",

  // Settings
  "coordinate-system.gk23": "ETRS-GK23",
  "coordinate-system.tm35fin": "ETRS-TM35FIN",
  "coordinate-system.wgs84": "WGS\u202f84",

  // Status bar
  "status-bar.coordinates": "Coordinates",
  "status-bar.change-system": "Coordinate system: {system}. Change.",
  "status-bar.copy": "Copy coordinates",
  "status-bar.centre": "centre of the map",
  "status-bar.pressed": "chosen place",
  "status-bar.all-credits": "Sources",
  "status-bar.not-for-navigation": "Not for navigation",

  // Notices
  "notices.label": "Notices",
  "notices.more": "More notices: {count}",
  "notices.fewer": "Show only the newest",
  "notice.address-part": "The part {part}={found} of the link could not be followed. The default stands in its place.",
  "notice.address-twice": "The link says the same thing twice: {part}={found}. The first one counts.",
  "notice.address-empty": "The part {part} of the link has an empty place.",
  "notice.address-layer": "The layer “{found}” named in the link is not on this map.",
  "notice.address-feature": "The feature “{found}” named in the link was not found.",
  "notice.language-not-loaded": "The language could not be fetched. Check the connection and try again.",
  "notice.copied-long": "Copied to the clipboard.",
  "notice.copied": "Copied to the clipboard: {text}",
  "notice.not-copied": "The browser did not allow copying. Copy it yourself: {text}",
  "notice.address-fact": "The fact “{found}” in the link was not found.",
  "notice.drawings-not-read": "Some drawings kept in this browser could not be read. They were left out.",

  // Map
  "map.label": "Map: Kruunuportti, KIP and the Port of Kokkola",
  "map.canvas":
    "Map. Move with the arrow keys, zoom with plus and minus, select what lies under the crosshair with Space. Tables and search give the same information.",
  "map.notice": "Approximate outline – not a plan, no legal effect",
  "map.scale": "Scale",
  "map.zoom-in": "Zoom in",
  "map.zoom-out": "Zoom out",
  "map.north": "North is up",
  "map.label.approximate": "approximate",
  "map.label.not-a-plan": "approximate, not a plan",
  "map.label.decided": "decided",
  "map.label.planned": "planned",
  "map.label.proposed": "proposed, not secured",
  "map.label.concept": "concept",
  "map.label.no-year": "year not known",

  // Why a file did not come; what may be wrong inside one is said later
  "problem.not-found": "The file was not found.",
  "problem.network": "The connection failed and the file could not be fetched.",
  "problem.too-large": "The file is too large.",
};
